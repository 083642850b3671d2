using System.Globalization;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>A raw scale, both ends included: 0–100, levels 1–5, points 0–400 of an assessment centre.</summary>
public readonly record struct Scale(decimal Minimum, decimal Maximum)
{
    public static readonly Scale Percent = new(0, 100);

    /// <summary>So many choices still fit side by side on a tablet.</summary>
    private const int MostLevels = 7;

    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <exception cref="RuleViolation">The ends are equal, crossed, or outside 0 to 999.</exception>
    public static Scale Of(decimal minimum, decimal maximum)
    {
        RuleViolation.ThrowIf(minimum >= maximum, "scale-empty", "Nilai tertinggi skala harus lebih besar daripada nilai terendahnya.");
        RuleViolation.ThrowIf(minimum < 0 || maximum > 999, "scale-range", "Skala harus berada di antara 0 dan 999.");
        return new Scale(minimum, maximum);
    }

    /// <summary>Its steps where it is a short scale of whole numbers, such as levels 1 to 5; empty for 0–100 and the like.</summary>
    public IReadOnlyList<int> Levels => Minimum == decimal.Truncate(Minimum) && Maximum == decimal.Truncate(Maximum) && Maximum - Minimum < MostLevels
        ? [.. Enumerable.Range((int)Minimum, (int)(Maximum - Minimum) + 1)] : [];

    public bool Contains(decimal value) => value >= Minimum && value <= Maximum;

    /// <summary>Linear map to 0–100, unrounded.</summary>
    /// <exception cref="RuleViolation">The value lies outside the scale: it is never clamped.</exception>
    public decimal Normalise(decimal value)
    {
        if (!Contains(value)) throw new RuleViolation("value-off-scale", $"Nilai {value.ToString(Indonesian)} berada di luar skala {this}.");
        return (value - Minimum) * 100m / (Maximum - Minimum);
    }

    public override string ToString() => string.Create(Indonesian, $"{Minimum:0.####}–{Maximum:0.####}");
}
