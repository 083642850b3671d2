using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <param name="Value">What this panelist alone gives the component, on 0–100; null when one of its aspects has no value of his.</param>
/// <param name="Deviation">Points above the mean of the others (below when negative); null without an own value or without any of another's.</param>
public sealed record PanelDeviation(string Panelist, string PanelistName, decimal? Value, decimal? Deviation);

/// <param name="Spread">Highest minus lowest own value, in points of 0–100; null with fewer than two.</param>
public sealed record ComponentSpread(string Component, IReadOnlyList<PanelDeviation> Panel, decimal? Spread)
{
    /// <summary>Panelists differ by more than this many points.</summary>
    public bool Exceeds(decimal limit) => Spread > limit;
}

/// <summary>
/// How far panelists lie apart about one official: plain differences of what they gave, mapped to 0–100 so that scales
/// compare. Exact, unrounded, and never part of a score. Descriptive only: with three to nine panelists it says where
/// to talk, not who is right.
/// </summary>
public static class PanelSpread
{
    /// <summary>Each panelist's own value is the mean of his marks by the aspects' weights; no value is made up for a missing mark.</summary>
    /// <returns>Null for a component the panel does not mark.</returns>
    public static ComponentSpread? Of(ComponentResult component, Scale scale)
    {
        if (component.Aspects.Count == 0) return null;
        var own = component.Aspects[0].Marks.Select((mark, i) => (mark.Panelist, mark.PanelistName, Value: Own(component.Aspects, i, scale))).ToList();
        var panel = own.Select((p, i) => new PanelDeviation(p.Panelist, p.PanelistName, p.Value, p.Value - Mean(own.Where((_, other) => other != i).Select(o => o.Value)))).ToList();
        return new ComponentSpread(component.Code, panel, Between(own.Select(o => o.Value)));
    }

    /// <summary>Highest minus lowest value of one aspect, in points of 0–100; null with fewer than two.</summary>
    public static decimal? Of(AspectResult aspect, Scale scale) =>
        Between(aspect.Marks.Select(m => m.Mark.Value is { } value ? scale.Normalise(value) : (decimal?)null));

    private static decimal? Own(IReadOnlyList<AspectResult> aspects, int panelist, Scale scale) =>
        aspects.Any(a => a.Marks[panelist].Mark.Value is null) ? null : aspects.Sum(a => scale.Normalise(a.Marks[panelist].Mark.Value!.Value) * a.Weight) / aspects.Sum(a => a.Weight);

    private static decimal? Mean(IEnumerable<decimal?> values) => values.OfType<decimal>().ToList() is { Count: > 0 } given ? given.Sum() / given.Count : null;

    private static decimal? Between(IEnumerable<decimal?> values) => values.OfType<decimal>().ToList() is { Count: > 1 } given ? given.Max() - given.Min() : null;
}
