using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Features.Registers;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Registers;

public sealed class OpdAndPostTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RegisterDesk Desk => new(database);

    [Fact]
    public async Task Opd_is_registered_once_and_its_name_is_then_taken()
    {
        await Desk.OpdAsync("Dinas Tunggal");
        var again = await database.Use<RegisterOpd>().RunAsync(database.Operator, new() { Name = "Dinas Tunggal", Order = "9" }, Cancel);
        (again.Kind, again.Code).ShouldBe((OutcomeKind.Conflict, "taken"));
        again.Sentence.ShouldContain("Sudah ada OPD dengan nama itu");
    }

    [Theory]
    [InlineData("", "1", "Name")]
    [InlineData("Dinas", "nol", "Order")]
    [InlineData("Dinas", "0", "Order")]
    [InlineData("Dinas", "10000", "Order")]
    public async Task Opd_with_a_wrong_field_is_invalid_and_names_it(string name, string order, string field) =>
        (await database.Use<RegisterOpd>().RunAsync(database.Operator, new() { Name = name, Order = order }, Cancel)).Errors.Keys.ShouldBe([field]);

    [Fact]
    public async Task Opd_revised_by_two_keeps_the_first_and_tells_the_second_what_is_stored()
    {
        var id = await Desk.OpdAsync("Dinas Berdua");
        (await database.Use<ReviseOpd>().RunAsync(database.Operator, new() { Id = id, BasedOn = 1, Name = "Dinas Pertama", Order = "7" }, Cancel)).Value!.Version.ShouldBe(2);
        var late = await database.Use<ReviseOpd>().RunAsync(database.Operator, new() { Id = id, BasedOn = 1, Name = "Dinas Kedua", Order = "8" }, Cancel);
        (late.Kind, late.Code, late.Value!.Version).ShouldBe((OutcomeKind.Conflict, "row-stale", 2));
        late.Value.Says.ShouldContain("Nama: Dinas Pertama");
        (await database.Use<ReviseOpd>().RunAsync(database.Operator, new() { Id = id, BasedOn = late.Value.Version, Name = "Dinas Kedua", Order = "8" }, Cancel)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Opd_goes_only_without_posts()
    {
        var id = await Desk.OpdAsync("Dinas Dihapus");
        var post = await Desk.PostAsync(id, "Kepala Dinas Dihapus");
        (await database.Use<RemoveOpd>().RunAsync(database.Operator, new(id), Cancel)).Code.ShouldBe("opd-has-posts");
        (await database.Use<RemovePost>().RunAsync(database.Operator, new(post), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<RemoveOpd>().RunAsync(database.Operator, new(id), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<OpdList>().RunAsync(database.Operator, new("Dihapus"), Cancel)).Value!.Found.Total.ShouldBe(0);
    }

    [Fact]
    public async Task Post_is_established_revised_and_its_history_tells_what_it_said()
    {
        var (first, second) = (await Desk.OpdAsync("Dinas Asal"), await Desk.OpdAsync("Dinas Tujuan"));
        var id = await Desk.PostAsync(first, "Kepala Dinas Asal");
        (await database.Use<EstablishPost>().RunAsync(database.Operator, new() { Opd = first, Title = "Kepala Dinas Asal" }, Cancel)).Code.ShouldBe("taken");
        var input = new RevisePost.Input { Id = id, BasedOn = 1, Opd = second, Title = "Kepala Dinas Tujuan", Echelon = Echelon.IIa, Class = 15, VacantSince = new DateOnly(2026, 1, 5) };
        (await database.Use<RevisePost>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<RevisePost>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("row-stale");

        var view = await Desk.PostAsync(id);
        (view.Opd, view.Class, view.VacantSince, view.Holders.Count).ShouldBe(("Dinas Tujuan", 15, new DateOnly(2026, 1, 5), 0));
        view.Changes.Select(c => c.What).ShouldBe(["Jabatan diubah", "Jabatan ditambahkan"]);
        view.Changes[0].Facts.ShouldContain(new FactChange("OPD", "Dinas Asal", "Dinas Tujuan"));
        view.Changes[0].Facts.ShouldContain(new FactChange("Kosong sejak", "", "5 Januari 2026"));
        view.Changes[0].Actor.ShouldBe("operator");
    }

    [Fact]
    public async Task Post_that_is_held_stays()
    {
        var official = await database.OfficialAsync();
        (await database.Use<RemovePost>().RunAsync(database.Operator, new(official.PostId), Cancel)).Code.ShouldBe("post-held");
        (await Desk.PostAsync(official.PostId)).Holders.Select(h => h.Id).ShouldBe([official.Id]);
    }

    [Fact]
    public async Task Standard_takes_technical_competencies_and_keeps_the_nine()
    {
        var id = await Desk.PostAsync(await Desk.OpdAsync("Dinas Standar"), "Kepala Dinas Standar");
        var levels = RegisterDesk.Levels();
        levels.Add(new() { Name = "Perencanaan Tata Ruang", Asked = 5 });
        (await RequireAsync(id, 1, levels)).IsDone.ShouldBeTrue();
        (await Desk.PostAsync(id)).Standard.Total.ShouldBe(41);
        (await RequireAsync(id, 1, levels)).Code.ShouldBe("row-stale");
        (await RequireAsync(id, 2, levels.Skip(1).ToList())).Errors.Keys.ShouldBe(["Levels"]);
        levels[^1].Asked = 6;
        (await RequireAsync(id, 2, levels)).Errors.Keys.ShouldBe(["Levels"]);
        (levels[^1].Asked, levels[^1].Name) = (4, "integritas");
        (await RequireAsync(id, 2, levels)).Code.ShouldBe("competency-twice");
    }

    [Fact]
    public async Task Lists_are_searched_filtered_and_paged_in_protocol_order()
    {
        for (var i = 30; i >= 1; i--) await Desk.PostAsync(await Desk.OpdAsync($"Kantor Uji {i:00}", $"{1000 + i}"), $"Kepala Kantor {i:00}");
        var first = (await database.Use<PostList>().RunAsync(database.Operator, new("kantor kepala"), Cancel)).Value!.Found;
        (first.Total, first.Pages, first.Rows.Count, first.Rows[0].Title).ShouldBe((30, 2, 25, "Kepala Kantor 01"));
        (await database.Use<PostList>().RunAsync(database.Operator, new("kantor kepala", Page: 99), Cancel)).Value!.Found.Rows.Select(r => r.Title).ShouldBe(Enumerable.Range(26, 5).Select(i => $"Kepala Kantor {i}"));
        (await database.Use<OpdList>().RunAsync(database.Operator, new("kantor uji 3"), Cancel)).Value!.Found.Rows.Count.ShouldBeGreaterThan(0);
        (await database.Use<OpdList>().RunAsync(database.Operator, new("kantor", OpdKind.Badan), Cancel)).Value!.Found.Total.ShouldBe(0);
        (await database.Use<OpdList>().RunAsync(database.Operator, new("k_ntor%"), Cancel)).Value!.Found.Total.ShouldBe(0);
        var held = await database.OfficialAsync("Sri Pemegang");
        (await database.Use<PostList>().RunAsync(database.Operator, new("pemegang"), Cancel)).Value!.Found.Rows.Single().Holders.Select(h => h.Id).ShouldBe([held.Id]);
        (await database.Use<PostList>().RunAsync(database.Operator, new("pemegang", VacantOnly: true), Cancel)).Value!.Found.Total.ShouldBe(0);
        (await database.Use<Choices>().RunAsync(database.Operator, default, Cancel)).Value!.Posts.Single(p => p.Id == held.PostId).Text.ShouldEndWith("(terisi)");
    }

    private Task<Outcome<RegisterRow>> RequireAsync(PostId id, int basedOn, List<RequireCompetencies.Level> levels) =>
        database.Use<RequireCompetencies>().RunAsync(database.Operator, new() { Id = id, BasedOn = basedOn, Levels = levels }, Cancel);
}
