namespace UjiKompetensi.Reports.Documents;

/// <summary>
/// Facts of the letter that submits the plan of a round to the authority that approves it. Which authority that is,
/// and what is asked of it, are settings.
/// </summary>
public sealed record PlanLetterFacts
{
    public required PaperFacts Paper { get; init; }
    public required LetterFacts Letter { get; init; }
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    /// <summary>What is asked of the authority; replaces the standard sentence.</summary>
    public string Request { get; init; } = "";

    public IReadOnlyList<ParticipantFacts> Participants { get; init; } = [];
    public IReadOnlyList<PanelMemberFacts> Panel { get; init; } = [];

    /// <summary>The decree that appoints the panel, in words; empty while there is none.</summary>
    public string Decree { get; init; } = "";

    public IReadOnlyList<ComponentFacts> Components { get; init; } = [];
    public IReadOnlyList<SessionFacts> Sessions { get; init; } = [];
}
