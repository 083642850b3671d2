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

    /// <summary>Canonical <see cref="ResultBasis"/> the value was computed from; empty for a value that was typed or carried over as it came.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>Grows by one with each correction, so that two people cannot overwrite each other unseen.</summary>
    public int Version { get; private set; }

    /// <summary>The value, its scale and what it came from in one text, to tell whether a change touched them; empty while there is no value.</summary>
    public string Stated => Value is { } value ? $"{Evidence.Facts.Spell(value)} {Scale} {Basis}" : "";

    /// <summary>A result that has still to be given what it says; its version is 0 until then.</summary>
    public static AssessmentResult For(Round round, ComponentId component, ParticipantId participant)
    {
        RuleViolation.ThrowIf(round.ComponentOf(component).Source != ComponentSource.Import, "component-not-import",
            "Komponen ini dinilai oleh panel, bukan dicatat dari luar.");
        return new AssessmentResult
        {
            Id = new AssessmentResultId(Guid.CreateVersion7()),
            RoundId = round.Id,
            ComponentId = component,
            ParticipantId = round.ParticipantOf(participant).Id,
        };
    }

    public static AssessmentResult Record(Round round, ComponentId component, ParticipantId participant, string text, string provider, DateOnly takenOn)
    {
        var result = For(round, component, participant);
        result.Correct(round, text, provider, takenOn);
        return result;
    }

    /// <exception cref="RuleViolation">The text is no score on the component's scale, the component is computed from a basis, or the round is past scoring.</exception>
    public void Correct(Round round, string text, string provider, DateOnly takenOn)
    {
        var component = round.ComponentOf(ComponentId);
        CheckTyped(component);
        Set(round, ScoreText.Parse(text, component.Scale), component.Scale, "", provider, takenOn);
    }

    /// <summary>Computes the value from a performance contract or a rubric and keeps both.</summary>
    public void Correct(Round round, ResultBasis basis, string provider, DateOnly takenOn)
    {
        var component = round.ComponentOf(ComponentId);
        var value = basis.ValueFor(component);
        component.Scale.Normalise(value);
        Set(round, value, component.Scale, basis.Canonical(), provider, takenOn);
    }

    /// <summary>Takes an assessment of the register over, on the scale it came with.</summary>
    public void Carry(Round round, decimal value, Scale scale, string provider, DateOnly takenOn)
    {
        CheckTyped(round.ComponentOf(ComponentId));
        scale.Normalise(value);
        Set(round, value, scale, "", provider, takenOn);
    }

    /// <summary>States that this official has no result, and why.</summary>
    public void DeclareNone(Round round, string reason, DateOnly day)
    {
        round.CheckAcceptsResults();
        (Value, Reason, Scale, Provider, TakenOn, Basis) = (null, RuleViolation.Text(reason, Mark.ReasonMaxLength, "alasan"), round.ComponentOf(ComponentId).Scale, "", day, "");
        Version++;
    }

    /// <summary>Corrects who examined and when; the value and what it came from stay.</summary>
    public void Rename(Round round, string provider, DateOnly takenOn) => Set(round, Value, Scale, Basis, provider, takenOn);

    /// <summary>
    /// What a change must be told with: once scoring has opened, one person who changes a recorded value says why. A
    /// missing value is recorded without, and so is a corrected provider or day.
    /// </summary>
    /// <param name="before"><see cref="Stated"/> before the change.</param>
    /// <returns>The reason for the chain; empty where none is asked for.</returns>
    /// <exception cref="RuleViolation">See <see cref="ChangeReason.Checked"/>.</exception>
    public string WhyChanged(Round round, string before, string reason) =>
        round.Phase != RoundPhase.Scoring || before.Length == 0 || before == Stated ? "" : ChangeReason.Checked(reason);

    private static void CheckTyped(Component component) => RuleViolation.ThrowIf(component.Kind != ComponentKind.Other, "result-needs-basis",
        $"Nilai \"{component.Name}\" dihitung dari rinciannya. Buka rincian peserta ini lalu isi di sana.");

    private void Set(Round round, decimal? value, Scale scale, string basis, string provider, DateOnly takenOn)
    {
        round.CheckAcceptsResults();
        RuleViolation.ThrowIf(takenOn > round.HeldUntil, "result-future", "Tanggal pelaksanaan tidak boleh setelah kegiatan berakhir.");
        Provider = RuleViolation.Text(provider, ProviderMaxLength, "penyelenggara");
        (Value, Reason, Scale, Basis, TakenOn) = (value, "", scale, basis, takenOn);
        Version++;
    }
}
