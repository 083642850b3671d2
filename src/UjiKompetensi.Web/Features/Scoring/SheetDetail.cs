using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>A panelist's own sheet for one participant, with everything he needs to judge. Never anybody else's.</summary>
public sealed class SheetDetail(UseCaseParts parts) : Query<SheetDetail.Which, SheetDetail.View>(parts)
{
    public sealed record Which(string Slug, int Number);

    /// <param name="Seal">Names exactly what is shown; the lock must repeat it.</param>
    /// <param name="NextOpen">The next participant, counted round the end, whose sheet is not locked.</param>
    /// <param name="NeedsPledge">The integrity pledge is to be signed before anything can be entered.</param>
    /// <param name="NotJudging">The conflict of interest for which he does not judge this participant; null when he does.</param>
    public sealed record View(
        Guid Sheet, string Slug, string RoundName, bool IsSample, RoundPhase Phase, Person Participant, IReadOnlyList<Part> Components,
        string Note, int NoteVersion, DateTimeOffset? LastSaved, SheetState State, DateTimeOffset? LockedAt, string Receipt, string Seal,
        int? Previous, int? Next, int? NextOpen, string? NotJudging, bool NeedsPledge, int InstrumentVersion, bool NeedsConfirmation, IReadOnlyList<string> Changes)
    {
        public IEnumerable<Field> Fields => Components.SelectMany(c => c.Fields);
        public int Filled => Fields.Count(f => f.IsAnswered);
        public bool CanWrite => LockedAt is null && Phase == RoundPhase.Scoring && NotJudging is null;
        public string Address => $"/nilai/{Slug}/{Participant.Number}";
    }

    public sealed record Person(int Number, string Code, string Name, string EmployeeNumber, string Position, string Rank, string Tenure);

    public sealed record Part(string Name, decimal Weight, string Scale, IReadOnlyList<Field> Fields);

    /// <param name="Text">The value as shown, empty without one.</param>
    /// <param name="Shown">The value, or in words why there is none.</param>
    public sealed record Field(
        Guid Aspect, string Anchor, string Title, string Question, IReadOnlyList<string> Indicators, IReadOnlyList<string> Levels, string Hint,
        string Text, string Shown, string Reason, MarkKind Kind, int Version, DateTimeOffset? SavedAt)
    {
        public bool IsAnswered => Kind != MarkKind.Blank;
    }

    protected override Policy Policy => Policies.Score;

    protected override async Task<View> LoadAsync(Reading reading, Which input, CancellationToken cancel)
    {
        var db = reading.Db;
        var round = await db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        var participant = round.Participants.FirstOrDefault(p => p.Number == input.Number) ?? throw new NotVisible();
        var sheet = await db.OwnSheets(reading.User).Whole().FirstOrDefaultAsync(s => s.RoundId == round.Id && s.ParticipantId == participant.Id && s.ComponentId == null, cancel) ?? throw new NotVisible();
        var open = await db.OwnSheets(reading.User).Where(s => s.RoundId == round.Id && s.ComponentId == null && s.LockedAt == null && s.Id != sheet.Id).Select(s => s.ParticipantId).ToListAsync(cancel);
        // In the order they are called.
        var called = round.Schedule.Ordered(round.Participants);
        var (before, after) = (called.TakeWhile(p => p != participant).ToList(), called.SkipWhile(p => p != participant).Skip(1).ToList());
        var waiting = after.Concat(before).Where(p => open.Contains(p.Id) && !round.HasConflict(sheet.PanelistId, p.Id)).Select(p => (int?)p.Number).ToList();
        return new View(
            sheet.Id.Value, round.Slug, round.Name, round.IsSample, round.Phase, Describe(round, participant),
            round.Components.Where(c => c.Source == ComponentSource.Panel && !c.IsAnonymous)
                .Select(c => new Part(c.Name, c.Weight, c.Scale.ToString(), c.Aspects.Select(a => FieldOf(sheet, c, a)).ToList())).ToList(),
            sheet.Note, sheet.NoteNumber, LastSaved(sheet), MySheets.StateOf(round, sheet), sheet.LockedAt, sheet.Receipt ?? "", sheet.Seal(round),
            before.LastOrDefault()?.Number, after.FirstOrDefault()?.Number, waiting.FirstOrDefault(),
            round.ReasonNotToJudge(sheet.PanelistId, participant.Id),
            round.Phase == RoundPhase.Scoring && round.RequiresPledge && round.PanelistOf(sheet.PanelistId).PledgedAt is null,
            round.InstrumentVersion, sheet.NeedsConfirmation(round), sheet.NeedsConfirmation(round) ? await ChangesAsync(db, round, sheet, cancel) : []);
    }

    // What changed since he last stood by his marks: version n came into force with the n-1st applied amendment.
    private static async Task<IReadOnlyList<string>> ChangesAsync(AppDbContext db, Round round, ScoreSheet sheet, CancellationToken cancel) =>
        (await db.Amendments.Where(a => a.RoundId == round.Id && a.Kind == AmendmentKind.Instrument && a.AppliedAt != null).OrderBy(a => a.AppliedAt).ToListAsync(cancel))
            .Skip(sheet.ConfirmedVersion - 1).SelectMany(a => a.Differences).ToList();

    private static Person Describe(Round round, Participant participant) => new(
        participant.Number, participant.Code, participant.Name.Full, participant.EmployeeNumber.ToString(), participant.Position, participant.Rank.Title(),
        participant.InPostSince <= round.HeldFrom ? Tenure.Between(participant.InPostSince, round.HeldFrom).ToString() : "");

    private static Field FieldOf(ScoreSheet sheet, Component component, Aspect aspect)
    {
        var (mark, version) = (sheet.MarkOf(aspect.Id), sheet.Current(aspect.Id));
        return new Field(aspect.Id.Value, $"{component.Code}-{aspect.Code}", aspect.Title, aspect.Question, aspect.Indicators, aspect.LevelIndicators, ScoreText.Hint(component.Scale),
            mark.Value is { } value ? ScoreText.Format(value) : "", mark.ToString(), mark.Reason, mark.Kind, version?.Version ?? 0, version?.SavedAt);
    }

    private static DateTimeOffset? LastSaved(ScoreSheet sheet) =>
        sheet.Marks.Select(m => m.SavedAt).Concat(sheet.Notes.Select(n => n.SavedAt)).Select(at => (DateTimeOffset?)at).Max();
}
