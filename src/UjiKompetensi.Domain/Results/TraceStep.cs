namespace UjiKompetensi.Domain.Results;

/// <summary>
/// One step of the arithmetic in words a lay person follows: what it is, how it was computed, the exact value where
/// it differs from the rounded one, and the steps it rests on, down to every mark. A step without a value and without
/// steps is a remark: what the total led to, or why there is none.
/// </summary>
public sealed record TraceStep(string Label, string Formula, decimal? Exact, decimal? Value, IReadOnlyList<TraceStep> Steps)
{
    /// <summary>What the step came to, with the value before rounding where it differs: <c>82,335 → 82,34</c>; empty without a value.</summary>
    public string Outcome => (Exact, Value) switch
    {
        (_, null) => "",
        ({ } exact, { } value) when exact != value && Trace.Show(exact) != Trace.Show(value) => $"{Trace.Show(exact)} → {Trace.Show(value)}",
        (_, { } value) => Trace.Show(value),
    };

    /// <summary>The step in one line, for a list or an annex.</summary>
    public string Line => Value is null ? $"{Label}: {Formula}" : $"{Label}: {Formula} = {Outcome}";

    internal static TraceStep Remark(string label, string formula) => new(label, formula, null, null, []);
}
