using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Rounds;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Rounds;

public sealed class OpenScoringTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_issues_every_sheet_and_records_the_seal_of_the_instrument()
    {
        var round = await database.DraftRoundAsync("buka");
        var outcome = await database.Use<OpenScoring>().RunAsync(database.Operator, new("buka"), Cancel);

        outcome.Value.ShouldBe(6);
        await using var db = database.Context();
        (await db.Sheets.CountAsync(s => s.RoundId == round.Id, Cancel)).ShouldBe(6);
        (await db.Rounds.SingleAsync(r => r.Id == round.Id, Cancel)).Phase.ShouldBe(RoundPhase.Scoring);
        var link = await db.RoundEvents.SingleAsync(e => e.RoundId == round.Id, Cancel);
        link.Kind.ShouldBe(EventKind.ScoringOpened);
        var stored = await db.Rounds.Whole().SingleAsync(r => r.Id == round.Id, Cancel);
        Facts.Read(link.Facts)[RoundFacts.Instrument].ShouldBe(InstrumentSeal.Of(stored));
    }

    [Fact]
    public async Task Open_without_chair_is_refused_and_stores_nothing()
    {
        await database.DraftRoundAsync("tanpa-ketua");
        await using (var db = database.Context())
        {
            var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == "tanpa-ketua", Cancel);
            round.Unseat(round.Panel[0].Id);
            await db.SaveChangesAsync(Cancel);
        }

        (await database.Use<OpenScoring>().RunAsync(database.Operator, new("tanpa-ketua"), Cancel)).Code.ShouldBe("panel-chair");
        await using var after = database.Context();
        (await after.Rounds.SingleAsync(r => r.Slug == "tanpa-ketua", Cancel)).Phase.ShouldBe(RoundPhase.Draft);
        (await after.RoundEvents.AnyAsync(e => after.Rounds.Any(r => r.Id == e.RoundId && r.Slug == "tanpa-ketua"), Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Open_twice_at_once_opens_once()
    {
        var round = await database.DraftRoundAsync("bersamaan");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => database.Use<OpenScoring>().RunAsync(database.Operator, new("bersamaan"), Cancel)));

        outcomes.Count(o => o.IsDone).ShouldBe(1);
        outcomes.Where(o => !o.IsDone).ShouldAllBe(o => o.Kind == OutcomeKind.Refused && o.Code == "phase-wrong");
        await using var db = database.Context();
        (await db.Sheets.CountAsync(s => s.RoundId == round.Id, Cancel)).ShouldBe(6);
    }
}
