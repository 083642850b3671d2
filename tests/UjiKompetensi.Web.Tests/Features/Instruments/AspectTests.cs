using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Instruments;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Instruments;

public sealed class AspectTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_keeps_one_indicator_a_line()
    {
        var round = await database.DraftRoundAsync("aspek");
        var input = new AddAspect.Input { Slug = "aspek", Component = round.Components[0].Id, Title = "Inovasi", Weight = "12,25", Question = "Apa?", Indicators = "Nyata\n\n  Terukur  \n" };
        (await database.Use<AddAspect>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        var aspect = (await RoundAsync("aspek")).Components[0].Aspects[2];
        (aspect.Title, aspect.Weight).ShouldBe(("Inovasi", 12.25m));
        aspect.Indicators.ShouldBe(["Nyata", "Terukur"]);
    }

    [Fact]
    public async Task Add_to_an_import_component_is_refused()
    {
        var round = await database.DraftRoundAsync("aspek-luar");
        var input = new AddAspect.Input { Slug = "aspek-luar", Component = round.Components[1].Id, Title = "Inovasi", Weight = "10" };
        (await database.Use<AddAspect>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("aspect-on-import");
    }

    [Fact]
    public async Task Reword_without_title_is_invalid_and_names_the_field()
    {
        var round = await database.DraftRoundAsync("aspek-kosong");
        var input = new RewordAspect.Input { Slug = "aspek-kosong", Id = round.Components[0].Aspects[0].Id, Title = "", Weight = "50" };
        var outcome = await database.Use<RewordAspect>().RunAsync(database.Operator, input, Cancel);
        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        outcome.Errors.Keys.ShouldBe(["Title"]);
    }

    [Fact]
    public async Task Reword_and_remove_change_the_stored_aspect()
    {
        var round = await database.DraftRoundAsync("aspek-ubah");
        var aspects = round.Components[0].Aspects;
        var input = new RewordAspect.Input { Slug = "aspek-ubah", BasedOn = 1, Id = aspects[0].Id, Title = "Kolaborasi", Weight = "40", Question = "Bagaimana?", Indicators = "Satu" };
        (await database.Use<RewordAspect>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<RemoveAspect>().RunAsync(database.Operator, new("aspek-ubah", aspects[1].Id, 1), Cancel)).IsDone.ShouldBeTrue();
        var left = (await RoundAsync("aspek-ubah")).Components[0].Aspects.ShouldHaveSingleItem();
        (left.Title, left.Weight, left.Question).ShouldBe(("Kolaborasi", 40m, "Bagaimana?"));
    }

    [Fact]
    public async Task Remove_of_one_that_is_gone_is_refused()
    {
        await database.DraftRoundAsync("aspek-hilang");
        (await database.Use<RemoveAspect>().RunAsync(database.Operator, new("aspek-hilang", new AspectId(Guid.CreateVersion7()), 1), Cancel)).Code.ShouldBe("aspect-unknown");
    }

    [Fact]
    public async Task Declare_stores_ties_and_bands()
    {
        await database.DraftRoundAsync("aturan");
        var input = new DeclareRules.Input { Slug = "aturan", Aggregation = Aggregation.Median, Decimals = 3, TieOrder = ["wawancara", ""], Bands = [new() { From = "0", Name = "Kurang" }, new() { From = "67,5", Name = "Cukup" }] };
        (await database.Use<DeclareRules>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        var rules = (await RoundAsync("aturan")).Rules;
        (rules.Aggregation, rules.Decimals).ShouldBe((Aggregation.Median, 3));
        rules.TieOrder.ShouldBe(["wawancara"]);
        rules.Bands.ShouldBe([new Band(0, "Kurang"), new Band(67.5m, "Cukup")]);
    }

    [Fact]
    public async Task Declare_stores_keys_of_every_kind_and_the_minimum_to_drop()
    {
        await database.DraftRoundAsync("penentu");
        var input = new DeclareRules.Input { Slug = "penentu", Aggregation = Aggregation.DropHighestAndLowest, MinimumToDrop = 3, TieOrder = ["wawancara/kerja-sama", "", "@tenure", "@grade", "@age"] };
        (await database.Use<DeclareRules>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();

        var view = (await database.Use<RoundInstrument>().RunAsync(database.Operator, "penentu", Cancel)).Value!;
        (view.Rules.MinimumToDrop, DeclareRules.Input.From("penentu", view.Rules, 1).MinimumToDrop).ShouldBe((3, 3));
        view.Rules.TieOrder.ShouldBe(["wawancara/kerja-sama", "@tenure", "@grade", "@age"]);
        view.TieChoices.Select(c => c.Title).ShouldBe(
            ["Wawancara", "aspek Kerja Sama pada Wawancara", "aspek Pengambilan Keputusan pada Wawancara", "Assessment Center", "masa jabatan", "pangkat", "usia"]);
        view.RuleSentences.ShouldContain(("Penggabungan nilai panelis", "rata-rata tanpa nilai tertinggi dan terendah, bila ada sedikitnya 3 nilai"));
        view.RuleSentences.ShouldContain(("Penentu nilai sama", "aspek Kerja Sama pada Wawancara, masa jabatan, pangkat, usia"));
    }

    [Theory]
    [InlineData("wawancara/lain", 4, "tie-unknown")]
    [InlineData("@usia", 4, "tie-unknown")]
    [InlineData("@age", 2, "drop-minimum")]
    [InlineData("@age", 10, "drop-minimum")]
    public async Task Declare_what_cannot_be_followed_is_refused(string key, int minimum, string code)
    {
        await database.DraftRoundAsync($"penentu-{code}-{minimum}-{key.Length}");
        var input = new DeclareRules.Input { Slug = $"penentu-{code}-{minimum}-{key.Length}", MinimumToDrop = minimum, TieOrder = [key] };
        (await database.Use<DeclareRules>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Declare_with_falling_bands_is_refused()
    {
        await database.DraftRoundAsync("kategori-turun");
        var input = new DeclareRules.Input { Slug = "kategori-turun", Bands = [new() { From = "0", Name = "Kurang" }, new() { From = "80", Name = "Baik" }, new() { From = "70", Name = "Cukup" }] };
        (await database.Use<DeclareRules>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("bands-order");
    }

    private async Task<Round> RoundAsync(string slug)
    {
        await using var db = database.Context();
        return await db.Rounds.Whole().SingleAsync(r => r.Slug == slug, Cancel);
    }
}
