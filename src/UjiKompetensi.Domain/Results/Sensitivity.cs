namespace UjiKompetensi.Domain.Results;

/// <summary>
/// How far the order rests on the declared weights and on the panel's chance: for each pair of neighbours the weights at which they swap
/// (<see cref="WeightSwap"/>), the share of admissible weightings in which places and pairs hold
/// (<see cref="WeightDraws"/>), and whether the difference is below its standard error (<see cref="Indistinguishable"/>). It answers "the weights were
/// made for him" and "two hundredths decided"; it decides nothing itself. docs/sensitivity.md has an example worked by hand.
/// <para>Officials without a total are left out and counted. A reweighed official takes part as the rule says: each weighting is stretched over the
/// components he has; a swap weight is told only for neighbours who stand on the same components.</para>
/// <para>Limits: normalised component values are taken as they are (rounded where the round rounds each step); the weighing is not rounded. Weights
/// within components (aspects) are not moved.</para>
/// </summary>
public static class Sensitivity
{
    /// <param name="result">What <see cref="RoundCalculation"/> made of this input.</param>
    /// <param name="progress">Told the percent of the draws done.</param>
    /// <exception cref="RuleViolation">An option is out of its limits, or no weights within the ranges sum to 100.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SensitivityResult Of(
        ResultInput input, RoundResult result, SensitivityOptions? options = null, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        options ??= new SensitivityOptions();
        var weights = options.Admissible(input.Components);
        var officials = RankedOfficial.Of(input, result);
        var shares = SensitivityShares.Of(officials, weights, options, progress, cancel);
        var errors = new Indistinguishable(input);

        var places = officials.Select((o, i) =>
        {
            // Somebody alone has no order to lose.
            var (place, top) = officials.Count > 1 ? (shares.Place(i), shares.Top(i)) : (1, 1);
            return new OrderPlace(i + 1, o.Code, o.Name, o.Rank, o.Total, place, top, place >= options.SteadyShare);
        }).ToList();
        var pairs = officials.Zip(officials.Skip(1)).Select((p, i) => Pair(i, p.First, p.Second, weights, errors, shares.Pair(i))).ToList();
        var analysis = new SensitivityResult(
            weights, places, pairs, officials.Count > 1 ? shares.Order : 1, options.Draws, options.Seed, options.Top, options.SteadyShare,
            result.Officials.Count - officials.Count, result.Officials.Count(o => o.IsReweighed), []);
        return analysis with { Sentences = OrderWords.Of(analysis) };
    }

    private static NeighbourPair Pair(
        int index, RankedOfficial upper, RankedOfficial lower, IReadOnlyList<AdmissibleWeight> weights, Indistinguishable errors, double share)
    {
        var exact = upper.Exact - lower.Exact;
        var basis = upper.Rank == lower.Rank ? PairBasis.Shared
            : upper.Total == lower.Total ? PairBasis.TieOrder
            : exact <= 0 ? PairBasis.Rounding : PairBasis.Total;
        var swaps = basis == PairBasis.Total && upper.HasSameComponentsAs(lower)
            ? WeightSwap.Of(weights, upper.Values.Zip(lower.Values, (u, l) => (u ?? 0) - (l ?? 0)).ToList()) : [];
        return new NeighbourPair(index + 1, upper.Code, upper.Name, lower.Code, lower.Name, basis,
            upper.Total - lower.Total, exact, swaps, errors.StandardError(upper, lower), share);
    }
}
