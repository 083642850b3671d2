using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Features.Registers;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Registers;

public sealed class OfficialTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RegisterDesk Desk => new(database);

    [Fact]
    public async Task Official_is_registered_with_all_he_is_and_his_number_is_then_taken()
    {
        var post = await Desk.PostAsync(await Desk.OpdAsync("Dinas Daftar"), "Kepala Dinas Daftar");
        var input = new RegisterOfficial.Input
        {
            EmployeeNumber = "19680411 199303 1 801", Name = "Budi", Before = "Dr.", After = "M.Si.", Rank = Rank.IVd, Education = Education.S3,
            EducationField = "Hukum", RetiresOn = new DateOnly(2029, 1, 1), Post = post, InPostSince = new DateOnly(2024, 2, 29),
        };
        var id = (await database.Use<RegisterOfficial>().RunAsync(database.Operator, input, Cancel)).Value!.Id;
        var view = await Desk.OfficialAsync(id);
        (view.Name.Full, view.Education, view.EducationField, view.RetirementOn, view.PostTitle).ShouldBe(("Dr. Budi, M.Si.", Education.S3, "Hukum", new DateOnly(2029, 1, 1), "Kepala Dinas Daftar"));
        view.Changes.Single().What.ShouldBe("Data pejabat ditambahkan");
        var again = await database.Use<RegisterOfficial>().RunAsync(database.Operator, input, Cancel);
        (again.Code, again.Sentence.Contains("NIP itu sudah dipakai")).ShouldBe(("taken", true));
    }

    [Fact]
    public async Task Official_without_post_day_or_with_a_wrong_number_is_invalid_and_names_each_field()
    {
        var outcome = await Desk.RegisterAsync("196802301993031009", "", default, null);
        outcome.Errors.Keys.Order().ShouldBe(["EmployeeNumber", "InPostSince", "Name", "Post"]);
        outcome.ErrorOf("EmployeeNumber")!.ShouldContain("19680230");
    }

    [Fact]
    public async Task Revision_based_on_an_older_version_overwrites_nothing()
    {
        var official = await database.OfficialAsync("Lama");
        var input = new ReviseOfficial.Input { Id = official.Id, BasedOn = official.Version, EmployeeNumber = official.EmployeeNumber.Digits, Name = "Nama Baru" };
        (await database.Use<ReviseOfficial>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        input.Name = "Nama Terlambat";
        var late = await database.Use<ReviseOfficial>().RunAsync(database.Operator, input, Cancel);
        (late.Kind, late.Code).ShouldBe((OutcomeKind.Conflict, "row-stale"));
        late.Value!.Says.ShouldContain("Nama: Nama Baru");
        (await Desk.OfficialAsync(official.Id.Value)).Name.Bare.ShouldBe("Nama Baru");
    }

    [Fact]
    public async Task Revision_by_four_at_once_saves_one()
    {
        var official = await database.OfficialAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => database.Use<ReviseOfficial>().RunAsync(
            database.Operator, new() { Id = official.Id, BasedOn = official.Version, EmployeeNumber = official.EmployeeNumber.Digits, Name = $"Serentak {i}" }, Cancel)));
        outcomes.Count(o => o.IsDone).ShouldBe(1);
        outcomes.Where(o => !o.IsDone).ShouldAllBe(o => o.Code == "row-stale");
    }

    [Fact]
    public async Task Move_makes_history_and_leaves_the_post_vacant_since_that_day()
    {
        var (official, other) = (await database.OfficialAsync(), await database.OfficialAsync());
        var free = await Desk.PostAsync(await Desk.OpdAsync("Dinas Pindah"), "Kepala Dinas Pindah");
        var input = new MoveOfficial.Input { Id = official.Id, BasedOn = official.Version, Post = free, Since = new DateOnly(2023, 1, 2) };
        (await database.Use<MoveOfficial>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("post-order");
        input.Since = new DateOnly(2026, 2, 2);
        (await database.Use<MoveOfficial>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<MoveOfficial>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("row-stale");

        var view = await Desk.OfficialAsync(official.Id.Value);
        (view.PostId, view.InPostSince, view.History.Single().Until).ShouldBe((free, new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 1)));
        view.Changes[0].Facts.ShouldContain(new FactChange("TMT jabatan", "2 Januari 2023", "2 Februari 2026"));
        (await Desk.PostAsync(official.PostId)).VacantSince.ShouldBe(new DateOnly(2026, 2, 2));

        // Somebody else still holds the one that is left: it is not vacant.
        (await database.Use<MoveOfficial>().RunAsync(database.Operator, new() { Id = other.Id, BasedOn = other.Version, Post = free, Since = new DateOnly(2026, 2, 3) }, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<MoveOfficial>().RunAsync(database.Operator, new() { Id = other.Id, BasedOn = other.Version + 1, Post = official.PostId, Since = new DateOnly(2026, 2, 4) }, Cancel)).IsDone.ShouldBeTrue();
        (await Desk.PostAsync(free)).VacantSince.ShouldBeNull();
    }

    [Fact]
    public async Task Correction_of_a_day_makes_no_history_and_is_noted()
    {
        var official = await database.OfficialAsync();
        var input = new CorrectOfficialPost.Input { Id = official.Id, BasedOn = official.Version, Post = official.PostId, Since = new DateOnly(2022, 12, 1) };
        (await database.Use<CorrectOfficialPost>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<CorrectOfficialPost>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("row-stale");
        var view = await Desk.OfficialAsync(official.Id.Value);
        view.History.ShouldBeEmpty();
        view.Changes[0].Facts.ShouldBe([new FactChange("TMT jabatan", "2 Januari 2023", "1 Desember 2022")]);
    }

    [Fact]
    public async Task List_finds_by_every_word_and_filters_by_tenure_retirement_penalty_and_kind()
    {
        // Today is 2 March 2026.
        var post = await Desk.PostAsync(await Desk.OpdAsync("Dinas Saring"), "Kepala Dinas Saring");
        await Desk.RegisterAsync("198001012005031901", "Muda Saring", post, new DateOnly(2024, 3, 3));
        var two = await Desk.RegisterAsync("198001012005031902", "Dua Saring", post, new DateOnly(2024, 3, 2));
        await Desk.RegisterAsync("198001012005031903", "Lima Saring", post, new DateOnly(2021, 3, 2));
        await Desk.RegisterAsync("196702281992031904", "Pensiun Saring", post, new DateOnly(2024, 2, 29));
        await Desk.RegisterAsync("196703011992031905", "Belum Saring", post, new DateOnly(2024, 2, 28));
        await database.Use<RecordPenalty>().RunAsync(database.Operator, new() { Official = new OfficialId(two.Value!.Id), Description = "potong", DecreeNumber = "1", DecreedOn = new(2026, 1, 1), From = new(2026, 3, 2), Until = new(2026, 3, 2) }, Cancel);

        (await NamesAsync(new("dinas saring"))).ShouldBe(["Belum Saring", "Dua Saring", "Lima Saring", "Muda Saring", "Pensiun Saring"]);
        (await NamesAsync(new("031903"))).ShouldBe(["Lima Saring"]);
        (await NamesAsync(new("saring 19670228 199203"))).ShouldBe(["Pensiun Saring"]);
        (await NamesAsync(new("saring", Track: TenureTrack.UnderTwoYears))).ShouldBe(["Muda Saring"]);
        (await NamesAsync(new("saring", Track: TenureTrack.TwoToFiveYears))).ShouldBe(["Belum Saring", "Dua Saring", "Pensiun Saring"]);
        (await NamesAsync(new("saring", Track: TenureTrack.FiveYearsOrMore))).ShouldBe(["Lima Saring"]);
        (await NamesAsync(new("saring", Retiring: true))).ShouldBe(["Pensiun Saring"]);
        (await NamesAsync(new("saring", Penalised: true))).ShouldBe(["Dua Saring"]);
        (await NamesAsync(new("saring", OpdKind.Badan))).ShouldBeEmpty();
        (await Desk.PostAsync(post)).Holders.Count.ShouldBe(5);
    }

    [Fact]
    public async Task List_shows_twenty_five_a_page()
    {
        var post = await Desk.PostAsync(await Desk.OpdAsync("Dinas Halaman"), "Kepala Dinas Halaman");
        for (var i = 1; i <= 26; i++) await Desk.RegisterAsync($"198101012005031{i:000}", $"Halaman {i:00}", post, new DateOnly(2024, 1, 1));
        var second = (await database.Use<OfficialList>().RunAsync(database.Operator, new("halaman", Page: 2), Cancel)).Value!.Found;
        (second.Total, second.Pages, second.First, second.Last, second.Rows.Single().Name).ShouldBe((26, 2, 26, 26, "Halaman 26"));
        await using var db = database.Context();
        (await db.RegisterChanges.CountAsync(c => c.After.Contains("Halaman 26"), Cancel)).ShouldBe(1);
    }

    private async Task<IEnumerable<string>> NamesAsync(OfficialList.Input input) =>
        (await database.Use<OfficialList>().RunAsync(database.Operator, input, Cancel)).Value!.Found.Rows.Select(r => r.Name);
}
