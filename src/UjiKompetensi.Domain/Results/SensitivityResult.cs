namespace UjiKompetensi.Domain.Results;

/// <summary>How far the order depends on the weights and on chance; it stands beside the result and never feeds it.</summary>
/// <param name="Weights">The weightings that were searched.</param>
/// <param name="Places">Ranked officials, best first; whoever shares a rank stands in the order of the input.</param>
/// <param name="Pairs">Each place and the next; one less than places.</param>
/// <param name="OrderShare">Share of the weightings, 0–1, in which the whole order holds.</param>
/// <param name="HeldBack">Officials without a total; they are left out.</param>
/// <param name="Reweighed">Officials among the places whose total stands on fewer components.</param>
/// <param name="Sentences">The same in Indonesian, for a report.</param>
public sealed record SensitivityResult(
    IReadOnlyList<AdmissibleWeight> Weights, IReadOnlyList<OrderPlace> Places, IReadOnlyList<NeighbourPair> Pairs,
    double OrderShare, int Draws, ulong Seed, int Top, double SteadyShare, int HeldBack, int Reweighed, IReadOnlyList<string> Sentences);

/// <param name="Least">Lowest weight that was searched, percent.</param>
/// <param name="Most">Highest.</param>
public sealed record AdmissibleWeight(string Component, string Name, decimal Declared, decimal Least, decimal Most);

/// <param name="Place">1, 2, 3 … without gaps; equal ranks have different places.</param>
/// <param name="PlaceShare">Share of the weightings, 0–1, in which this official keeps this place.</param>
/// <param name="TopShare">Share in which he is among the best so many.</param>
/// <param name="IsSteady">The place is kept in at least the share that was asked for (kokoh).</param>
public sealed record OrderPlace(int Place, string Code, string Name, int Rank, decimal Total, double PlaceShare, double TopShare, bool IsSteady);

/// <summary>What puts the upper of two neighbours above the lower.</summary>
public enum PairBasis
{
    /// <summary>The higher total, before and after rounding.</summary>
    Total,

    /// <summary>Only rounding: unrounded, the lower is equal or ahead.</summary>
    Rounding,

    /// <summary>Equal totals; a component of the tie order decided.</summary>
    TieOrder,

    /// <summary>Nothing: they share the rank.</summary>
    Shared,
}

/// <param name="Place">Of the upper one.</param>
/// <param name="Difference">Of the rounded totals, never negative.</param>
/// <param name="ExactDifference">Of the weighed component values without rounding the weighing; may be negative by rounding.</param>
/// <param name="Swaps">For each component that has one; none unless <see cref="Basis"/> is the total and both stand on the same components.</param>
/// <param name="StandardError">Of the difference, from the spread of the panelists; null when it cannot be told.</param>
/// <param name="Share">Share of the weightings, 0–1, in which the upper one is not behind.</param>
public sealed record NeighbourPair(
    int Place, string Upper, string UpperName, string Lower, string LowerName, PairBasis Basis,
    decimal Difference, decimal ExactDifference, IReadOnlyList<WeightSwap> Swaps, double? StandardError, double Share)
{
    /// <summary>The totals differ by less than the standard error of the difference: another panel of the same kind could as well have turned it round.</summary>
    public bool IsIndistinguishable => StandardError is { } error && (double)Difference < error;
}
