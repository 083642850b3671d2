using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// The weight of one component at which two officials are level while the other weights keep their proportions; beyond it
/// they have changed places. One-at-a-time sensitivity in closed form, as in Triantaphyllou and Sánchez 1997, Decision Sciences 28,
/// 151–194. Rounding is left out, so within some hundredths of the swap the printed totals may be equal.
/// </summary>
/// <param name="Declared">The component's weight as declared, percent.</param>
/// <param name="At">Between 0 and 100, both ends excluded, percent.</param>
/// <param name="IsAdmissible">Within the range that was searched.</param>
public sealed record WeightSwap(string Component, string Name, decimal Declared, decimal At, bool IsAdmissible)
{
    /// <summary>They swap below <see cref="At"/>; otherwise above it.</summary>
    public bool IsBelow => At < Declared;

    /// <summary>Points by which the declared weight must move.</summary>
    public decimal Distance => Math.Abs(At - Declared);

    /// <summary>
    /// With the differences d of the normalised values and the weights w, moving component i to weight x gives the difference
    /// x·dᵢ + (100 − x)·Σ(wⱼ·dⱼ, j ≠ i) / (100 − wᵢ), over 100. It is zero inside 0 to 100 exactly when dᵢ and the sum differ in sign.
    /// </summary>
    /// <param name="differences">Upper less lower, in the order of the weights; 0 for a component that neither of both has.</param>
    internal static IReadOnlyList<WeightSwap> Of(IReadOnlyList<AdmissibleWeight> weights, IReadOnlyList<decimal> differences)
    {
        var swaps = new List<WeightSwap>();
        var sum = weights.Zip(differences, (w, d) => w.Declared * d).Sum();
        foreach (var (weight, difference) in weights.Zip(differences))
        {
            var rest = sum - (weight.Declared * difference);
            var others = Weights.Whole - weight.Declared;
            if (Math.Sign(difference) * Math.Sign(rest) >= 0 || others <= 0) continue;
            var at = RoundRules.Settle(Weights.Whole * rest / (rest - (difference * others)));
            swaps.Add(new WeightSwap(weight.Component, weight.Name, weight.Declared, at, at >= weight.Least && at <= weight.Most));
        }

        return swaps;
    }
}
