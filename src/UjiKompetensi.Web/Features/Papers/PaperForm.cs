using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Papers;

/// <summary>The empty form for one paper sheet: what is to be typed now, and how far it is. What anybody typed is not in it, his own neither.</summary>
public sealed class PaperForm(UseCaseParts parts) : Query<PaperForm.Which, PaperForm.View>(parts)
{
    public sealed record Which(string Slug, Guid Sheet);

    /// <summary>What this person does next.</summary>
    public enum Task { TypeFirst, TypeSecond, TypeAgain, WaitForSecond, Attach, Settle, Closed, Others }

    /// <param name="Fields">What is to be typed now: all of it, or only what differs.</param>
    /// <param name="IsTypist">He may attach a scan and look at it.</param>
    public sealed record View(
        string Slug, string RoundName, RoundPhase Phase, string Code, string Panelist, string Participant, string Component, string State, Task Next,
        IReadOnlyList<Field> Fields, bool WantsNotes, bool IsTypist, bool HasScan);

    public sealed record Field(Guid Aspect, string Title, string Component, string Scale, string Hint);

    protected override Policy Policy => Policies.ServeRounds;

    protected override bool ReadsSealed => true;

    protected override async Task<View> LoadAsync(Reading reading, Which input, CancellationToken cancel)
    {
        var (db, user, id) = (reading.Db, reading.User, new SheetId(input.Sheet));
        var round = await db.RoundsVisibleTo(user).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        round.CheckImpartial(user.Id, await db.TakesPartAsync(user, round.Id, cancel));
        var sheet = await db.Sheets.FirstOrDefaultAsync(s => s.Id == id && s.RoundId == round.Id, cancel) ?? throw new NotVisible();
        var last = await db.PaperEntries.Where(e => e.SheetId == id).Include(e => e.Typings).OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancel);
        var closed = sheet.IsFinished(round) || round.Phase != RoundPhase.Scoring;
        var entry = last is { IsSettled: true } && !closed ? null : last;
        var next = Next(entry, closed, user.Id);
        var (panelist, participant) = (round.PanelistOf(sheet.PanelistId), round.ParticipantOf(sheet.ParticipantId));
        var asked = sheet.AspectsOf(round).Where(a => next is Task.TypeFirst or Task.TypeSecond || (next == Task.TypeAgain && entry!.Mismatches.Contains(a.Id)));
        return new View(round.Slug, round.Name, round.Phase, SheetCode.Of(sheet.Id), $"{panelist.Code} · {panelist.Name.Full}", $"{participant.Code} · {participant.Name.Full}",
            sheet.ComponentId is { } component ? round.ComponentOf(component).Name : "", PaperWords.State(entry, sheet.IsFinished(round)), next,
            asked.Select(a => Describe(round, a)).ToList(), round.SheetRules.NoteEdgePercent is not null,
            entry is { IsSettled: false } && !closed && (entry.FirstBy == user.Id || entry.SecondBy == user.Id), entry?.ScanId is not null);
    }

    private static Task Next(PaperEntry? entry, bool closed, Guid user)
    {
        if (closed) return Task.Closed;
        if (entry is null) return Task.TypeFirst;
        if (entry.SecondBy is null) return entry.FirstBy == user ? Task.WaitForSecond : Task.TypeSecond;
        if (entry.FirstBy != user && entry.SecondBy != user) return Task.Others;
        return entry.State switch { PaperState.Mismatched => Task.TypeAgain, PaperState.ScanMissing => Task.Attach, _ => Task.Settle };
    }

    private static Field Describe(Round round, Aspect aspect)
    {
        var component = round.ComponentOf(aspect.ComponentId);
        return new Field(aspect.Id.Value, aspect.Title, component.Name, component.Scale.ToString(), ScoreText.Hint(component.Scale));
    }
}
