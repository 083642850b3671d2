namespace UjiKompetensi.Domain.Rounds;

/// <summary>How the marks of several panelists for one aspect become one value.</summary>
public enum Aggregation { Mean, Median, DropHighestAndLowest }

/// <summary>Whether each step is rounded or only the total.</summary>
public enum RoundingStep { Total, EachStep }

/// <summary>What happens to a total when a component has no value: it is held back, or the other weights are stretched to 100 and the total is flagged.</summary>
public enum MissingPolicy { Hold, Reweigh }

/// <summary>
/// The declared arithmetic of a round. Rounding is half away from zero at <see cref="Decimals"/> places.
/// Ties are broken by the components named in <see cref="TieOrder"/> (their codes, first one first); whoever is
/// still equal shares the rank (1, 2, 2, 4).
/// </summary>
public sealed record RoundRules
{
    /// <summary>With fewer values than this, dropping the extremes would leave one opinion: the plain mean is used and the trace says so.</summary>
    public const int MinimumToDrop = 4;

    /// <summary>Beyond this place a decimal only holds the noise of endless fractions such as a third.</summary>
    private const int MeaningfulDecimals = 20;

    public Aggregation Aggregation { get; init; } = Aggregation.Mean;
    public RoundingStep RoundingStep { get; init; } = RoundingStep.EachStep;
    public int Decimals { get; init; } = 2;
    public MissingPolicy Missing { get; init; } = MissingPolicy.Hold;
    public IReadOnlyList<string> TieOrder { get; init; } = [];
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>Highest job person match taken over from the register, in percent; null takes it as it is.</summary>
    public decimal? JpmCap { get; init; }

    public decimal Round(decimal value) => decimal.Round(Settle(value), Decimals, MidpointRounding.AwayFromZero);

    /// <summary>Clears the noise of endless fractions, so that 7,55499…9 counts as the 7,555 it stands for and equals stay equal.</summary>
    internal static decimal Settle(decimal value) => decimal.Round(value, MeaningfulDecimals);

    /// <exception cref="RuleViolation">Decimals, bands or tie order cannot be followed.</exception>
    public void Check(IReadOnlyCollection<string> componentCodes)
    {
        RuleViolation.ThrowIf(Decimals is < 0 or > 4, "decimals-range", "Angka di belakang koma antara 0 dan 4.");
        RuleViolation.ThrowIf(JpmCap is <= 0 or > 200, "jpm-cap", "Batas JPM lebih dari 0 dan paling tinggi 200 persen.");
        Band.Check(Bands);
        foreach (var code in TieOrder)
            RuleViolation.ThrowIf(!componentCodes.Contains(code), "tie-unknown", $"Urutan penentu nilai sama menyebut komponen \"{code}\" yang tidak ada.");
        RuleViolation.ThrowIf(TieOrder.Distinct().Count() != TieOrder.Count, "tie-twice", "Satu komponen hanya boleh sekali dalam urutan penentu nilai sama.");
    }
}
