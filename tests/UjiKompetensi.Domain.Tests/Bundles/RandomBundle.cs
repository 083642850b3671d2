using CsCheck;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Bundles;

/// <summary>Any bundle that can be computed: every rule, scale, number of people, and reason for there being no mark.</summary>
internal static class RandomBundle
{
    private static readonly Gen<Scale> Scales = Gen.OneOf(
        Gen.Const(Scale.Percent), Gen.Const(new Scale(1, 5)), Gen.Const(new Scale(0, 400)),
        Gen.Select(Gen.Int[0, 50_000], Gen.Int[1, 49_900], (low, width) => new Scale(low / 100m, (low + width) / 100m)));

    public static readonly Gen<ResultInput> Any =
        from parts in Weights(4)
        from components in Sequence(parts.Select((weight, n) => Component(n, weight)))
        from panelists in Gen.Int[0, 7]
        from officials in Gen.Int[0, 6]
        from coarse in Gen.Bool
        from people in Sequence(Enumerable.Range(1, officials).Select(Official))
        from rules in Rules(components)
        from marks in Sequence(
            from c in components where c.Source == ComponentSource.Panel
            from a in c.Aspects from p in Enumerable.Range(1, panelists) from o in Enumerable.Range(1, officials)
            select Mark(c.Scale, coarse).Select(m => new InputMark($"P{p}", $"{o:00}", c.Code, a.Code, m)))
        from results in Sequence(
            from c in components where c.Source == ComponentSource.Import
            from o in Enumerable.Range(1, officials)
            select Result(c, $"{o:00}", coarse))
        select Make.Bundle(marks.Where(m => m.Mark.Kind != MarkKind.Blank), rules, components, results.OfType<InputResult>(), officials, panelists) with { Officials = people };

    private static Gen<RoundRules> Rules(List<InputComponent> components) =>
        from aggregation in Gen.Enum<Aggregation>()
        from step in Gen.Enum<RoundingStep>()
        from missing in Gen.Enum<MissingPolicy>()
        from decimals in Gen.Int[step == RoundingStep.EachStep ? ScaleDecimals(components) : 0, 4]
        let keys = components.SelectMany(c => c.Aspects.Select(a => $"{c.Code}/{a.Code}").Prepend(c.Code)).Concat([TieKey.Tenure, TieKey.Grade, TieKey.Age]).ToArray()
        from ties in Gen.Shuffle(keys, 0, keys.Length)
        from minimum in Gen.Int[RoundRules.LeastMinimumToDrop, RoundRules.MostMinimumToDrop]
        from edges in Gen.Int[1, 10_000].Array[0, 4]
        select new RoundRules
        {
            Aggregation = aggregation, RoundingStep = step, Missing = missing, Decimals = decimals, TieOrder = ties, MinimumToDrop = minimum, JpmCap = 100,
            Bands = [.. edges.Append(0).Distinct().Order().Select(e => new Band(e / 100m, $"Mulai {e}"))],
        };

    // Rounding each step to fewer decimals than an end of the scale has could leave the scale, and is refused.
    private static int ScaleDecimals(List<InputComponent> components) => components.Where(c => c.Source == ComponentSource.Panel)
        .SelectMany(c => new[] { c.Scale.Minimum, c.Scale.Maximum }).Select(end => Enumerable.Range(0, 3).First(n => decimal.Round(end, n) == end)).Append(0).Max();

    private static Gen<InputComponent> Component(int n, decimal weight) =>
        from scale in Scales
        from panel in Gen.Bool
        from aspects in Weights(3)
        from factors in Gen.OneOf(Gen.Const(0), Gen.Int[1, 9])
        from stage in Gen.Int[0, 2]
        select (panel
            ? Make.BundlePanel($"k{n}", weight, scale, [.. aspects.Select((w, a) => ($"a{a}", factors == 0 ? w : factors + (a / 4m)))])
            : Make.BundleImport($"k{n}", weight, scale)) with
        { Stage = stage == 0 ? "" : $"Tahap {stage}", AspectWeighing = panel && factors > 0 ? AspectWeighing.Factor : AspectWeighing.Percent };

    // Few different days and grades: only equal ones ask for the next key.
    private static Gen<InputOfficial> Official(int n) =>
        from since in Gen.Int[0, 3] from grade in Gen.Int[0, 3] from born in Gen.Int[0, 3]
        select new InputOfficial($"{n:00}", $"Pejabat {n}", born == 1 ? $"19680411199303100{n}" : "",
            since == 0 ? null : new DateOnly(2020, since, 1), grade == 0 ? null : (Rank)grade, born > 1 ? new DateOnly(1968, 4, 10 + born - 1) : null);

    private static Gen<Mark> Mark(Scale scale, bool coarse) => Gen.Frequency(
        (90, Value(scale, coarse).Select(v => Domain.Scoring.Mark.Of(v))),
        (2, Gen.Const(Domain.Scoring.Mark.Abstained("a"))), (2, Gen.Const(Domain.Scoring.Mark.Recused("b"))),
        (2, Gen.Const(Domain.Scoring.Mark.Absent("c"))), (1, Gen.Const(Domain.Scoring.Mark.Blank)));

    private static Gen<InputResult?> Result(InputComponent component, string official, bool coarse) => Gen.Frequency(
        (8, Value(component.Scale, coarse).Select(v => (InputResult?)new InputResult(official, component.Code, v, component.Scale))),
        (2, from scale in Scales from v in Value(scale, coarse) select (InputResult?)new InputResult(official, component.Code, v, scale)),
        (2, Gen.Int[0, 40].Select(reached => (InputResult?)new InputResult(official, component.Code, null, Scale.Percent, Jpm: new InputMatch(reached, 36)))),
        (1, Gen.Const((InputResult?)new InputResult(official, component.Code, null, component.Scale, Reason: "sakit"))),
        (1, Gen.Const((InputResult?)null)));

    // Few different values make equal totals and exact halves, which a fine one hardly ever meets.
    private static Gen<decimal> Value(Scale scale, bool coarse)
    {
        var steps = (int)((scale.Maximum - scale.Minimum) * 100);
        return coarse ? Gen.Int[0, 2].Select(n => scale.Minimum + (steps * n / 2 / 100m)) : Gen.Int[0, steps].Select(n => scale.Minimum + (n / 100m));
    }

    private static Gen<decimal[]> Weights(int most) => Gen.Int[1, 9_999].Array[0, most - 1].Select(cuts =>
    {
        var edges = cuts.Distinct().Order().Prepend(0).Append(10_000).ToArray();
        return edges.Zip(edges.Skip(1), (from, to) => (to - from) / 100m).ToArray();
    });

    private static Gen<List<T>> Sequence<T>(IEnumerable<Gen<T>> parts) =>
        parts.Aggregate(Gen.Const(0).Select(_ => new List<T>()), (all, next) => Gen.Select(all, next, (list, item) => { list.Add(item); return list; }));
}
