using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Recusal-proof totals, as advice: whoever was judged by a part of the panel may have met its lenient or its severe
/// part. Per aspect, where a panelist marks, <see cref="LeniencyFit"/> estimates each panelist's leniency from all marks that
/// exist; an official's declared value is moved by the mean leniency of those who judged him.
/// <para>Why per aspect: a panelist may abstain from one aspect only, and may be severe in one and lenient in another. Where
/// the same marks are missing in every aspect (a recusal), fitting the component as a whole comes to the same.</para>
/// <para>A complete panel is never corrected: leniency is then the same for everybody. With the mean the corrected value is
/// the least-squares estimate. With a median or without extremes it is the declared value moved by the same
/// amount, which is exact when the panelists differ by an offset alike and else an approximation.</para>
/// <para>Limits: the model knows an offset per panelist, no spread and no halo; few shared officials give a rough estimate. Marks of
/// officials that are held back take part in the fit. Never an input of the official score.</para>
/// </summary>
public static class Leniency
{
    public static LeniencyResult Of(ResultInput input, RoundResult result)
    {
        var ranked = result.Officials.Where(o => o.Total.HasValue).ToList();
        var aspects = Incomplete(input, ranked);
        if (aspects.Count == 0) return new LeniencyResult(true, [], [], ranked.Select(o => Corrected(o, o)).ToList(), [LeniencyWords.Complete(input.Rules.Aggregation)]);

        var refusals = aspects.Where(a => !a.Fit.IsEstimable).Select(a => LeniencyWords.Refusal(a.Component.Name, a.Aspect.Title, Groups(input, a.Fit))).ToList();
        var fitted = aspects.Select(a => a.Describe(input.Panelists)).ToList();
        if (refusals.Count > 0) return new LeniencyResult(false, refusals, fitted, [], refusals);

        var moved = Move(input, result, aspects);
        var officials = result.Officials.Zip(moved.Officials).Where(p => p.First.Total.HasValue).Select(p => Corrected(p.First, p.Second)).ToList();
        return new LeniencyResult(false, [], fitted, officials, LeniencyWords.Of(officials));
    }

    private static List<FittedAspect> Incomplete(ResultInput input, IReadOnlyList<OfficialResult> ranked)
    {
        var panelists = input.Panelists.Select((p, i) => (p.Code, i)).ToDictionary(p => p.Code, p => p.i);
        var marks = input.Marks.Where(m => m.Mark.Value.HasValue).GroupBy(m => (m.Component, m.Aspect))
            .ToDictionary(g => g.Key, g => g.GroupBy(m => m.Official)
                .ToDictionary(o => o.Key, o => (IReadOnlyList<FitMark>)o.Select(m => new FitMark(panelists[m.Panelist], m.Mark.Value!.Value)).ToList()));
        var valued = input.Components.ToDictionary(c => c.Code, c => ranked.Where(o => Of(o, c.Code).Normalised.HasValue).Select(o => o.Code).ToList());
        return (from component in input.Components
                where component.Source == ComponentSource.Panel
                from aspect in component.Aspects
                let given = marks.GetValueOrDefault((component.Code, aspect.Code))
                where given is not null
                let incomplete = valued[component.Code].Where(code => given[code].Count < input.Panelists.Count).ToHashSet()
                where incomplete.Count > 0
                select new FittedAspect(component, aspect, given, incomplete, LeniencyFit.Of(panelists.Count, given.Values.ToList()))).ToList();
    }

    // The same round with moved values, ranked by the round's own rule.
    private static RoundResult Move(ResultInput input, RoundResult result, IReadOnlyList<FittedAspect> aspects)
    {
        var table = new ScoreTable(InputIndex.Of(input));
        for (var place = 0; place < result.Officials.Count; place++)
        {
            var official = result.Officials[place];
            var shifts = aspects.Where(a => a.Incomplete.Contains(official.Code)).GroupBy(a => a.Component.Code)
                .ToDictionary(g => g.Key, g => g.Sum(a => a.Shift(official.Code)));
            var components = table.ComponentsOf(place);
            for (var c = 0; c < components.Length; c++)
            {
                var part = official.Components[c];
                var normalised = shifts.TryGetValue(part.Code, out var shift) ? input.Rules.Round(part.Normalised!.Value + shift) : part.Normalised;
                components[c] = new ComponentScore(part.Raw, normalised, part.Contribution);
                for (var a = 0; a < part.Aspects.Count; a++) table.Aspect(place, c, a) = part.Aspects[a].Value;
            }

            table.Standings[place] = new Standing(shifts.Count == 0 ? official.Total : Total(input, official, shifts), official.IsReweighed, 0, false, 0);
        }

        Ranking.Rank(table);
        return new RoundResult(table);
    }

    private static decimal Total(ResultInput input, OfficialResult official, Dictionary<string, decimal> shifts)
    {
        var weights = official.IsReweighed ? official.Components.Where(c => c.Normalised.HasValue).Sum(c => c.Weight) : Weights.Whole;
        return input.Rules.Round(official.Components.Sum(c => (c.Contribution ?? 0) + (shifts.GetValueOrDefault(c.Code) * c.Weight / weights)));
    }

    private static OfficialLeniency Corrected(OfficialResult official, OfficialResult moved) => new(
        official.Code, official.Name, official.Total!.Value, moved.Total!.Value, official.Rank!.Value, moved.Rank!.Value,
        official.Components.Where(c => c.MarksExpected > 0 && c.Normalised.HasValue)
            .Select(c => new ComponentLeniency(c.Code, c.Name, c.Normalised!.Value, Of(moved, c.Code).Normalised!.Value, c.MarksUsed, c.MarksExpected)).ToList());

    private static ComponentResult Of(OfficialResult official, string component) => official.Components.First(c => c.Code == component);

    private static IEnumerable<string> Groups(ResultInput input, LeniencyFit fit) =>
        fit.Groups.Select(g => string.Join(", ", g.Select(p => input.Panelists[p].Name)));

    /// <param name="Given">The values of every official that has one, held back or not.</param>
    /// <param name="Incomplete">Codes of the ranked officials who miss a value.</param>
    private sealed record FittedAspect(
        InputComponent Component, InputAspect Aspect, Dictionary<string, IReadOnlyList<FitMark>> Given, HashSet<string> Incomplete, LeniencyFit Fit)
    {
        /// <summary>In points of the component's 0–100.</summary>
        public decimal Shift(string official) =>
            Fit.Shift(Given[official]) * Aspect.Weight / Component.AspectWhole * 100m / (Component.Scale.Maximum - Component.Scale.Minimum);

        public AspectLeniency Describe(IReadOnlyList<InputPanelist> panelists) => new(
            Component.Code, Aspect.Code, Aspect.Title, Incomplete.Count, Fit.DegreesOfFreedom,
            !Fit.IsEstimable ? [] : Fit.Groups[0].Select(p => new PanelistLeniency(panelists[p].Code, panelists[p].Name,
                Given.Values.Count(marks => marks.Any(m => m.Panelist == p)), Fit.EffectOf(p))).ToList());
    }
}
