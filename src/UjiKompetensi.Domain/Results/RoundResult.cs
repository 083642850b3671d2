using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Results;

/// <summary>What a round's numbers come to, officials in the order of the input.</summary>
public sealed record RoundResult(IReadOnlyList<OfficialResult> Officials)
{
    public OfficialResult Of(string code) => Officials.First(o => o.Code == code);
}

/// <param name="Total">0–100, rounded; null while something is missing and the policy is to hold.</param>
/// <param name="Rank">From 1; equal ranks are shared (1, 2, 2, 4). Null without a total.</param>
/// <param name="Missing">What is not there, in words; empty when complete.</param>
/// <param name="IsReweighed">The total stands on fewer components than the others'.</param>
public sealed record OfficialResult(
    string Code, string Name, IReadOnlyList<ComponentResult> Components, decimal? Total, string? Band,
    int? Rank, bool IsRankShared, IReadOnlyList<string> Missing, bool IsReweighed, TraceStep Trace);

/// <param name="Raw">On the component's own scale.</param>
/// <param name="Normalised">On 0–100.</param>
/// <param name="Contribution">Points that go into the total.</param>
/// <param name="MarksUsed">Marks with a value; of <paramref name="MarksExpected"/> that a full panel would give. Both 0 for an import.</param>
public sealed record ComponentResult(
    string Code, string Name, decimal Weight, decimal? Raw, decimal? Normalised, decimal? Contribution,
    int MarksUsed, int MarksExpected, string? Missing, IReadOnlyList<AspectResult> Aspects);

/// <param name="Value">Of all panelists together, on the component's raw scale.</param>
public sealed record AspectResult(string Code, string Title, decimal Weight, decimal? Value, IReadOnlyList<PanelMark> Marks)
{
    public int MarksUsed => Marks.Count(m => m.Mark.Value.HasValue);
}

public sealed record PanelMark(string Panelist, string PanelistName, Mark Mark);

/// <summary>
/// One step of the arithmetic in words a lay person follows: what it is, how it was computed, the exact value where
/// it differs from the rounded one, and the steps it rests on, down to every mark.
/// </summary>
public sealed record TraceStep(string Label, string Formula, decimal? Exact, decimal? Value, IReadOnlyList<TraceStep> Steps)
{
    /// <summary>What the step came to, with the value before rounding where it differs: <c>82,335 → 82,34</c>; empty without a value.</summary>
    public string Outcome => (Exact, Value) switch
    {
        (_, null) => "",
        ({ } exact, { } value) when exact != value && RoundCalculation.Show(exact) != RoundCalculation.Show(value) => $"{RoundCalculation.Show(exact)} → {RoundCalculation.Show(value)}",
        (_, { } value) => RoundCalculation.Show(value),
    };

    /// <summary>The step in one line, for a list or an annex.</summary>
    public string Line => Value is null ? $"{Label}: {Formula}" : $"{Label}: {Formula} = {Outcome}";
}
