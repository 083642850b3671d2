using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Results;

/// <summary>What a round's numbers come to, officials in the order of the input.</summary>
public sealed class RoundResult
{
    private readonly Dictionary<string, OfficialResult> _byCode;

    internal RoundResult(ResultInput input, IReadOnlyList<OfficialResult> officials) =>
        (Input, Officials, _byCode) = (input, officials, officials.ToDictionary(o => o.Code));

    /// <summary>What it was computed from.</summary>
    public ResultInput Input { get; }
    public IReadOnlyList<OfficialResult> Officials { get; }

    public OfficialResult Of(string code) => _byCode[code];
}

/// <param name="Total">0–100, rounded; null while something is missing and the policy is to hold.</param>
/// <param name="Missing">What is not there, in words; empty when complete.</param>
/// <param name="IsReweighed">The total stands on fewer components than the others'.</param>
public sealed record OfficialResult(
    string Code, string Name, IReadOnlyList<ComponentResult> Components, decimal? Total, string? Band, IReadOnlyList<string> Missing, bool IsReweighed)
{
    private TraceStep? _trace;

    /// <summary>Subtotals, in the order in which the stages appear among the components; empty in a round without stages.</summary>
    public IReadOnlyList<StageResult> Stages { get; init; } = [];

    /// <summary>From 1; equal ranks are shared (1, 2, 2, 4). Null without a total.</summary>
    public int? Rank { get; init; }
    public bool IsRankShared { get; init; }

    /// <summary>
    /// The last <see cref="TieKey"/>, as it is spelled, that was needed to tell this official from others with the same
    /// total; null where nobody has the same total, or no key tells them apart.
    /// </summary>
    public string? TieBrokenBy { get; init; }

    /// <summary>How the total came about, down to every mark; made when first asked for.</summary>
    public TraceStep Trace => _trace ??= Results.Trace.Of(this);

    /// <summary>How many have a rank.</summary>
    internal int Ranked { get; init; }
    internal InputIndex Index { get; init; } = null!;
    internal int Place { get; init; }
}

/// <summary>One stage's part of the total: no step of its arithmetic, only a view on it.</summary>
/// <param name="Weight">Sum of the weights of its components, in percent of the total.</param>
/// <param name="Points">Sum of their contributions, rounded; null unless each has one or the official is reweighed and one has.</param>
/// <param name="Value">0–100, rounded: Σ normalised × weight / Σ weight over the components that have a value; null as the points.</param>
public sealed record StageResult(string Name, decimal Weight, decimal? Points, decimal? Value);

/// <param name="Raw">On the component's own scale.</param>
/// <param name="Normalised">On 0–100.</param>
/// <param name="Contribution">Points that go into the total.</param>
/// <param name="MarksUsed">Marks with a value; of <paramref name="MarksExpected"/> that a full panel would give. Both 0 for an import.</param>
public sealed record ComponentResult(
    string Code, string Name, decimal Weight, decimal? Raw, decimal? Normalised, decimal? Contribution,
    int MarksUsed, int MarksExpected, string? Missing, IReadOnlyList<AspectResult> Aspects);

/// <summary>One aspect of one official.</summary>
public sealed record AspectResult
{
    private readonly InputIndex _index;
    private readonly InputAspect _aspect;
    private readonly int _cell;

    internal AspectResult(InputIndex index, InputAspect aspect, int cell, decimal? value, int marksUsed) =>
        (_index, _aspect, _cell, Value, MarksUsed) = (index, aspect, cell, value, marksUsed);

    public string Code => _aspect.Code;
    public string Title => _aspect.Title;

    /// <summary>Percent of the component, or a factor.</summary>
    public decimal Weight => _aspect.Weight;

    /// <summary>Of all panelists together, on the component's raw scale; null while a mark is blank, and where none has a value.</summary>
    public decimal? Value { get; }

    /// <summary>Marks with a value.</summary>
    public int MarksUsed { get; }

    /// <summary>One per panelist, in the order of the panel; read anew each time.</summary>
    public IReadOnlyList<PanelMark> Marks => _index.PanelMarks(_cell);

    internal static string WhyNone(int blank) => blank > 0 ? $"belum diisi {blank} panelis" : "tidak dinilai satu panelis pun";
}

public sealed record PanelMark(string Panelist, string PanelistName, Mark Mark);
