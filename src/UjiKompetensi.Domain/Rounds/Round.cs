using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Rounds;

public readonly record struct RoundId(Guid Value);

/// <summary>Something that keeps a round from its next phase: the code of the refusal and its sentence.</summary>
public sealed record Obstacle(string Code, string Sentence);

/// <summary>
/// One uji kompetensi, from draft to archive. What is asked, how it is weighed and who takes part can change only in
/// draft; every later step is one of the verbs below and refuses a wrong phase.
/// </summary>
public sealed partial class Round
{
    public const int NameMaxLength = 200;
    /// <summary>As long as a code made from a name can be, before a number is added to tell two apart.</summary>
    public const int SlugMaxLength = Codes.MaxLength - 4;
    public const int VenueMaxLength = 200;

    private readonly List<Component> _components = [];
    private readonly List<Participant> _participants = [];
    private readonly List<Panelist> _panel = [];

    private Round() { }

    public RoundId Id { get; private init; }
    public string Slug { get; private init; } = "";
    public string Name { get; private set; } = "";
    public RoundPhase Phase { get; private set; } = RoundPhase.Draft;
    public DateOnly HeldFrom { get; private set; }
    public DateOnly HeldUntil { get; private set; }
    public string Venue { get; private set; } = "";
    public RoundRules Rules { get; private set; } = new();
    public Letter Letter { get; private set; } = new();
    public bool IsSample { get; private init; }
    public DateTimeOffset? ReleasedAt { get; private set; }
    public IReadOnlyList<Component> Components => _components.OrderBy(c => c.Order).ToList();
    public IReadOnlyList<Participant> Participants => _participants.OrderBy(p => p.Number).ToList();
    public IReadOnlyList<Panelist> Panel => _panel.OrderBy(p => p.Seat).ToList();
    public decimal TotalWeight => _components.Sum(c => c.Weight);

    public static Round Plan(string slug, string name, DateOnly from, DateOnly until, string venue, Letter letter, bool isSample = false)
    {
        RuleViolation.ThrowIf(Codes.From(slug, []) != slug || slug.Length > SlugMaxLength, "slug-form",
            "Alamat kegiatan hanya boleh berisi huruf kecil, angka, dan tanda hubung.");
        var round = new Round { Id = new RoundId(Guid.CreateVersion7()), Slug = slug, IsSample = isSample };
        round.Reschedule(name, from, until, venue);
        round.SettleLetter(letter);
        return round;
    }

    public void Reschedule(string name, DateOnly from, DateOnly until, string venue)
    {
        Only(RoundPhase.Draft, "mengubah waktu dan tempat");
        RuleViolation.ThrowIf(until < from, "dates-crossed", "Hari terakhir tidak boleh sebelum hari pertama.");
        (Name, Venue) = (RuleViolation.Text(name, NameMaxLength, "nama kegiatan"), RuleViolation.Optional(venue, VenueMaxLength, "tempat"));
        (HeldFrom, HeldUntil) = (from, until);
    }

    /// <summary>Letter texts may be settled until the release; afterwards the report is what it is.</summary>
    public void SettleLetter(Letter letter)
    {
        RuleViolation.ThrowIf(Phase > RoundPhase.Plenary, "letter-final", "Laporan sudah diserahkan; isi suratnya tidak dapat diubah lagi.");
        Letter = letter.Checked();
    }

    /// <summary>
    /// Freezes what is asked and how it is weighed, and issues one empty sheet per panelist and participant, and one
    /// more for each component that is marked without names.
    /// </summary>
    /// <param name="seed">32 random bytes that shuffle anonymous papers; may be null where there are none.</param>
    /// <exception cref="RuleViolation">Weights, aspects, participants or panel are not complete.</exception>
    public IReadOnlyList<ScoreSheet> OpenScoring(byte[]? seed = null)
    {
        Only(RoundPhase.Draft, "membuka penilaian");
        foreach (var check in Readiness()) check();
        ShufflePapers(seed);
        Phase = RoundPhase.Scoring;
        // Ids grow with time: papers are issued in the order of their codes, so that ids tell no more than the codes do.
        return (from scope in SheetScopes
                from participant in scope is { } paper ? ComponentOf(paper).Papers : _participants.Select(p => p.Id)
                from panelist in _panel
                select ScoreSheet.Issue(Id, participant, panelist.Id, scope)).ToList();
    }

    /// <summary>What <see cref="OpenScoring"/> would refuse, all at once, for the round's task list.</summary>
    public IReadOnlyList<Obstacle> ObstaclesToScoring() =>
        Phase != RoundPhase.Draft ? [] : Readiness().Select(Refusal).OfType<Obstacle>().ToList();

    /// <summary>Ends scoring and lifts the veil for the panel: allowed to the chair once every sheet is locked.</summary>
    /// <param name="unlocks">Requests to open a locked sheet again: none may wait.</param>
    public void OpenPlenary(Guid actor, IReadOnlyCollection<ScoreSheet> sheets, IReadOnlyCollection<UnlockRequest>? unlocks = null)
    {
        Only(RoundPhase.Scoring, "membuka pleno");
        RuleViolation.ThrowIf(IsRehearsal, "rehearsal-plenary", "Gladi tidak berlanjut ke pleno. Lihat kalibrasi, lalu hapus gladinya.");
        ByChair(actor, "membuka pleno");
        var open = sheets.Count(s => s.RoundId == Id && !s.IsFinished(this));
        RuleViolation.ThrowIf(open > 0, "sheets-open", $"Masih ada {open} lembar nilai yang belum dikunci. Pleno dibuka setelah semuanya terkunci.");
        RuleViolation.ThrowIf(sheets.Where(s => s.RoundId == Id).DistinctBy(s => s.Id).Count() != _participants.Count * _panel.Count * SheetScopes.Count, "sheets-missing", "Sebagian lembar nilai tidak termuat. Muat ulang halaman.");
        var unconfirmed = sheets.Count(s => s.NeedsConfirmation(this));
        RuleViolation.ThrowIf(unconfirmed > 0, "sheets-unconfirmed", $"Instrumen berubah setelah penilaian dibuka; {unconfirmed} lembar belum dikonfirmasi ulang panelisnya.");
        var asked = unlocks?.Count(u => u.RoundId == Id && u.IsOpen) ?? 0;
        RuleViolation.ThrowIf(asked > 0, "unlocks-open", $"Masih ada {asked} permintaan buka kunci yang belum diputuskan. Putuskan dahulu, lalu buka pleno.");
        Phase = RoundPhase.Plenary;
    }

    public void Archive() => Advance(RoundPhase.Decided, RoundPhase.Archived, "mengarsipkan");

    /// <summary>Guards that imported results are recorded only before the plenary.</summary>
    public void CheckAcceptsResults() => RuleViolation.ThrowIf(Phase is not (RoundPhase.Draft or RoundPhase.Scoring), "phase-wrong",
        $"Nilai dari luar hanya dapat dicatat sebelum pleno; kegiatan ini berada pada tahap {Phase.Title()}.");

    public Component ComponentOf(ComponentId id) => Find(_components, c => c.Id == id, "component-unknown", "Komponen itu tidak ada lagi. Muat ulang halaman.");

    public Aspect AspectOf(AspectId id) => Find(_components.SelectMany(c => c.Aspects), a => a.Id == id, "aspect-unknown", "Aspek itu tidak ada lagi. Muat ulang halaman.");

    /// <summary>An aspect by its component's code and its own, <c>wawancara/A2</c>: how seals and events name it.</summary>
    public string PlaceOf(AspectId id)
    {
        var aspect = AspectOf(id);
        return $"{ComponentOf(aspect.ComponentId).Code}/{aspect.Code}";
    }

    public Participant ParticipantOf(ParticipantId id) => Find(_participants, p => p.Id == id, "participant-unknown", "Peserta itu tidak ada lagi. Muat ulang halaman.");

    public Panelist PanelistOf(PanelistId id) => Find(_panel, p => p.Id == id, "panelist-unknown", "Panelis itu tidak ada lagi. Muat ulang halaman.");

    public void Only(RoundPhase phase, string action) => RuleViolation.ThrowIf(Phase != phase, "phase-wrong",
        $"Tidak dapat {action}: itu hanya pada tahap {phase.Title()}, sedangkan kegiatan ini berada pada tahap {Phase.Title()}.");

    private void ByChair(Guid actor, string action) => RuleViolation.ThrowIf(!IsLedBy(actor), "chair-only",
        $"Hanya ketua panel yang dapat {action}.");

    private void Advance(RoundPhase from, RoundPhase to, string action)
    {
        Only(from, action);
        Phase = to;
    }

    private IEnumerable<Action> Readiness()
    {
        yield return () => RuleViolation.ThrowIf(_components.Count == 0, "components-none", "Tambahkan sedikitnya satu komponen nilai.");
        if (_components.Count > 0) yield return () => Weights.CheckSum(_components.Select(c => c.Weight), "komponen");
        foreach (var component in Components)
        {
            yield return component.CheckComplete;
            if (component.Source == ComponentSource.Panel) yield return () => Rules.CheckScale(component.Name, component.Scale);
        }

        yield return () => RuleViolation.ThrowIf(_participants.Count == 0, "participants-none", "Belum ada peserta. Pilih pejabat yang diuji.");
        yield return () => Panels.Panel.CheckReady(_panel);
        if (_panel.FirstOrDefault(p => p.IsChair) is { } chair && IsParticipant(chair))
            yield return () => RuleViolation.ThrowIf(ActingChair is null, "deputy-missing", $"Ketua panel {chair.Name.Full} juga menjadi peserta. Tetapkan ketua pengganti yang bukan peserta.");
    }

    private static Obstacle? Refusal(Action check)
    {
        try { check(); return null; }
        catch (RuleViolation refused) { return new Obstacle(refused.Code, refused.Message); }
    }

    private static T Find<T>(IEnumerable<T> items, Func<T, bool> match, string code, string sentence) where T : class =>
        items.FirstOrDefault(match) ?? throw new RuleViolation(code, sentence);
}
