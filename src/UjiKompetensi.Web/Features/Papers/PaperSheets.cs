using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Papers;

/// <summary>Every sheet of a round and how far it is with being copied from paper. States only: never a value, whoever asks.</summary>
public sealed class PaperSheets(UseCaseParts parts) : Query<string, PaperSheets.View>(parts)
{
    public sealed record View(string Slug, string Name, RoundPhase Phase, string NotAllowed, IReadOnlyList<Row> Rows);

    /// <param name="Code">As printed on the sheet.</param>
    /// <param name="Component">The component of an anonymous sheet; empty for the open one.</param>
    /// <param name="MayType">This person can type it, or go on with it.</param>
    public sealed record Row(Guid Sheet, string Code, string PanelistCode, string Panelist, string ParticipantCode, string Participant, string Component, string State, PaperState? Step, bool IsClosed, bool MayType);

    protected override Policy Policy => Policies.ServeRounds;

    protected override bool ReadsSealed => true;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var (db, user) = (reading.Db, reading.User);
        var round = await db.RoundsVisibleTo(user).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var refusal = PaperWords.Refusal(round, user, await db.TakesPartAsync(user, round.Id, cancel));
        var entries = (await db.PaperEntries.Where(e => e.RoundId == round.Id).Include(e => e.Typings).OrderBy(e => e.Id).ToListAsync(cancel)).ToLookup(e => e.SheetId);
        var sheets = await db.Sheets.Where(s => s.RoundId == round.Id).ToListAsync(cancel);
        var rows = sheets.Select(s => Describe(round, s, entries[s.Id].LastOrDefault(), user.Id, refusal.Length == 0))
            .OrderBy(r => r.PanelistCode.Length).ThenBy(r => r.PanelistCode, StringComparer.Ordinal).ThenBy(r => r.ParticipantCode, StringComparer.Ordinal).ThenBy(r => r.Component, StringComparer.Ordinal).ToList();
        return new View(round.Slug, round.Name, round.Phase, refusal, rows);
    }

    private static Row Describe(Round round, ScoreSheet sheet, PaperEntry? entry, Guid user, bool allowed)
    {
        var (panelist, participant, closed) = (round.PanelistOf(sheet.PanelistId), round.ParticipantOf(sheet.ParticipantId), sheet.IsFinished(round));
        // A settled one whose sheet was opened again since tells nothing about the sheet as it is now.
        var current = entry is { IsSettled: true } && !closed ? null : entry;
        var mine = current is null || (current.SecondBy is null || current.FirstBy == user || current.SecondBy == user);
        return new Row(sheet.Id.Value, SheetCode.Of(sheet.Id), panelist.Code, panelist.Name.Full, participant.Code, participant.Name.Full,
            sheet.ComponentId is { } component ? round.ComponentOf(component).Name : "",
            round.HasConflict(panelist.Id, participant.Id) ? "Tidak dinilai" : PaperWords.State(current, closed), current?.State, closed, allowed && !closed && mine);
    }
}
