namespace UjiKompetensi.Domain.Rounds;

/// <summary>How the marks of several panelists for one aspect become one value.</summary>
public enum Aggregation { Mean, Median, DropHighestAndLowest }

/// <summary>Whether each step is rounded or only the total.</summary>
public enum RoundingStep { Total, EachStep }

/// <summary>What happens to a total when a component has no value: it is held back, or the other weights are stretched to 100 and the total is flagged.</summary>
public enum MissingPolicy { Hold, Reweigh }

/// <summary>
/// The declared arithmetic of a round. Rounding is half away from zero at <see cref="Decimals"/> places.
/// Ties are broken by the keys of <see cref="TieOrder"/>, first one first; whoever is still equal shares the rank
/// (1, 2, 2, 4).
/// </summary>
public sealed record RoundRules
{
    public const int UsualMinimumToDrop = 4;
    public const int LeastMinimumToDrop = 3;
    public const int MostMinimumToDrop = 9;

    /// <summary>Beyond this place a decimal only holds the noise of endless fractions such as a third.</summary>
    private const int MeaningfulDecimals = 20;

    public Aggregation Aggregation { get; init; } = Aggregation.Mean;

    /// <summary>
    /// With fewer values than this the extremes are not dropped: the plain mean is used and the trace says so. From 3
    /// (one opinion is left) to 9; usually 4, so that at least two are left.
    /// </summary>
    public int MinimumToDrop { get; init; } = UsualMinimumToDrop;
    public RoundingStep RoundingStep { get; init; } = RoundingStep.EachStep;
    public int Decimals { get; init; } = 2;
    public MissingPolicy Missing { get; init; } = MissingPolicy.Hold;

    /// <summary>What decides between equal totals, as <see cref="TieKey"/> spells it.</summary>
    public IReadOnlyList<string> TieOrder { get; init; } = [];
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>Highest <see cref="Assessments.JobPersonMatch"/> that counts, in percent, over 0 up to 200; null takes it as it is.</summary>
    public decimal? JpmCap { get; init; }

    public decimal Round(decimal value) => decimal.Round(Settle(value), Decimals, MidpointRounding.AwayFromZero);

    /// <summary>A step on the way to the total: rounded where every step is.</summary>
    internal decimal Step(decimal value) => RoundingStep == RoundingStep.EachStep ? Round(value) : value;

    /// <summary>Clears the noise of endless fractions, so that 7,55499…9 counts as the 7,555 it stands for and equals stay equal.</summary>
    internal static decimal Settle(decimal value) => decimal.Round(value, MeaningfulDecimals);

    /// <summary>
    /// With every step rounded, a panel's value is rounded on its raw scale: an end finer than the rounding, as 4,445 with
    /// two decimals, would be rounded to a value that is not on the scale any more.
    /// </summary>
    /// <exception cref="RuleViolation"><c>scale-finer-than-rounding</c>.</exception>
    internal void CheckScale(string component, Scale scale) => RuleViolation.ThrowIf(Step(scale.Minimum) != scale.Minimum || Step(scale.Maximum) != scale.Maximum,
        "scale-finer-than-rounding", $"Ujung skala {scale} pada \"{component}\" lebih halus daripada pembulatan {Decimals} angka di belakang koma. Tambah angkanya, bulatkan di akhir saja, atau ubah skalanya.");

    /// <param name="places">What a tie key may name: codes of components, and <c>component/aspect</c>.</param>
    /// <exception cref="RuleViolation">Decimals, minimum to drop, cap, bands or tie order cannot be followed.</exception>
    public void Check(IReadOnlyCollection<string> places)
    {
        RuleViolation.ThrowIf(Decimals is < 0 or > 4, "decimals-range", "Angka di belakang koma antara 0 dan 4.");
        RuleViolation.ThrowIf(MinimumToDrop is < LeastMinimumToDrop or > MostMinimumToDrop, "drop-minimum",
            $"Jumlah nilai paling sedikit untuk membuang yang tertinggi dan terendah antara {LeastMinimumToDrop} dan {MostMinimumToDrop}.");
        RuleViolation.ThrowIf(JpmCap is <= 0 or > 200, "jpm-cap", "Batas JPM lebih dari 0 dan paling tinggi 200 persen.");
        Band.Check(Bands);
        foreach (var text in TieOrder)
            RuleViolation.ThrowIf(!TieKey.Parse(text).IsPersonal && !places.Contains(text), "tie-unknown", $"Urutan penentu nilai sama menyebut \"{text}\" yang tidak ada.");
        RuleViolation.ThrowIf(TieOrder.Distinct().Count() != TieOrder.Count, "tie-twice", "Satu penentu hanya boleh sekali dalam urutan penentu nilai sama.");
    }
}
