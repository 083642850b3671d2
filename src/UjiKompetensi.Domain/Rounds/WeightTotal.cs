namespace UjiKompetensi.Domain.Rounds;

/// <summary>A running sum of weights and how far it is from the whole.</summary>
public readonly record struct WeightTotal(decimal Sum)
{
    public bool IsWhole => Sum == Weights.Whole;

    public static WeightTotal Of(IEnumerable<decimal> weights) => new(weights.Sum());

    /// <summary><c>100 %</c>, or <c>97,5 % — kurang 2,5 %</c>.</summary>
    public override string ToString() => IsWhole ? "100 %"
        : $"{NumberText.Format(Sum)} % — {(Sum < Weights.Whole ? "kurang" : "lebih")} {NumberText.Format(Math.Abs(Weights.Whole - Sum))} %";
}
