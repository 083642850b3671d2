using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Assessments;
using UjiKompetensi.Web.Features.Instruments;
using UjiKompetensi.Web.Features.Rounds;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Instruments;

public sealed class ComponentTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("37,5")]
    [InlineData("37.5")]
    public async Task Add_reads_comma_and_point_alike(string weight)
    {
        var slug = $"tambah-{(weight.Contains(',') ? "koma" : "titik")}";
        await database.DraftRoundAsync(slug);
        (await AddAsync(slug, "Makalah", weight)).IsDone.ShouldBeTrue();
        (await RoundAsync(slug)).Components.Single(c => c.Name == "Makalah").Weight.ShouldBe(37.5m);
    }

    [Theory]
    [InlineData("1.000")]
    [InlineData("12,345")]
    [InlineData("1e2")]
    [InlineData("-5")]
    [InlineData("")]
    public async Task Add_with_a_text_that_is_no_weight_is_invalid(string weight)
    {
        var outcome = await AddAsync("tidak-dibaca", "Makalah", weight);
        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        outcome.Errors.Keys.ShouldBe(["Weight"]);
    }

    [Fact]
    public async Task Add_with_weight_zero_is_refused()
    {
        await database.DraftRoundAsync("bobot-nol");
        (await AddAsync("bobot-nol", "Makalah", "0")).Code.ShouldBe("weight-range");
    }

    [Fact]
    public async Task Add_at_once_gives_each_component_its_own_code()
    {
        await database.DraftRoundAsync("kembar");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AddAsync("kembar", "Makalah", "5")));
        outcomes.ShouldAllBe(o => o.IsDone);
        (await RoundAsync("kembar")).Components.Where(c => c.Name == "Makalah").Select(c => c.Code).Order()
            .ShouldBe(["makalah", "makalah-2", "makalah-3", "makalah-4"]);
    }

    [Fact]
    public async Task Redefine_changes_name_weight_and_scale()
    {
        var round = await database.DraftRoundAsync("ubah");
        var input = new RedefineComponent.Input { Slug = "ubah", BasedOn = 1, Id = round.Components[1].Id, Name = "Asesmen", Weight = "39,99", ScaleFrom = "1", ScaleTo = "5" };
        (await database.Use<RedefineComponent>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        var component = (await RoundAsync("ubah")).Components[1];
        (component.Name, component.Weight, component.Scale).ShouldBe(("Asesmen", 39.99m, new Scale(1, 5)));
    }

    [Fact]
    public async Task Stage_and_factors_are_stored_and_factors_need_no_sum()
    {
        var round = await database.DraftRoundAsync("faktor");
        var interview = round.Components[0];
        var input = new RedefineComponent.Input { Slug = "faktor", BasedOn = 1, Id = interview.Id, Name = "Wawancara", Weight = "60", Stage = " Tahap II ", AspectWeighing = AspectWeighing.Factor };
        (await database.Use<RedefineComponent>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<RewordAspect>().RunAsync(database.Operator, new RewordAspect.Input { Slug = "faktor", BasedOn = 1, Id = interview.Aspects[0].Id, Title = "Kerja Sama", Weight = "2,5" }, Cancel)).IsDone.ShouldBeTrue();

        var row = (await database.Use<RoundInstrument>().RunAsync(database.Operator, "faktor", Cancel)).Value!.Components[0];
        (row.Stage, row.ByFactor, row.Aspects[0].Weight).ShouldBe(("Tahap II", true, 2.5m));
        (await database.Use<OpenScoring>().RunAsync(database.Operator, new("faktor"), Cancel)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Add_of_an_import_forgets_a_choice_made_for_aspects()
    {
        await database.DraftRoundAsync("tambah-luar");
        var input = new AddComponent.Input { Slug = "tambah-luar", Name = "Tes", Weight = "5", Source = ComponentSource.Import, Stage = "Tahap I", AspectWeighing = AspectWeighing.Factor };
        (await database.Use<AddComponent>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        var stored = (await RoundAsync("tambah-luar")).Components.Single(c => c.Name == "Tes");
        (stored.Stage, stored.AspectWeighing).ShouldBe(("Tahap I", AspectWeighing.Percent));
    }

    [Fact]
    public async Task Redefine_of_an_import_by_factors_and_too_long_a_stage_are_refused()
    {
        var round = await database.DraftRoundAsync("luar-faktor");
        RedefineComponent.Input Input(string stage) => new() { Slug = "luar-faktor", BasedOn = 1, Id = round.Components[1].Id, Name = "Asesmen", Weight = "40", Stage = stage, AspectWeighing = AspectWeighing.Factor };
        (await database.Use<RedefineComponent>().RunAsync(database.Operator, Input(""), Cancel)).Code.ShouldBe("factor-on-import");
        (await database.Use<RedefineComponent>().RunAsync(database.Operator, Input(new string('a', 61)), Cancel)).Errors.Keys.ShouldBe(["Stage"]);
    }

    [Fact]
    public async Task Redefine_with_crossed_scale_is_refused()
    {
        var round = await database.DraftRoundAsync("skala-terbalik");
        var input = new RedefineComponent.Input { Slug = "skala-terbalik", BasedOn = 1, Id = round.Components[1].Id, Name = "Asesmen", Weight = "40", ScaleFrom = "5", ScaleTo = "1" };
        (await database.Use<RedefineComponent>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("scale-empty");
    }

    [Fact]
    public async Task Remove_takes_its_aspects_along()
    {
        var round = await database.DraftRoundAsync("hapus");
        (await database.Use<RemoveComponent>().RunAsync(database.Operator, new("hapus", round.Components[0].Id, 1), Cancel)).IsDone.ShouldBeTrue();
        (await RoundAsync("hapus")).Components.Select(c => c.Name).ShouldBe(["Assessment Center"]);
    }

    [Fact]
    public async Task Remove_of_a_component_with_results_is_refused()
    {
        var round = await database.DraftRoundAsync("hapus-berisi");
        var import = round.Components[1].Id;
        await database.Use<RecordResult>().RunAsync(database.Operator, new("hapus-berisi", import, round.Participants[0].Id, "80", "UPT", new DateOnly(2026, 1, 5), 0), Cancel);
        (await database.Use<RemoveComponent>().RunAsync(database.Operator, new("hapus-berisi", import, 1), Cancel)).Code.ShouldBe("results-recorded");
        (await RoundAsync("hapus-berisi")).Components.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Split_makes_equal_weights_that_sum_to_exactly_100()
    {
        await database.DraftRoundAsync("bagi");
        await AddAsync("bagi", "Makalah", "5");
        (await database.Use<SplitWeightsEvenly>().RunAsync(database.Operator, new("bagi", [60m, 40m, 5m]), Cancel)).IsDone.ShouldBeTrue();
        (await RoundAsync("bagi")).Components.Select(c => c.Weight).ShouldBe([33.34m, 33.33m, 33.33m]);
    }

    private Task<Outcome<ComponentId>> AddAsync(string slug, string name, string weight) =>
        database.Use<AddComponent>().RunAsync(database.Operator, new AddComponent.Input { Slug = slug, Name = name, Weight = weight }, Cancel);

    private async Task<Round> RoundAsync(string slug)
    {
        await using var db = database.Context();
        return await db.Rounds.Whole().SingleAsync(r => r.Slug == slug, Cancel);
    }
}
