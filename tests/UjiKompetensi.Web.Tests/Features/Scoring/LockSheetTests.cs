using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Scoring;

public sealed class LockSheetTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lock_keeps_the_receipt_and_records_it_and_a_second_click_changes_nothing()
    {
        var desk = await DeskAsync();
        var receipt = await desk.LockAsync();

        (await desk.StoredAsync()).Receipt.ShouldBe(receipt);
        (await LockAsync(desk, receipt)).Value!.Receipt.ShouldBe(receipt);
        var told = (await desk.EventsAsync()).Single(e => e.Kind == EventKind.SheetLocked);
        Facts.Read(told.Facts)[MarkFacts.Receipt].ShouldBe(receipt);
    }

    [Fact]
    public async Task Lock_of_an_incomplete_sheet_is_refused()
    {
        var desk = await DeskAsync();
        await desk.SaveAsync(desk.Mark("80"));
        var outcome = await LockAsync(desk, (await desk.ViewAsync()).Seal);
        outcome.Code.ShouldBe("sheet-incomplete");
        outcome.Sentence.ShouldContain("Pengambilan Keputusan");
    }

    [Fact]
    public async Task Lock_of_values_that_were_not_shown_is_refused()
    {
        var desk = await DeskAsync();
        await desk.FillAsync();
        var shown = (await desk.ViewAsync()).Seal;
        await desk.SaveAsync(desk.Mark("10", 1));
        (await LockAsync(desk, shown)).Code.ShouldBe("sheet-changed");
        (await desk.StoredAsync()).IsLocked.ShouldBeFalse();
    }

    [Fact]
    public async Task Lock_without_seal_is_invalid() => (await LockAsync(await DeskAsync(), "")).Errors.Keys.ShouldBe(["Shown"]);

    [Fact]
    public async Task Lock_by_others_is_forbidden_or_finds_nothing()
    {
        var desk = await DeskAsync();
        (await LockAsync(desk, "X", database.Operator)).Kind.ShouldBe(OutcomeKind.Forbidden);
        foreach (var other in new[] { database.Stranger, database.Panelists[0] }) (await LockAsync(desk, "X", other)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Two_locks_at_once_record_one()
    {
        var desk = await DeskAsync();
        await desk.FillAsync();
        var seal = (await desk.ViewAsync()).Seal;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => LockAsync(desk, seal), Cancel)));
        outcomes.ShouldAllBe(o => o.Value!.Receipt == seal);
        (await desk.EventsAsync()).Count(e => e.Kind == EventKind.SheetLocked).ShouldBe(1);
    }

    private Task<Outcome<LockSheet.Answer>> LockAsync(ScoringDesk desk, string shown, Web.Access.CurrentUser? by = null) =>
        database.Use<LockSheet>().RunAsync(by ?? desk.Owner, new(desk.Sheet, shown), Cancel);

    private Task<ScoringDesk> DeskAsync() => ScoringDesk.OpenAsync(database, $"kunci-{Guid.NewGuid():N}", Cancel);
}
