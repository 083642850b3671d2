using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Recommendations;

/// <summary>A post the advice leads to, with the title it had when the panel wrote.</summary>
public sealed record TargetPost(PostId Id, string Title);

/// <summary>One line of a development plan: which competency, and what to do about it.</summary>
public sealed record DevelopmentStep(string Competency, string Activity);

/// <summary>
/// What a recommendation says: the kind of advice, the posts a move leads to in order of preference, the opinion (saran
/// pendapat), notes (catatan), a development plan, and why it departs from the computed result where it does. A draft
/// may lack anything; <see cref="Missing"/> names what still has to be there before the panel can conclude.
/// </summary>
public sealed record Advice
{
    public const int OpinionMaxLength = 6000;
    public const int NotesMaxLength = 3000;
    public const int DepartureMaxLength = 1500;
    public const int MostSteps = 12;
    public const int CompetencyMaxLength = 120;
    public const int ActivityMaxLength = 400;

    public RecommendationKind? Kind { get; init; }

    /// <summary>First choice first: up to three posts for a rotation, one for a promotion, none otherwise.</summary>
    public IReadOnlyList<TargetPost> Targets { get; init; } = [];
    public string Opinion { get; init; } = "";
    public string Notes { get; init; } = "";
    public IReadOnlyList<DevelopmentStep> Plan { get; init; } = [];

    /// <summary>Why the panel departs from the computed order or band (<see cref="Departures"/>); empty where it does not.</summary>
    public string Departure { get; init; } = "";

    /// <summary>What is not there yet, as an office would say it; empty when the advice is complete.</summary>
    public IReadOnlyList<string> Missing() =>
    [
        .. Kind is null ? ["jenis rekomendasi"] : Array.Empty<string>(),
        .. Kind.NeedsTarget() && Targets.Count == 0 ? ["jabatan yang dituju"] : Array.Empty<string>(),
        .. Opinion.Length == 0 ? ["saran pendapat"] : Array.Empty<string>(),
    ];

    /// <summary>Whether both say the same, lists compared line by line.</summary>
    public bool SaysTheSameAs(Advice other) => (Kind, Opinion, Notes, Departure) == (other.Kind, other.Opinion, other.Notes, other.Departure)
        && Targets.Select(t => t.Id).SequenceEqual(other.Targets.Select(t => t.Id)) && Plan.SequenceEqual(other.Plan);

    /// <summary>Trimmed and held to its limits; empty lines of the plan go.</summary>
    /// <exception cref="RuleViolation"><c>target-unwanted</c>, <c>target-many</c>, <c>target-twice</c>, <c>plan-long</c>, <c>text-too-long</c>, <c>text-empty</c> for a plan line without an activity.</exception>
    public Advice Checked()
    {
        RuleViolation.ThrowIf(Kind is { } kind && Targets.Count > 0 && !kind.NeedsTarget(), "target-unwanted", $"\"{Kind.Title()}\" tidak memakai jabatan tujuan. Kosongkan jabatan tujuan.");
        RuleViolation.ThrowIf(Kind is { } chosen && Targets.Count > chosen.MostTargets(), "target-many", $"\"{Kind.Title()}\" menyebut paling banyak {Kind?.MostTargets()} jabatan.");
        RuleViolation.ThrowIf(Targets.DistinctBy(t => t.Id).Count() != Targets.Count, "target-twice", "Satu jabatan hanya boleh sekali dalam urutan jabatan tujuan.");
        var plan = Plan.Where(s => !string.IsNullOrWhiteSpace(s.Competency) || !string.IsNullOrWhiteSpace(s.Activity)).Select(s => new DevelopmentStep(
            RuleViolation.Optional(s.Competency, CompetencyMaxLength, "kompetensi"), RuleViolation.Text(s.Activity, ActivityMaxLength, "kegiatan pengembangan"))).ToList();
        RuleViolation.ThrowIf(plan.Count > MostSteps, "plan-long", $"Rencana pengembangan paling banyak {MostSteps} baris.");
        return this with
        {
            Opinion = RuleViolation.Optional(Opinion, OpinionMaxLength, "saran pendapat"),
            Notes = RuleViolation.Optional(Notes, NotesMaxLength, "catatan"),
            Departure = RuleViolation.Optional(Departure, DepartureMaxLength, "alasan penyimpangan"),
            Plan = plan,
        };
    }
}
