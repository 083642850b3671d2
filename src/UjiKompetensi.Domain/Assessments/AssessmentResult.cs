using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Assessments;

public readonly record struct AssessmentResultId(Guid Value);

/// <summary>
/// A dated result from elsewhere (assessment centre, written test, performance contract, track record) that a round
/// uses for one import component and participant. It keeps its own scale and provider; the raw value is stored as
/// it came and normalised only when computing.
/// </summary>
public sealed class AssessmentResult
{
    public const int ProviderMaxLength = 200;

    private AssessmentResult() { }

    public AssessmentResultId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public ComponentId ComponentId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>On <see cref="Scale"/>; null when the official has no result and <see cref="Reason"/> says why.</summary>
    public decimal? Value { get; private set; }
    public string Reason { get; private set; } = "";
    public Scale Scale { get; private set; }
    public string Provider { get; private set; } = "";
    public DateOnly TakenOn { get; private set; }

    /// <summary>Grows by one with each correction, so that two people cannot overwrite each other unseen.</summary>
    public int Version { get; private set; }

    public static AssessmentResult Record(Round round, ComponentId component, ParticipantId participant, string text, string provider, DateOnly takenOn)
    {
        RuleViolation.ThrowIf(round.ComponentOf(component).Source != ComponentSource.Import, "component-not-import",
            "Komponen ini dinilai oleh panel, bukan dicatat dari luar.");
        var result = new AssessmentResult
        {
            Id = new AssessmentResultId(Guid.CreateVersion7()),
            RoundId = round.Id,
            ComponentId = component,
            ParticipantId = round.ParticipantOf(participant).Id,
        };
        result.Correct(round, text, provider, takenOn);
        return result;
    }

    /// <exception cref="RuleViolation">The text is no score on the component's scale, or the round is past scoring.</exception>
    public void Correct(Round round, string text, string provider, DateOnly takenOn)
    {
        round.CheckAcceptsResults();
        RuleViolation.ThrowIf(takenOn > round.HeldUntil, "result-future", "Tanggal pelaksanaan tidak boleh setelah kegiatan berakhir.");
        var scale = round.ComponentOf(ComponentId).Scale;
        var value = ScoreText.Parse(text, scale);
        Provider = RuleViolation.Text(provider, ProviderMaxLength, "penyelenggara");
        (Value, Reason, Scale, TakenOn) = (value, "", scale, takenOn);
        Version++;
    }
}
