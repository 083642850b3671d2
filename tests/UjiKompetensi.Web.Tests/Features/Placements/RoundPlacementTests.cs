using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Placements;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Features.Placements;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Placements;

public sealed class RoundPlacementTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Access.CurrentUser Sekda = new(Guid.CreateVersion7(), "Sekda Contoh", new HashSet<string> { Access.Roles.Sekda });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Officials_are_advised_where_their_levels_fit_and_every_choice_changes_the_answer()
    {
        var round = await database.PlenaryAsync("tata");
        await AssessAsync(round, 0, ("Komunikasi", 2));
        await AssessAsync(round, 1, ("Kerja Sama", 2));
        var view = await ViewAsync("tata", new(Weights: "100-0-0"));

        view.People.Select(p => p.Code).ShouldBe(["01", "02"]);
        view.Formula.ShouldBe("Kesesuaian = kompetensi terhadap standar jabatan × 100 %.");
        view.Advice!.Best.Placed.ShouldBe(2);
        view.Advice.Best.Moved.ShouldBe(0, "nobody is moved where nothing is won");
        view.Wish(view.People[0].Id, view.Posts[0].Id).Fit.ShouldBe(94.44m, "34 of 36 levels");
        view.Refused.ShouldBeEmpty();

        var locked = await ViewAsync("tata", new PlacementAsk(Weights: "100-0-0").Lock("01", view.Posts[1].Key));
        locked.Advice!.Best.Of(view.People[0].Id).To!.Id.ShouldBe(view.Posts[1].Id);
        locked.Wish(view.People[0].Id, view.Posts[1].Id).State.ShouldBe(PairState.Locked);
        var barred = await ViewAsync("tata", new PlacementAsk(Weights: "100-0-0").Bar("01", view.Posts[0].Key));
        barred.Wish(view.People[0].Id, view.Posts[0].Id).Reasons.ShouldBe(["Dilarang pada halaman ini, untuk perhitungan ini saja."]);

        var swap = (await database.Use<SwapSimulation>().RunAsync(database.Chair, new("tata", new(Weights: "100-0-0"), 1, "01", "02"), Cancel)).Value!;
        (swap.Before, swap.Difference, swap.First.Takes.Id).ShouldBe((188.88m, 0m, view.Posts[1].Id));
        var why = (await database.Use<PairExplanation>().RunAsync(database.Chair, new("tata", new(Weights: "100-0-0"), "01", view.Posts[0].Key), Cancel)).Value!;
        why.Trace.Steps[0].Steps.Single(s => s.Label == "Komunikasi").Formula.ShouldBe("level tercapai 2, standar 4, kurang 2");
        (await database.Use<PairExplanation>().RunAsync(database.Chair, new("tata", new(), "01", "tidakada"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task A_wish_that_cannot_be_followed_is_told_and_stops_nothing()
    {
        var round = await database.PlenaryAsync("tata-tolak");
        await AssessAsync(round, 0);
        await AssessAsync(round, 1);
        var posts = (await ViewAsync("tata-tolak", new())).Posts;
        var view = await ViewAsync("tata-tolak", new(Locks: $"01.{posts[1].Key},02.{posts[1].Key},09.{posts[0].Key},rusak"));
        view.Refused.ShouldHaveSingleItem().ShouldContain("dikunci pada");
        view.Advice!.Best.Of(view.People[0].Id).To!.Id.ShouldBe(posts[1].Id);
        (await database.Use<RoundPlacement>().RunAsync(database.Chair, new("tata-tolak", new(Weights: "50-40-0")), Cancel)).Kind.ShouldBe(OutcomeKind.Refused);
    }

    [Fact]
    public async Task Without_data_nobody_is_moved_and_nothing_counts_as_zero()
    {
        await database.PlenaryAsync("tata-kosong");
        var view = await ViewAsync("tata-kosong", new());
        view.Advice!.Best.Seats.ShouldAllBe(s => s.To!.Id == s.From!.Id && s.Fit == null && s.Why.Count == 1);
        view.Wish(view.People[0].Id, view.Posts[0].Id).State.ShouldBe(PairState.Held);
    }

    [Fact]
    public async Task It_opens_with_the_plenary_to_the_chair_and_the_offices_and_to_nobody_else()
    {
        await database.ScoredAsync("tata-tutup");
        foreach (var user in new[] { database.Chair, database.Operator, Sekda, database.Auditor })
            (await AskAsync(user, "tata-tutup")).ShouldBe(OutcomeKind.NotFound);
        await database.PlenaryAsync("tata-buka");
        foreach (var user in new[] { database.Chair, database.Operator, Sekda, database.Auditor })
            (await AskAsync(user, "tata-buka")).ShouldBe(OutcomeKind.Done);
        (await AskAsync(database.Panelists[1], "tata-buka")).ShouldBe(OutcomeKind.Forbidden, "the advice is for whoever leads the panel");
        (await AskAsync(database.AppointingAuthority, "tata-buka")).ShouldBe(OutcomeKind.Forbidden);
        (await AskAsync(database.Stranger, "tata-buka")).ShouldBe(OutcomeKind.NotFound);
        (await database.Use<SwapSimulation>().RunAsync(database.Panelists[1], new("tata-buka", new(), 1, "01", "02"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<PairExplanation>().RunAsync(database.Panelists[1], new("tata-buka", new(), "01", "x"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    private async Task<OutcomeKind> AskAsync(Access.CurrentUser user, string slug) => (await database.Use<RoundPlacement>().RunAsync(user, new(slug, new()), Cancel)).Kind;

    private async Task<PlacementView> ViewAsync(string slug, PlacementAsk ask) => (await database.Use<RoundPlacement>().RunAsync(database.Chair, new(slug, ask), Cancel)).Value!;

    private async Task AssessAsync(Round round, int participant, params (string Name, int Level)[] lower)
    {
        await using var db = database.Context();
        var levels = CompetencyStandard.ForJptPratama.Levels.Select(l => new ReachedLevel(l.Name, lower.FirstOrDefault(low => low.Name == l.Name) is { Level: > 0 } found ? found.Level : 4)).ToList();
        db.AssessmentRecords.Add(AssessmentRecord.Record(round.Participants[participant].OfficialId!.Value, new("Lembaga Uji", new DateOnly(2026, 1, 5), new DateOnly(2029, 1, 5), Scale.Percent, 80, null, levels)));
        await db.SaveChangesAsync(Cancel);
    }
}
