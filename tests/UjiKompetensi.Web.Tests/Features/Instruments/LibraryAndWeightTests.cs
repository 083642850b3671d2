using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Instruments;

namespace UjiKompetensi.Web.Tests.Features.Instruments;

public sealed class LibraryAndWeightTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Library => [.. ComponentLibrary.All.Select(c => c.Code)];

    [Theory]
    [MemberData(nameof(Library))]
    public async Task Every_library_component_is_stored_whole(string code)
    {
        await database.DraftRoundAsync($"pustaka-{code}");
        (await database.Use<AddFromLibrary>().RunAsync(database.Operator, new() { Slug = $"pustaka-{code}", Code = code, Weight = "12,5" }, Cancel)).IsDone.ShouldBeTrue();
        var (stored, ready) = ((await RoundAsync($"pustaka-{code}")).Components[^1], ComponentLibrary.Find(code)!.Part);
        (stored.Name, stored.Weight, stored.Source, stored.Kind).ShouldBe((ready.Name, 12.5m, ready.Source, ready.Kind));
        stored.Aspects.Select(a => a.LevelIndicators.Count).ShouldBe(ready.Aspects.Select(a => a.LevelIndicators?.Count ?? 0));
        stored.Rubric.Format().ShouldBe(ready.Rubric?.Format() ?? "");
        if (ready.Source == ComponentSource.Panel) stored.Aspects.Sum(a => a.Weight).ShouldBe(100);
    }

    [Fact]
    public async Task Library_refuses_an_unknown_code()
    {
        await database.DraftRoundAsync("pustaka-asing");
        (await database.Use<AddFromLibrary>().RunAsync(database.Operator, new() { Slug = "pustaka-asing", Code = "psikotes", Weight = "10" }, Cancel)).Code.ShouldBe("library-unknown");
    }

    [Fact]
    public async Task Add_with_a_rubric_makes_the_scale_of_its_points()
    {
        await database.DraftRoundAsync("rubrik-baru");
        var input = new AddComponent.Input { Slug = "rubrik-baru", Name = "Rekam Jejak", Weight = "10", Source = ComponentSource.Import, Kind = ComponentKind.Rubric, Rubric = "Pangkat: IV/c=15; IV/b=10\nPendidikan: S3=20; S2=15" };
        (await database.Use<AddComponent>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        (await RoundAsync("rubrik-baru")).Components[^1].Scale.ShouldBe(new Scale(0, 35));
        input.Rubric = "Pangkat";
        (await database.Use<AddComponent>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("rubric-form");
    }

    [Fact]
    public async Task Normalise_scales_to_exactly_100_and_refuses_weights_that_were_not_shown()
    {
        await database.DraftRoundAsync("normal");
        await database.Use<AddFromLibrary>().RunAsync(database.Operator, new() { Slug = "normal", Code = "makalah", Weight = "20" }, Cancel);
        (await database.Use<NormaliseWeights>().RunAsync(database.Operator, new("normal", [60, 40, 25]), Cancel)).Code.ShouldBe("row-stale");
        (await database.Use<SplitWeightsEvenly>().RunAsync(database.Operator, new("normal", [60, 40, 25]), Cancel)).Code.ShouldBe("row-stale");
        (await database.Use<NormaliseWeights>().RunAsync(database.Operator, new("normal", [60, 40, 20]), Cancel)).IsDone.ShouldBeTrue();
        (await RoundAsync("normal")).Components.Select(c => c.Weight).ShouldBe([50m, 33.33m, 16.67m]);
    }

    [Fact]
    public async Task Move_changes_the_order_and_stops_at_the_end()
    {
        var round = await database.DraftRoundAsync("urutan");
        var input = new MoveComponent.Input("urutan", round.Components[1].Id, true);
        (await database.Use<MoveComponent>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<MoveComponent>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        (await RoundAsync("urutan")).Components.Select(c => c.Code).ShouldBe(["assessment-center", "wawancara"]);
    }

    [Fact]
    public async Task Two_operators_on_one_component_aspect_or_rules_the_later_is_refused_and_overwrites_nothing()
    {
        var round = await database.DraftRoundAsync("dua-operator");
        var (component, aspect) = (round.Components[0], round.Components[0].Aspects[0]);
        RedefineComponent.Input Redefine(string name) => new() { Slug = "dua-operator", Id = component.Id, BasedOn = component.Version, Name = name, Weight = "60" };
        (await database.Use<RedefineComponent>().RunAsync(database.Operator, Redefine("Wawancara Akhir"), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<RedefineComponent>().RunAsync(database.Operator, Redefine("Wawancara Panel"), Cancel)).Code.ShouldBe("row-stale");
        (await database.Use<RemoveComponent>().RunAsync(database.Operator, new("dua-operator", component.Id, component.Version), Cancel)).Code.ShouldBe("row-stale");

        RewordAspect.Input Reword(string title) => new() { Slug = "dua-operator", Id = aspect.Id, BasedOn = aspect.Version, Title = title, Weight = "50" };
        (await database.Use<RewordAspect>().RunAsync(database.Operator, Reword("Kolaborasi"), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<RewordAspect>().RunAsync(database.Operator, Reword("Gotong Royong"), Cancel)).Code.ShouldBe("row-stale");
        (await database.Use<RemoveAspect>().RunAsync(database.Operator, new("dua-operator", aspect.Id, aspect.Version), Cancel)).Code.ShouldBe("row-stale");

        DeclareRules.Input Declare(int decimals) => new() { Slug = "dua-operator", Decimals = decimals, JpmCap = "100" };
        (await database.Use<DeclareRules>().RunAsync(database.Operator, Declare(3), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<DeclareRules>().RunAsync(database.Operator, Declare(1), Cancel)).Code.ShouldBe("row-stale");
        var stored = await RoundAsync("dua-operator");
        (stored.Components[0].Name, stored.Components[0].Aspects[0].Title, stored.Rules.Decimals, stored.Rules.JpmCap).ShouldBe(("Wawancara Akhir", "Kolaborasi", 3, 100m));
    }

    [Fact]
    public async Task Page_shows_the_seal_and_version_once_frozen()
    {
        await database.OpenRoundAsync("beku");
        var view = (await database.Use<RoundInstrument>().RunAsync(database.Operator, "beku", Cancel)).Value!;
        (view.MayChange, view.MayPropose, view.Frozen!.Version).ShouldBe((false, true, 1));
        view.Frozen.Seal.Length.ShouldBe(9);
    }

    private async Task<Round> RoundAsync(string slug)
    {
        await using var db = database.Context();
        return await db.Rounds.Whole().SingleAsync(r => r.Slug == slug, Cancel);
    }
}
