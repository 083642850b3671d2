namespace UjiKompetensi.Reports.Documents;

/// <summary>Facts of the recapitulation of scores.</summary>
public sealed record ScoreRecapFacts
{
    public required PaperFacts Paper { get; init; }

    /// <summary>Of the minutes or letter it belongs to; empty when it stands alone.</summary>
    public string Number { get; init; } = "";

    public DateOnly? Date { get; init; }
    public IReadOnlyList<ComponentFacts> Components { get; init; } = [];
    public IReadOnlyList<ScoreRecapRowFacts> Rows { get; init; } = [];
    public IReadOnlyList<string> Rules { get; init; } = [];
    public bool ShowRank { get; init; }

    /// <summary>What each panelist gave, one table for each component the panel marked; left out of lists without scores.</summary>
    public IReadOnlyList<PanelMarksFacts> PanelMarks { get; init; } = [];

    public IReadOnlyList<PanelMemberFacts> Signers { get; init; } = [];
    public ListingFacts Listing { get; init; } = ListingFacts.Full;
}

/// <summary>One official's line with every step from the raw value to the total.</summary>
public sealed record ScoreRecapRowFacts(
    ParticipantFacts Official, IReadOnlyList<ComponentResultFacts> Components, decimal? Total, string Band, int? Rank = null, string? MissingReason = null, string Recommendation = "");

/// <summary>What the panelists gave in one component.</summary>
/// <param name="Panelists">Codes in the order of the columns, with names: "P1 Dr. …".</param>
public sealed record PanelMarksFacts(string Component, string Scale, IReadOnlyList<PaperPanelistFacts> Panelists, IReadOnlyList<OfficialMarksFacts> Officials);

/// <param name="SortName">As in <see cref="ParticipantFacts"/>.</param>
public sealed record OfficialMarksFacts(int Number, string Name, IReadOnlyList<AspectMarksFacts> Aspects, string SortName = "");

/// <param name="Marks">One for each panelist as it is shown: a value, or why there is none.</param>
/// <param name="Value">Of all of them together, by the round's rules.</param>
public sealed record AspectMarksFacts(string Title, decimal Weight, IReadOnlyList<string> Marks, decimal? Value);
