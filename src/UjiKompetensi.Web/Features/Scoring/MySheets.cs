using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>How far a panelist is with one sheet.</summary>
public enum SheetState { Blank, Begun, Complete, Locked, Recused, Unconfirmed }

/// <summary>A panelist's own sheets in every round that is being scored, and those that were opened again in a plenary.</summary>
public sealed class MySheets(UseCaseParts parts) : Query<Nothing, IReadOnlyList<MySheets.RoundRow>>(parts)
{
    /// <param name="Sheets">Those that show who is marked.</param>
    public sealed record RoundRow(
        string Slug, string Name, DateOnly HeldFrom, DateOnly HeldUntil, string Venue, bool IsRehearsal, IReadOnlyList<Row> Sheets, IReadOnlyList<PaperRows> Papers)
    {
        public IReadOnlyList<Row> All => [.. Sheets, .. Papers.SelectMany(p => p.Sheets)];

        public int Locked => All.Count(s => s.State is SheetState.Locked or SheetState.Recused);

        public int Unconfirmed => All.Count(s => s.State == SheetState.Unconfirmed);

        /// <summary>Where to go on: the first sheet that is not locked or waits for a confirmation.</summary>
        public Row? Next => All.FirstOrDefault(s => s.State is not (SheetState.Locked or SheetState.Recused));
    }

    /// <summary>The papers without names of one component, in the order of their codes.</summary>
    public sealed record PaperRows(string Component, IReadOnlyList<Row> Sheets);

    /// <param name="Place">What follows the round in the address.</param>
    /// <param name="HasReceipt">He locked it, and the receipt is there to look at again.</param>
    public sealed record Row(string Place, string Code, string Name, string Post, SheetState State, int Filled, int Aspects, bool HasReceipt);

    protected override Policy Policy => Policies.Score;

    protected override async Task<IReadOnlyList<RoundRow>> LoadAsync(Reading reading, Nothing input, CancellationToken cancel)
    {
        var sheets = await reading.Db.OwnSheets(reading.User).Where(s => reading.Db.Rounds.Any(r => r.Id == s.RoundId && (r.Phase == RoundPhase.Scoring || (r.Phase == RoundPhase.Plenary && s.ReopenedAt != null && s.LockedAt == null))))
            .Whole().ToListAsync(cancel);
        var ids = sheets.Select(s => s.RoundId).Distinct().ToList();
        var rounds = await reading.Db.RoundsVisibleTo(reading.User).Where(r => ids.Contains(r.Id)).Whole().ToListAsync(cancel);
        return rounds.OrderByDescending(r => r.HeldFrom).ThenBy(r => r.Slug, StringComparer.Ordinal)
            .Select(r => new RoundRow(r.Slug, r.Name, r.HeldFrom, r.HeldUntil, r.Venue, r.IsRehearsal, Rows(r, null, sheets),
                r.Components.Where(c => c.IsAnonymous).Select(c => new PaperRows(c.Name, Rows(r, c, sheets))).Where(p => p.Sheets.Count > 0).ToList())).ToList();
    }

    internal static SheetState StateOf(Round round, ScoreSheet sheet)
    {
        if (round.HasConflict(sheet.PanelistId, sheet.ParticipantId)) return SheetState.Recused;
        var aspects = sheet.AspectsOf(round).ToList();
        if (sheet.NeedsConfirmation(round)) return SheetState.Unconfirmed;
        if (sheet.IsLocked) return aspects.All(a => sheet.MarkOf(a.Id).Kind is MarkKind.Recused or MarkKind.Absent) ? SheetState.Recused : SheetState.Locked;
        var blank = sheet.BlankAspects(round).Count;
        return blank == 0 ? SheetState.Complete : blank == aspects.Count ? SheetState.Blank : SheetState.Begun;
    }

    private static List<Row> Rows(Round round, Component? paper, List<ScoreSheet> sheets)
    {
        var mine = sheets.Where(s => s.RoundId == round.Id && s.ComponentId == paper?.Id).ToDictionary(s => s.ParticipantId);
        return mine.Count == 0 ? [] : SheetOrder.Of(round, paper, mine.Values.First().PanelistId).Where(mine.ContainsKey).Select(whom => RowOf(round, paper, mine[whom])).ToList();
    }

    private static Row RowOf(Round round, Component? paper, ScoreSheet sheet)
    {
        var (place, aspects) = (SheetOrder.Place(round, paper, sheet.ParticipantId), sheet.AspectsOf(round).Count());
        var (state, filled) = (StateOf(round, sheet), aspects - sheet.BlankAspects(round).Count);
        if (paper is not null) return new Row(place, paper.PaperCode(sheet.ParticipantId), $"Naskah {paper.PaperCode(sheet.ParticipantId)}", "", state, filled, aspects, sheet.IsLocked);
        var person = round.ParticipantOf(sheet.ParticipantId);
        return new Row(place, person.Code, person.Name.Full, person.Position, state, filled, aspects, sheet.IsLocked);
    }
}
