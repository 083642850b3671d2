using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>
/// A panelist's own sheet for one participant, or for one paper without a name, with everything he needs to judge.
/// Never anybody else's, and of a paper nothing that tells whose it is.
/// </summary>
public sealed class SheetDetail(UseCaseParts parts) : Query<SheetDetail.Which, SheetDetail.View>(parts)
{
    /// <param name="Number">Of the participant; nothing for a paper.</param>
    /// <param name="Component">Code of the anonymous component, for a paper.</param>
    /// <param name="Code">Of the paper, such as <c>N03</c>.</param>
    public sealed record Which(string Slug, int Number, string? Component = null, string? Code = null);

    /// <param name="Seal">Names exactly what is shown; the lock must repeat it.</param>
    /// <param name="NextOpen">Where the next sheet is, counted round the end, that is not locked.</param>
    /// <param name="NeedsPledge">The integrity pledge is to be signed before anything can be entered.</param>
    /// <param name="NotJudging">The conflict of interest for which he does not judge this participant; null when he does.</param>
    /// <param name="Proof">By what he proves who he is when he locks.</param>
    /// <param name="IsOpen">It takes entries in this phase: while scoring runs, or opened again in the plenary.</param>
    public sealed record View(
        Guid Sheet, string Slug, string RoundName, bool IsSample, RoundPhase Phase, Subject Subject, IReadOnlyList<Part> Components,
        NoteField Note, DateTimeOffset? LastSaved, SheetState State, DateTimeOffset? LockedAt, string Receipt, string Seal,
        string? Previous, string? Next, string? NextOpen, string? NotJudging, bool NeedsPledge, int InstrumentVersion, bool NeedsConfirmation,
        IReadOnlyList<string> Changes, SheetStanding Standing, ProofKind Proof, DateTimeOffset Now, bool IsOpen)
    {
        public IEnumerable<Field> Fields => Components.SelectMany(c => c.Fields);
        public int Filled => Fields.Count(f => f.IsAnswered);
        public bool CanWrite => IsOpen && NotJudging is null;
        public string Address => AddressOf(Subject.Place);

        public string AddressOf(string place) => $"/nilai/{Slug}/{place}";
    }

    /// <summary>Who or what is marked.</summary>
    /// <param name="Place">What follows the round in the address.</param>
    /// <param name="Code">The participant's or the paper's.</param>
    /// <param name="Name">His name, or <c>Naskah N03 – Makalah</c>.</param>
    /// <param name="Person">Null for a paper without a name.</param>
    public sealed record Subject(string Place, string Code, string Name, Person? Person);

    public sealed record Person(int Number, string EmployeeNumber, string Position, string Rank, string Tenure);

    public sealed record Part(string Name, decimal Weight, string Scale, IReadOnlyList<Field> Fields);

    /// <param name="Text">The value as shown, empty without one.</param>
    /// <param name="Shown">The value, or in words why there is none.</param>
    /// <param name="Steps">The levels to choose from; empty on a long scale.</param>
    /// <param name="Levels">What each level looks like.</param>
    public sealed record Field(
        Guid Aspect, string Anchor, string Title, string Question, IReadOnlyList<string> Indicators, IReadOnlyList<string> Levels, IReadOnlyList<int> Steps, string Hint,
        string Text, string Shown, decimal? Value, string Reason, MarkKind Kind, int Version, DateTimeOffset? SavedAt, NoteField Note)
    {
        public bool IsAnswered => Kind != MarkKind.Blank;
    }

    /// <param name="Name">What the page, its script and its form call it.</param>
    public sealed record NoteField(string Name, string Text, int Version, DateTimeOffset? SavedAt);

    protected override Policy Policy => Policies.Score;

    protected override async Task<View> LoadAsync(Reading reading, Which input, CancellationToken cancel)
    {
        var (db, user) = (reading.Db, reading.User);
        // All of his own at once: which is the one asked for, and which of the others are still open.
        var (round, own) = await reading.OwnSheetsAtHandAsync(input.Slug, cancel);
        var me = round.Panel.FirstOrDefault(p => p.AccountId == user.Id) ?? throw new NotVisible();
        var paper = input.Component is null ? null : round.Components.FirstOrDefault(c => c.IsAnonymous && c.Code == input.Component) ?? throw new NotVisible();
        var order = SheetOrder.Of(round, paper, me.Id);
        var at = order.ToList().FindIndex(p => paper is null ? round.ParticipantOf(p).Number == input.Number : paper.PaperCode(p) == input.Code);
        if (at < 0) throw new NotVisible();
        var (whom, scope) = (order[at], paper?.Id);
        var mine = own.Where(s => s.Component == scope).ToList();
        var asked = mine.FirstOrDefault(s => s.Participant == whom) ?? throw new NotVisible();
        var sheet = await reading.SheetAtHandAsync(asked.Id, cancel);
        var open = mine.Where(s => s.IsOpen && s.Id != asked.Id).Select(s => s.Participant).ToHashSet();
        var waiting = order.Skip(at + 1).Concat(order.Take(at)).Where(p => open.Contains(p) && !round.HasConflict(me.Id, p)).Select(Place).ToList();
        return new View(
            sheet.Id.Value, round.Slug, round.Name, round.IsSample, round.Phase, Describe(round, paper, whom, user),
            [.. sheet.AspectsOf(round).GroupBy(a => a.ComponentId).Select(g => PartOf(sheet, round.ComponentOf(g.Key), g))],
            NoteOf(sheet, null), LastSaved(sheet), MySheets.StateOf(round, sheet), sheet.LockedAt, sheet.Receipt ?? "", sheet.Seal(round),
            at > 0 ? Place(order[at - 1]) : null, at < order.Count - 1 ? Place(order[at + 1]) : null, waiting.FirstOrDefault(),
            round.ReasonNotToJudge(me.Id, whom), round.Phase == RoundPhase.Scoring && round.RequiresPledge && me.PledgedAt is null,
            round.InstrumentVersion, sheet.NeedsConfirmation(round), sheet.NeedsConfirmation(round) ? await ChangesAsync(db, round, sheet, cancel) : [],
            SheetStanding.Of(sheet, round), await IdentityProof.KindAsync(db, round, user.Id, cancel), reading.Now, sheet.IsOpenIn(round));

        string Place(ParticipantId participant) => SheetOrder.Place(round, paper, participant);
    }

    // What changed since he last stood by his marks: version n came into force with the n-1st applied amendment.
    private static async Task<IReadOnlyList<string>> ChangesAsync(AppDbContext db, Round round, ScoreSheet sheet, CancellationToken cancel) =>
        (await db.Amendments.Where(a => a.RoundId == round.Id && a.Kind == AmendmentKind.Instrument && a.AppliedAt != null).OrderBy(a => a.AppliedAt).ToListAsync(cancel))
            .Skip(sheet.ConfirmedVersion - 1).SelectMany(a => a.Differences).ToList();

    private static Subject Describe(Round round, Component? paper, ParticipantId whom, CurrentUser user)
    {
        var place = SheetOrder.Place(round, paper, whom);
        if (paper is not null) return new Subject(place, paper.PaperCode(whom), $"Naskah {paper.PaperCode(whom)} – {paper.Name}", null);
        var person = round.ParticipantOf(whom);
        return new Subject(place, person.Code, person.Name.Full, new Person(person.Number, person.EmployeeNumber.ShownTo(user), person.Position, person.Rank.Title(),
            person.InPostSince <= round.HeldFrom ? Tenure.Between(person.InPostSince, round.HeldFrom).ToString() : ""));
    }

    private static Part PartOf(ScoreSheet sheet, Component component, IEnumerable<Aspect> aspects) =>
        new(component.Name, component.Weight, component.Scale.ToString(), [.. aspects.Select(a => FieldOf(sheet, component, a))]);

    private static Field FieldOf(ScoreSheet sheet, Component component, Aspect aspect)
    {
        var (mark, version) = (sheet.MarkOf(aspect.Id), sheet.Current(aspect.Id));
        return new Field(aspect.Id.Value, $"{component.Code}-{aspect.Code}", aspect.Title, aspect.Question, aspect.Indicators, aspect.LevelIndicators, component.Scale.Levels,
            ScoreText.Hint(component.Scale), mark.Value is { } value ? ScoreText.Format(value) : "", mark.ToString(), mark.Value, mark.Reason, mark.Kind,
            version?.Version ?? 0, version?.SavedAt, NoteOf(sheet, aspect.Id));
    }

    private static NoteField NoteOf(ScoreSheet sheet, AspectId? aspect) => new(
        aspect is { } one ? SheetField.OfNote(one.Value) : SheetField.GeneralNote, sheet.NoteOn(aspect), sheet.NoteNumberOn(aspect),
        sheet.Notes.Where(n => n.AspectId == aspect).MaxBy(n => n.Version)?.SavedAt);

    private static DateTimeOffset? LastSaved(ScoreSheet sheet) =>
        sheet.Marks.Select(m => m.SavedAt).Concat(sheet.Notes.Select(n => n.SavedAt)).Select(at => (DateTimeOffset?)at).Max();
}
