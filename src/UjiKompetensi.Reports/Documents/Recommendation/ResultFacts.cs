namespace UjiKompetensi.Reports.Documents;

/// <summary>One line of the recapitulation. A missing value is null and is printed as a dash, never as zero.</summary>
/// <param name="Values">Normalised to 0-100, one per component in their order.</param>
/// <param name="MissingReason">Why something is missing; null for complete officials.</param>
public sealed record RecapRowFacts(
    int Number,
    string Name,
    string Post,
    IReadOnlyList<decimal?> Values,
    decimal? Total,
    string Band,
    int? Rank = null,
    string? MissingReason = null,
    int MarksUsed = 0,
    int MarksExpected = 0);

/// <summary>One component in an official's sheet.</summary>
public sealed record ComponentResultFacts(
    string Name, decimal? Raw, string Scale, decimal? Normalised, decimal Weight, decimal? Contribution, string? MissingReason = null);

/// <summary>One aspect in an official's sheet.</summary>
/// <param name="Mean">On the scale the panel used.</param>
/// <param name="Normalised">The same on 0-100, for the radar.</param>
/// <param name="Standard">What the post asks for on 0-100; drawn only when every aspect has one.</param>
public sealed record AspectResultFacts(
    string Title, decimal? Mean, int MarksUsed, decimal? Normalised, decimal? Standard = null);

/// <summary>What the panel reports about one official.</summary>
/// <param name="Official">Identity as in the list of participants.</param>
/// <param name="Opinion">Saran pendapat; blank lines separate paragraphs.</param>
/// <param name="Recommendation">The kind of recommendation in words.</param>
public sealed record OfficialSheetFacts(
    ParticipantFacts Official,
    IReadOnlyList<ComponentResultFacts> Components,
    decimal? Total,
    string Band,
    IReadOnlyList<AspectResultFacts> Aspects,
    string Opinion,
    string Notes,
    string Recommendation,
    IReadOnlyList<string> TargetPosts)
{
    /// <summary>Why there is no total; null when there is one.</summary>
    public string? MissingReason { get; init; }

    /// <summary>What the official is to develop, one line each; empty prints nothing.</summary>
    public IReadOnlyList<string> Development { get; init; } = [];

    /// <summary>How the recommendation departs from the computed result, and why; empty prints nothing.</summary>
    public string Departure { get; init; } = "";

    /// <summary>What members said who differ; empty prints nothing.</summary>
    public IReadOnlyList<DissentFacts> Dissents { get; init; } = [];
}

/// <summary>How one official's total came about, step by step.</summary>
public sealed record CalculationTraceFacts(string Official, IReadOnlyList<TraceLineFacts> Lines);

/// <param name="Depth">0 for the outermost step.</param>
public sealed record TraceLineFacts(int Depth, string Text);
