using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Deliberations;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Features.Reviews;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Reviews;

public sealed class GiveReviewTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CurrentUser Sekda = new(Guid.CreateVersion7(), "Sekda Contoh", new HashSet<string> { Roles.Sekda });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sekda_returns_the_panel_changes_he_sees_what_changed_agrees_and_only_then_it_is_released()
    {
        var round = await database.AttendedAsync("tinjau");
        await using (var db = database.OwnerContext()) await db.Rounds.Where(r => r.Slug == "tinjau").ExecuteUpdateAsync(r => r.SetProperty(x => x.PlenaryRules, new PlenaryRules { NeedsReview = true }), Cancel);
        (await GiveAsync(Verdict.Agreed)).Code.ShouldBe("review-not-concluded");
        foreach (var number in new[] { 1, 2 })
        {
            (await database.ConcludeAsync("tinjau", number)).Value!.Holds.ShouldBeTrue();
            foreach (var seat in new[] { 2, 3 }) (await database.StanceAsync("tinjau", seat, number)).Value!.Holds.ShouldBeTrue();
        }

        (await database.Use<ReleaseToAppointingAuthority>().RunAsync(database.Chair, new("tinjau", true), Cancel)).Code.ShouldBe("reviews-missing");
        (await GiveAsync(Verdict.Returned)).Code.ShouldBe("review-comment");
        (await GiveAsync(Verdict.Returned, comments: new GiveReview.Comment(1, "Terlalu umum."))).IsDone.ShouldBeTrue();
        (await database.LastEventAsync("tinjau"))!.Kind.ShouldBe(EventKind.RecommendationReviewed);
        (await database.Use<RecommendationDetail>().RunAsync(database.Chair, new("tinjau", 1), Cancel)).Value!.Returned.Single().Text.ShouldBe("Terlalu umum.");

        (await database.Use<ReopenConclusion>().RunAsync(database.Chair, new("tinjau", 1, "Dikembalikan Sekda"), Cancel)).IsDone.ShouldBeTrue();
        (await database.WriteAsync("tinjau", basedOn: 1, opinion: "Layak memimpin; sangat cakap menggalang kerja sama.")).IsDone.ShouldBeTrue();
        (await database.ConcludeAsync("tinjau", seen: 2)).Value!.Holds.ShouldBeTrue();
        foreach (var seat in new[] { 2, 3 }) (await database.StanceAsync("tinjau", seat, conclusion: 2)).Value!.Holds.ShouldBeTrue();
        var desk = await DeskAsync(1);
        (desk.Shown!.State, desk.IsNeeded, desk.Shown.Comments.Single().Paragraph).ShouldBe((ReviewDesk.State.Waiting, true, 1));
        desk.Shown.Since.Where(p => p.Kind != DiffKind.Same).ShouldBe([new DiffPart(DiffKind.Added, "sangat ")]);
        (await GiveAsync(Verdict.Agreed)).Code.ShouldBe("recommendation-stale");
        (await GiveAsync(Verdict.Agreed, seen: 2)).IsDone.ShouldBeTrue();
        (await GiveAsync(Verdict.Agreed, seen: 2)).Code.ShouldBe("review-given");
        (await DeskAsync(null)).Shown!.Number.ShouldBe(2, "the first that waits");
        (await GiveAsync(Verdict.Agreed, number: 2)).IsDone.ShouldBeTrue();
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new("tinjau"), Cancel)).Value!.Mismatches.ShouldBe(["Tata tertib pleno: basis data tidak sama dengan yang tercatat dalam jejak"], "the test changed them behind the product's back");
        (await database.Use<ReleaseToAppointingAuthority>().RunAsync(database.Chair, new("tinjau", true), Cancel)).IsDone.ShouldBeTrue();
        (await GiveAsync(Verdict.Returned, seen: 2, comments: new GiveReview.Comment(0, "Terlambat"))).Code.ShouldBe("phase-wrong");
        round.Slug.ShouldBe("tinjau");
    }

    [Fact]
    public async Task Review_is_for_the_sekda_alone()
    {
        await database.AttendedAsync("tinjau-siapa");
        foreach (var other in new[] { database.Operator, database.Panelists[1], database.Auditor, database.AppointingAuthority })
        {
            (await database.Use<GiveReview>().RunAsync(other, new("tinjau-siapa", 1, 1, Verdict.Agreed, []), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<ReviewDesk>().RunAsync(other, new("tinjau-siapa", null), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await database.Use<GiveReview>().RunAsync(Sekda, new("tidak-ada", 1, 1, Verdict.Agreed, []), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<GiveReview>().RunAsync(Sekda, new("tinjau-siapa", 9, 1, Verdict.Agreed, []), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<GiveReview>().RunAsync(Sekda, new("tinjau-siapa", 1, 1, (Verdict)9, []), Cancel)).Errors.Keys.ShouldBe(["Verdict"]);
        await database.ScoredAsync("tinjau-dini");
        (await database.Use<ReviewDesk>().RunAsync(Sekda, new("tinjau-dini", null), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    private Task<Outcome<Nothing>> GiveAsync(Verdict verdict, int number = 1, int seen = 1, params GiveReview.Comment[] comments) =>
        database.Use<GiveReview>().RunAsync(Sekda, new("tinjau", number, seen, verdict, comments), Cancel);

    private async Task<ReviewDesk.View> DeskAsync(int? number) => (await database.Use<ReviewDesk>().RunAsync(Sekda, new("tinjau", number), Cancel)).Value.ShouldNotBeNull();
}
