using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// The standard error of the difference of two totals, from the spread of the panelists. Each panelist's own weighed points of the
/// panel components are taken; results from elsewhere count as exact.
/// <list type="bullet">
/// <item>At least two panelists marked both officials: s / √m of their m differences (paired samples; Student 1908, Biometrika 6, 1–25;
/// Snedecor and Cochran, Statistical Methods, "The comparison of two samples"). A panelist's leniency is in both of his marks and cancels, and
/// what his components have in common is counted.</item>
/// <item>Otherwise: √(s₁²/m₁ + s₂²/m₂), as of independent samples.</item>
/// </list>
/// Only panelists who marked every panel component of an official count for him. Limits: with three panelists the error itself is known only
/// roughly (2 degrees of freedom); a difference above it is not yet significant, which takes some two to four errors. It is that of a mean; a
/// median or trimmed mean has a somewhat different one.
/// </summary>
internal sealed class Indistinguishable
{
    private readonly ResultInput _input;
    private readonly Dictionary<string, Dictionary<(string Panelist, string Component), decimal>> _points;

    public Indistinguishable(ResultInput input)
    {
        _input = input;
        var components = input.Components.ToDictionary(c => c.Code);
        var aspects = input.Components.SelectMany(c => c.Aspects.Select(a => ((c.Code, a.Code), a.Weight))).ToDictionary(a => a.Item1, a => a.Weight);
        // A panelist who left an aspect out has no points for the component.
        _points = input.Marks.Where(m => m.Mark.Value.HasValue).GroupBy(m => m.Official).ToDictionary(o => o.Key, o => o
            .GroupBy(m => (m.Panelist, m.Component)).Where(g => g.Count() == components[g.Key.Component].Aspects.Count)
            .ToDictionary(g => g.Key, g => components[g.Key.Component].Scale.Normalise(g.Sum(m => m.Mark.Value!.Value * aspects[(m.Component, m.Aspect)]) / components[g.Key.Component].AspectWhole)));
    }

    /// <summary>In points of the total; null when fewer than two panelists speak for one of both.</summary>
    public double? StandardError(RankedOfficial upper, RankedOfficial lower)
    {
        var (first, second) = (Points(upper), Points(lower));
        var differences = first.Where(p => second.ContainsKey(p.Key)).Select(p => p.Value - second[p.Key]).ToList();
        return differences.Count > 1 ? Math.Sqrt(ErrorSquare(differences))
            : first.Count > 1 && second.Count > 1 ? Math.Sqrt(ErrorSquare(first.Values) + ErrorSquare(second.Values)) : null;
    }

    /// <summary>By panelist: what his marks alone would give to the total.</summary>
    private Dictionary<string, decimal> Points(RankedOfficial official)
    {
        var given = _points.GetValueOrDefault(official.Code);
        var parts = _input.Components.Where((c, i) => c.Source == ComponentSource.Panel && official.Values[i].HasValue).ToList();
        if (given is null || parts.Count == 0) return [];
        return _input.Panelists.Where(p => parts.All(c => given.ContainsKey((p.Code, c.Code))))
            .ToDictionary(p => p.Code, p => parts.Sum(c => given[(p.Code, c.Code)] * c.Weight / official.WeightSum));
    }

    private static double ErrorSquare(IReadOnlyCollection<decimal> values)
    {
        var mean = values.Sum() / values.Count;
        return (double)(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1) / values.Count);
    }
}
