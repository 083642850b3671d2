using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Scoring;

/// <summary>What a panelist is shown: all of his own sheets and nothing of anybody else's.</summary>
public sealed class SheetReadingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sheet_shows_own_values_and_the_way_on()
    {
        var desk = await DeskAsync();
        await desk.SaveAsync(desk.Mark("87,5"));
        var view = await desk.ViewAsync();
        (view.Sheet, view.Filled, view.Previous, view.Next, view.State, view.CanWrite).ShouldBe((desk.Sheet, 1, null, "2", SheetState.Begun, true));
        view.Fields.Select(f => f.Text).ShouldBe(["87,50", ""]);
    }

    [Theory]
    [InlineData("Scoring")]
    [InlineData("Plenary")]
    public async Task Every_panelist_is_shown_his_own_sheet_only(string phase)
    {
        var desk = await DeskAsync();
        await desk.FillAsync("99");
        await using (var owner = database.OwnerContext())
            await owner.Database.ExecuteSqlAsync($"UPDATE rounds SET phase = {phase} WHERE slug = {desk.Round.Slug}", Cancel);
        await using var db = database.Context();
        foreach (var seat in new[] { 0, 2 })
        {
            var (panelist, participant) = (desk.Round.Panel[seat].Id, desk.Round.Participants[0].Id);
            var own = await db.Sheets.SingleAsync(s => s.PanelistId == panelist && s.ParticipantId == participant, Cancel);
            var view = (await database.Use<SheetDetail>().RunAsync(database.Panelists[seat], new(desk.Round.Slug, 1), Cancel)).Value.ShouldNotBeNull();
            view.Sheet.ShouldBe(own.Id.Value);
            view.Fields.ShouldAllBe(f => !f.IsAnswered);
        }
    }

    [Fact]
    public async Task Sheet_of_a_round_without_own_seat_or_number_is_not_found()
    {
        var desk = await DeskAsync();
        (await database.Use<SheetDetail>().RunAsync(database.Stranger, new(desk.Round.Slug, 1), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<SheetDetail>().RunAsync(desk.Owner, new(desk.Round.Slug, 99), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<SheetDetail>().RunAsync(database.Operator, new(desk.Round.Slug, 1), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    [Fact]
    public async Task List_tells_how_far_each_own_sheet_is()
    {
        var desk = await DeskAsync();
        var before = (await ListAsync(desk)).ShouldNotBeNull();
        before.Sheets.Select(s => s.State).ShouldBe([SheetState.Blank, SheetState.Blank]);
        await desk.SaveAsync(desk.Mark("80"));
        (await ListAsync(desk))!.Sheets[0].ShouldSatisfyAllConditions(r => r.State.ShouldBe(SheetState.Begun), r => r.Filled.ShouldBe(1), r => r.Aspects.ShouldBe(2));
        await desk.SaveAsync(desk.Mark("80", aspect: desk.Aspects[1]));
        (await ListAsync(desk))!.Sheets[0].State.ShouldBe(SheetState.Complete);
        await database.Use<LockSheet>().RunAsync(desk.Owner, new(desk.Sheet, (await desk.ViewAsync()).Seal), Cancel);
        var after = (await ListAsync(desk))!;
        (after.Sheets[0].State, after.Locked, after.Next!.Place).ShouldBe((SheetState.Locked, 1, "2"));
    }

    [Fact]
    public async Task List_marks_a_recused_sheet_and_is_empty_for_a_stranger()
    {
        var desk = await DeskAsync();
        await database.Use<RecuseFromParticipant>().RunAsync(desk.Owner, new(desk.Sheet, "Saudara kandung"), Cancel);
        (await ListAsync(desk))!.Sheets[0].State.ShouldBe(SheetState.Recused);
        (await database.Use<MySheets>().RunAsync(database.Stranger, default, Cancel)).Value.ShouldBeEmpty();
        (await database.Use<MySheets>().RunAsync(database.Operator, default, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    private async Task<MySheets.RoundRow?> ListAsync(ScoringDesk desk) =>
        (await database.Use<MySheets>().RunAsync(desk.Owner, default, Cancel)).Value!.SingleOrDefault(r => r.Slug == desk.Round.Slug);

    private Task<ScoringDesk> DeskAsync() => ScoringDesk.OpenAsync(database, $"baca-{Guid.NewGuid():N}", Cancel);
}
