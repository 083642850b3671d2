using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>An official with a total, as the analysis of the order needs him.</summary>
/// <param name="Values">Normalised, in the order of the input's components; null where there is none and the official is reweighed.</param>
/// <param name="WeightSum">Of the components he has: 100 unless he is reweighed.</param>
internal sealed record RankedOfficial(string Code, string Name, int Rank, decimal Total, IReadOnlyList<decimal?> Values, decimal WeightSum, decimal Exact)
{
    /// <summary>Best first; whoever shares a rank stays in the order of the input.</summary>
    public static IReadOnlyList<RankedOfficial> Of(ResultInput input, RoundResult result) =>
        result.Officials.Where(o => o.Total.HasValue).OrderBy(o => o.Rank).Select(o => Of(input, o)).ToList();

    private static RankedOfficial Of(ResultInput input, OfficialResult official)
    {
        var values = input.Components.Select(c => official.Components.First(r => r.Code == c.Code).Normalised).ToList();
        var weights = official.IsReweighed ? input.Components.Where((_, i) => values[i].HasValue).Sum(c => c.Weight) : Weights.Whole;
        var exact = RoundRules.Settle(input.Components.Zip(values, (c, v) => c.Weight * (v ?? 0)).Sum() / weights);
        return new RankedOfficial(official.Code, official.Name, official.Rank!.Value, official.Total!.Value, values, weights, exact);
    }

    public bool HasSameComponentsAs(RankedOfficial other) => Values.Zip(other.Values).All(v => v.First.HasValue == v.Second.HasValue);
}
