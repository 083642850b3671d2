using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>What counts as another weighting that could as well have been declared, and how it is searched.</summary>
public sealed record SensitivityOptions
{
    public const int FewestDraws = 100;
    public const int MostDraws = 1_000_000;

    /// <summary>How many weightings are drawn; the standard error of a share is at most 0.5 / √draws: half a percent for 10,000.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>The same seed gives the same draws on every machine.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Points by which each weight may leave the declared one, cut to 0–100, unless <see cref="Ranges"/> names it.</summary>
    public decimal Margin { get; init; } = 10;

    /// <summary>Limits of single weights by the component's code, for instance those of a regulation.</summary>
    public IReadOnlyDictionary<string, WeightRange> Ranges { get; init; } = new Dictionary<string, WeightRange>();

    /// <summary>The share of the weightings from which on a place counts as steady (kokoh), over 0.5 up to 1.</summary>
    public double SteadyShare { get; init; } = 0.95;

    /// <summary>How many at the top are watched; three may be proposed for a post.</summary>
    public int Top { get; init; } = 3;

    /// <exception cref="RuleViolation">A setting is out of its limits, or no weights within the ranges sum to 100.</exception>
    internal IReadOnlyList<AdmissibleWeight> Admissible(IReadOnlyList<InputComponent> components)
    {
        RuleViolation.ThrowIf(Draws is < FewestDraws or > MostDraws, "draws-range", $"Jumlah susunan bobot antara {FewestDraws} dan {MostDraws}.");
        RuleViolation.ThrowIf(Margin is < 0 or > 100, "margin-range", "Pergeseran bobot antara 0 dan 100 poin.");
        RuleViolation.ThrowIf(!(SteadyShare > 0.5 && SteadyShare <= 1), "steady-range", "Batas kokoh lebih dari 0,5 dan paling tinggi 1.");
        RuleViolation.ThrowIf(Top < 1, "top-range", "Jumlah peserta teratas paling sedikit 1.");
        foreach (var (code, range) in Ranges)
        {
            RuleViolation.ThrowIf(components.All(c => c.Code != code), "code-unknown", $"Rentang bobot menyebut komponen \"{code}\" yang tidak ada.");
            RuleViolation.ThrowIf(range.Least < 0 || range.Most > 100 || range.Least > range.Most, "weight-range", $"Rentang bobot komponen \"{code}\" harus berada di antara 0 dan 100.");
        }

        var weights = components.Select(c => Ranges.TryGetValue(c.Code, out var range)
            ? new AdmissibleWeight(c.Code, c.Name, c.Weight, range.Least, range.Most)
            : new AdmissibleWeight(c.Code, c.Name, c.Weight, Math.Max(0, c.Weight - Margin), Math.Min(100, c.Weight + Margin))).ToList();
        RuleViolation.ThrowIf(weights.Sum(w => w.Least) > 100 || weights.Sum(w => w.Most) < 100, "ranges-not-whole",
            "Tidak ada susunan bobot dalam rentang ini yang berjumlah 100. Perlebar rentangnya.");
        return weights;
    }
}

/// <summary>Both ends included, percent of the total.</summary>
public readonly record struct WeightRange(decimal Least, decimal Most);
