using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Assessments;

/// <summary>One indicator of a performance contract in one year.</summary>
/// <param name="LowerIsBetter">Cost, waiting time, stunting: the less the better.</param>
public sealed record ContractLine(int Year, string Indicator, string Unit, decimal Target, decimal Realisation, bool LowerIsBetter);

/// <summary>
/// From a performance contract to one value. The published formula, per line in percent of the target:
/// <code>
/// higher is better   realisation × 100 / target
/// lower is better    (2 × target − realisation) × 100 / target
/// </code>
/// A line is never below 0 and never above the cap, which is the upper end of the component's scale (100, 120 …). The
/// value is the plain mean of all lines of all years, rounded half away from zero to two decimals; nothing else is
/// rounded on the way.
/// </summary>
public static class PerformanceContract
{
    public const int LinesMost = 60;
    public const int IndicatorMaxLength = 300;
    public const int UnitMaxLength = 60;

    /// <summary>Unrounded, between 0 and the cap.</summary>
    public static decimal Achievement(ContractLine line, decimal cap)
    {
        RuleViolation.ThrowIf(line.Target <= 0, "contract-target", $"Target \"{line.Indicator}\" tahun {line.Year} harus lebih besar dari 0.");
        var exact = (line.LowerIsBetter ? (2 * line.Target) - line.Realisation : line.Realisation) * 100m / line.Target;
        return Math.Clamp(exact, 0, cap);
    }

    public static decimal ValueOf(IReadOnlyCollection<ContractLine> lines, decimal cap)
    {
        RuleViolation.ThrowIf(lines.Count == 0, "contract-empty", "Isi sedikitnya satu indikator kontrak kinerja.");
        return decimal.Round(RoundRules.Settle(lines.Sum(l => Achievement(l, cap)) / lines.Count), 2, MidpointRounding.AwayFromZero);
    }

    /// <exception cref="RuleViolation">A line that cannot be computed or kept.</exception>
    public static IReadOnlyList<ContractLine> Checked(IReadOnlyCollection<ContractLine> lines, int lastYear)
    {
        RuleViolation.ThrowIf(lines.Count > LinesMost, "contract-long", $"Kontrak kinerja paling banyak {LinesMost} baris.");
        var clean = lines.Select(l => l with
        {
            Indicator = RuleViolation.Text(l.Indicator, IndicatorMaxLength, "indikator"),
            Unit = RuleViolation.Optional(l.Unit, UnitMaxLength, "satuan"),
        }).ToList();
        foreach (var line in clean)
        {
            RuleViolation.ThrowIf(line.Year < 2000 || line.Year > lastYear, "contract-year", $"Tahun \"{line.Indicator}\" antara 2000 dan {lastYear}.");
            RuleViolation.ThrowIf(line.Realisation < 0, "contract-realisation", $"Realisasi \"{line.Indicator}\" tidak boleh di bawah 0.");
        }

        var twice = clean.GroupBy(l => (l.Year, Name: l.Indicator.ToUpperInvariant())).FirstOrDefault(g => g.Count() > 1);
        RuleViolation.ThrowIf(twice is not null, "contract-twice", $"\"{twice?.First().Indicator}\" tahun {twice?.Key.Year} tertulis dua kali.");
        return clean;
    }
}
