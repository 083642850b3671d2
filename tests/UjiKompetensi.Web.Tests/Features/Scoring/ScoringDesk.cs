using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Scoring;

/// <summary>An open round and the sheet of its first participant that belongs to one panelist, who is a plain member.</summary>
internal sealed class ScoringDesk
{
    public const int Seat = 2;

    private readonly TestDatabase _database;

    private ScoringDesk(TestDatabase database, Round round, ScoreSheet sheet) => (_database, Round, Sheet) = (database, round, sheet.Id.Value);

    public Round Round { get; }
    public Guid Sheet { get; }
    public Guid Aspect => Aspects[0];
    public IReadOnlyList<Guid> Aspects => Round.Components.SelectMany(c => c.Aspects).Select(a => a.Id.Value).ToList();
    public Web.Access.CurrentUser Owner => _database.Panelists[Seat - 1];

    public static async Task<ScoringDesk> OpenAsync(TestDatabase database, string slug, CancellationToken cancel)
    {
        await database.OpenRoundAsync(slug);
        await using var db = database.Context();
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == slug, cancel);
        var (participant, panelist) = (round.Participants[0].Id, round.Panel[Seat - 1].Id);
        return new ScoringDesk(database, round, await db.Sheets.SingleAsync(s => s.ParticipantId == participant && s.PanelistId == panelist, cancel));
    }

    public SaveMark.Input Mark(string? text, int basedOn = 0, Guid? operation = null, Guid? aspect = null) =>
        new(operation ?? Guid.CreateVersion7(), Sheet, aspect ?? Aspect, text, basedOn);

    public Task<Outcome<SaveMark.Saved>> SaveAsync(SaveMark.Input input, Web.Access.CurrentUser? by = null) =>
        _database.Use<SaveMark>().RunAsync(by ?? Owner, input, TestContext.Current.CancellationToken);

    public async Task FillAsync(string text = "80")
    {
        foreach (var aspect in Aspects) (await SaveAsync(Mark(text, aspect: aspect))).IsDone.ShouldBeTrue();
    }

    /// <summary>Fills what is open and locks, as the product does it.</summary>
    public async Task<string> LockAsync()
    {
        await FillAsync();
        var seal = (await ViewAsync()).Seal;
        return (await _database.Use<LockSheet>().RunAsync(Owner, new(Sheet, seal), TestContext.Current.CancellationToken)).Value.ShouldNotBeNull().Receipt;
    }

    public async Task<SheetDetail.View> ViewAsync() =>
        (await _database.Use<SheetDetail>().RunAsync(Owner, new(Round.Slug, 1), TestContext.Current.CancellationToken)).Value.ShouldNotBeNull();

    public async Task<ScoreSheet> StoredAsync()
    {
        await using var db = _database.Context();
        var id = new SheetId(Sheet);
        return await db.Sheets.Whole().SingleAsync(s => s.Id == id, TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<RoundEvent>> EventsAsync()
    {
        await using var db = _database.Context();
        return await db.RoundEvents.Where(e => e.RoundId == Round.Id).OrderBy(e => e.Sequence).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Every stored mark has exactly one entry in the chain that says the same, and the chain is whole.</summary>
    public async Task ShouldMatchTheChainAsync()
    {
        var (sheet, events) = (await StoredAsync(), await EventsAsync());
        EventChain.FirstBroken(events).ShouldBeNull();
        events.Where(e => e.Kind == EventKind.MarkEntered).Select(e => e.Facts).Order(StringComparer.Ordinal)
            .ShouldBe(sheet.Marks.Select(m => FactsOf(MarkFacts.Entered(Round, sheet, m))).Order(StringComparer.Ordinal));
    }

    private string FactsOf(Facts facts) => RoundEvent.Append(null, Round.Id, EventKind.MarkEntered, Guid.Empty, _database.Clock.Now, facts).Facts;
}
