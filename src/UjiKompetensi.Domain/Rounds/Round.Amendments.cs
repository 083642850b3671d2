namespace UjiKompetensi.Domain.Rounds;

/// <summary>The one way in which a frozen instrument changes.</summary>
public sealed partial class Round
{
    /// <summary>Puts an approved change of the instrument into force: the version rises, and every locked sheet waits for its panelist's word.</summary>
    /// <exception cref="RuleViolation"><c>amendment-foreign</c>, <c>amendment-outdated</c>, <c>phase-wrong</c>.</exception>
    public void Apply(Amendment amendment)
    {
        RuleViolation.ThrowIf(amendment.RoundId != Id || amendment.Instrument is null || amendment.AppliedAt is null, "amendment-foreign", "Usulan ini belum disetujui, atau bukan tentang instrumen kegiatan ini.");
        Only(RoundPhase.Scoring, "mengubah instrumen yang dibekukan");
        var draft = amendment.Instrument!;
        draft.Check(this);
        foreach (var (component, written) in Components.Zip(draft.Components))
        {
            component.Redefine(written.Name, written.Weight, written.Scale, null, written.Stage, written.AspectWeighing);
            foreach (var (aspect, text) in component.Aspects.Zip(written.Aspects))
                aspect.Reword(text.Title, text.Weight, text.Question, text.Indicators, text.LevelIndicators);
        }

        Rules = draft.Rules;
        InstrumentVersion++;
    }
}
