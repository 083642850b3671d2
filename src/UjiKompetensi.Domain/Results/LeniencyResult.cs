namespace UjiKompetensi.Domain.Results;

/// <summary>What a correction for lenient panelists would do to the order; advice that stands beside the result and never feeds it.</summary>
/// <param name="IsComplete">Every panelist gave a value wherever a ranked official has a value from the panel; nothing is corrected then.</param>
/// <param name="Refusals">Why the correction cannot be estimated, one sentence for each aspect; empty when it can. With a refusal nobody is corrected.</param>
/// <param name="Aspects">The aspects in which somebody's panel is incomplete, with what was fitted.</param>
/// <param name="Officials">The ranked officials in the order of the input, corrected or not; empty with a refusal.</param>
/// <param name="Sentences">The same in Indonesian, for a report.</param>
public sealed record LeniencyResult(
    bool IsComplete, IReadOnlyList<string> Refusals, IReadOnlyList<AspectLeniency> Aspects,
    IReadOnlyList<OfficialLeniency> Officials, IReadOnlyList<string> Sentences)
{
    /// <summary>False as well when there is nothing to change because the panel is complete.</summary>
    public bool ChangesOrder => Officials.Any(o => o.Rank != o.CorrectedRank);
}

/// <param name="Incomplete">Ranked officials whom not every panelist gave a value for this aspect.</param>
/// <param name="DegreesOfFreedom">Values less what was estimated from them; at 0 the model fits by construction and nothing speaks for or against it.</param>
/// <param name="Panelists">Empty when the aspect cannot be estimated. Shown to the chair only, and only once marks are locked.</param>
public sealed record AspectLeniency(
    string Component, string Aspect, string Title, int Incomplete, int DegreesOfFreedom, IReadOnlyList<PanelistLeniency> Panelists);

/// <param name="Marks">Values this panelist gave for the aspect.</param>
/// <param name="Leniency">Points of the raw scale above (lenient) or below (severe) the mean of the panel, for the same officials.</param>
public sealed record PanelistLeniency(string Code, string Name, int Marks, decimal Leniency);

/// <param name="Total">As declared; the official figure.</param>
/// <param name="CorrectedTotal">Rounded like the total, not clipped to 0–100; equal to the total when the official's panel is complete.</param>
/// <param name="Components">Only those with values from the panel.</param>
public sealed record OfficialLeniency(
    string Code, string Name, decimal Total, decimal CorrectedTotal, int Rank, int CorrectedRank, IReadOnlyList<ComponentLeniency> Components)
{
    public bool IsCorrected => Components.Any(c => c.MarksUsed < c.MarksExpected);
}

/// <param name="Plain">The declared value on 0–100.</param>
/// <param name="Corrected">The same with the correction, rounded to the round's decimals when it differs.</param>
public sealed record ComponentLeniency(string Code, string Name, decimal Plain, decimal Corrected, int MarksUsed, int MarksExpected);
