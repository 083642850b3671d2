using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>How far a panelist is with one sheet.</summary>
public enum SheetState { Blank, Begun, Complete, Locked, Recused, Unconfirmed }

/// <summary>A panelist's own sheets in every round that is being scored.</summary>
public sealed class MySheets(UseCaseParts parts) : Query<Nothing, IReadOnlyList<MySheets.RoundRow>>(parts)
{
    public sealed record RoundRow(string Slug, string Name, DateOnly HeldFrom, DateOnly HeldUntil, string Venue, bool IsRehearsal, IReadOnlyList<Row> Sheets)
    {
        public int Locked => Sheets.Count(s => s.State is SheetState.Locked or SheetState.Recused);

        public int Unconfirmed => Sheets.Count(s => s.State == SheetState.Unconfirmed);

        /// <summary>Where to go on: the first sheet that is not locked or waits for a confirmation.</summary>
        public Row? Next => Sheets.FirstOrDefault(s => s.State is not (SheetState.Locked or SheetState.Recused));
    }

    public sealed record Row(int Number, string Code, string Name, string Post, SheetState State, int Filled, int Aspects);

    protected override Policy Policy => Policies.Score;

    protected override async Task<IReadOnlyList<RoundRow>> LoadAsync(Reading reading, Nothing input, CancellationToken cancel)
    {
        var sheets = await reading.Db.OwnSheets(reading.User).Where(s => reading.Db.Rounds.Any(r => r.Id == s.RoundId && r.Phase == RoundPhase.Scoring))
            .Whole().ToListAsync(cancel);
        var ids = sheets.Select(s => s.RoundId).Distinct().ToList();
        var rounds = await reading.Db.RoundsVisibleTo(reading.User).Where(r => ids.Contains(r.Id)).Whole().ToListAsync(cancel);
        return rounds.OrderByDescending(r => r.HeldFrom).ThenBy(r => r.Slug, StringComparer.Ordinal)
            .Select(r => new RoundRow(r.Slug, r.Name, r.HeldFrom, r.HeldUntil, r.Venue, r.IsRehearsal, Rows(r, sheets))).ToList();
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

    private static List<Row> Rows(Round round, List<ScoreSheet> sheets)
    {
        // As they are called: by lot where lots were drawn, otherwise by number.
        var places = round.Schedule.Ordered(round.Participants).Select((p, i) => (p.Number, i)).ToDictionary(p => p.Number, p => p.i);
        return sheets.Where(s => s.RoundId == round.Id).Select(sheet =>
        {
            var (participant, aspects) = (round.ParticipantOf(sheet.ParticipantId), sheet.AspectsOf(round).Count());
            return new Row(participant.Number, participant.Code, participant.Name.Full, participant.Position,
                StateOf(round, sheet), aspects - sheet.BlankAspects(round).Count, aspects);
        }).OrderBy(r => places[r.Number]).ToList();
    }
}
