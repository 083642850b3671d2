using System.Globalization;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// From marks to totals, ranks and bands: a pure function. Per aspect the panelists' values are aggregated; aspects
/// are weighed into the component on its raw scale; the component is mapped to 0–100 and weighed into the total. With
/// <see cref="RoundingStep.EachStep"/> each of these is rounded half away from zero; otherwise only the total is.
/// A missing mark is never zero: abstained, recused and absent marks leave the mean, a blank one holds the component.
/// </summary>
public sealed class RoundCalculation
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    private readonly ResultInput _input;
    private readonly RoundRules _rules;
    private readonly Dictionary<(string Official, string Component, string Aspect), Dictionary<string, Mark>> _marks;
    private readonly Dictionary<(string Official, string Component), InputResult> _results;

    private RoundCalculation(ResultInput input)
    {
        (_input, _rules) = (input, input.Rules);
        _marks = input.Marks.GroupBy(m => (m.Official, m.Component, m.Aspect))
            .ToDictionary(g => g.Key, g => g.ToDictionary(m => m.Panelist, m => m.Mark));
        _results = input.Results.ToDictionary(r => (r.Official, r.Component));
    }

    /// <exception cref="RuleViolation">The input cannot be computed as it stands.</exception>
    public static RoundResult Of(ResultInput input)
    {
        input.Check();
        var calculation = new RoundCalculation(input);
        return new RoundResult(Ranking.Rank(input.Officials.Select(calculation.Official).ToList(), input.Rules.TieOrder));
    }

    private OfficialResult Official(InputOfficial official)
    {
        var parts = _input.Components.Select(c => (Component: c, Score: Component(official, c))).ToList();
        var present = parts.Where(p => p.Score.Normalised.HasValue).ToList();
        var missing = parts.Where(p => p.Score.Missing is not null).Select(p => $"{p.Component.Name}: {p.Score.Missing}").ToList();
        var reweighed = missing.Count > 0 && present.Count > 0 && _rules.Missing == MissingPolicy.Reweigh;
        var weightSum = reweighed ? present.Sum(p => p.Component.Weight) : Weights.Whole;

        var weighed = parts.Select(p => Weigh(p.Component, p.Score, weightSum)).ToList();
        decimal? exact = missing.Count == 0 || reweighed ? weighed.Sum(w => w.Result.Contribution ?? 0) : null;
        decimal? total = exact is { } sum ? _rules.Round(sum) : null;
        var formula = total is null ? "ditahan karena belum lengkap"
            : string.Join(" + ", weighed.Where(w => w.Result.Contribution.HasValue).Select(w => Show(w.Result.Contribution!.Value)));
        return new OfficialResult(
            official.Code, official.Name, weighed.Select(w => w.Result).ToList(), total,
            total is { } t ? Band.Of(t, _rules.Bands)?.Name : null, null, false, missing, reweighed,
            new TraceStep("Nilai akhir", formula, exact, total, weighed.Select(w => w.Step).ToList()));
    }

    private (ComponentResult Result, TraceStep Step) Weigh(InputComponent component, Scored score, decimal weightSum)
    {
        decimal? exact = score.Normalised * component.Weight / weightSum;
        var contribution = exact is { } value ? Step(value) : (decimal?)null;
        var result = new ComponentResult(component.Code, component.Name, component.Weight, score.Raw, score.Normalised, contribution,
            score.MarksUsed, score.MarksExpected, score.Missing, score.Aspects);
        var formula = exact is null ? score.Missing! : $"{Show(score.Normalised!.Value)} × {component.Weight.ToString("0.##", Indonesian)} / {weightSum.ToString("0.##", Indonesian)}";
        return (result, new TraceStep($"{component.Name} (bobot {component.Weight.ToString("0.##", Indonesian)} %)", formula, exact, contribution, score.Steps));
    }

    private Scored Component(InputOfficial official, InputComponent component) =>
        component.Source == ComponentSource.Import ? Imported(official, component) : Panel(official, component);

    private Scored Imported(InputOfficial official, InputComponent component)
    {
        if (!_results.TryGetValue((official.Code, component.Code), out var result) || result.Value is not { } raw)
            return Scored.None(result is { Reason.Length: > 0 } ? result.Reason : "belum ada hasil", []);
        var source = result.Provider.Length == 0 ? "" : $" dari {result.Provider}"
            + (result.TakenOn is { } day ? $", {day.ToString("d MMMM yyyy", Indonesian)}" : "");
        return Normalise(raw, result.Scale, 0, 0, [], [new TraceStep($"Nilai mentah{source}", $"skala {result.Scale}", null, raw, [])]);
    }

    private Scored Panel(InputOfficial official, InputComponent component)
    {
        var aspects = component.Aspects.Select(a => Aspect(official, component, a)).ToList();
        var steps = aspects.Select(a => a.Step).ToList();
        var (used, expected) = (aspects.Sum(a => a.Result.MarksUsed), aspects.Count * _input.Panelists.Count);
        if (aspects.FirstOrDefault(a => a.Result.Value is null) is { Result: not null } gap)
            return Scored.None($"aspek {gap.Result.Title} {gap.Step.Formula}", steps, used, expected, aspects.Select(a => a.Result).ToList());
        var exact = aspects.Sum(a => a.Result.Value!.Value * a.Result.Weight) / Weights.Whole;
        var raw = Step(exact);
        if (aspects.Count > 1)
        {
            var formula = string.Join(" + ", aspects.Select(a => $"{Show(a.Result.Value!.Value)} × {a.Result.Weight.ToString("0.##", Indonesian)} / 100"));
            steps = [new TraceStep("Gabungan aspek", formula, exact, raw, steps)];
        }

        return Normalise(raw, component.Scale, used, expected, aspects.Select(a => a.Result).ToList(), steps);
    }

    private (AspectResult Result, TraceStep Step) Aspect(InputOfficial official, InputComponent component, InputAspect aspect)
    {
        var given = _marks.GetValueOrDefault((official.Code, component.Code, aspect.Code)) ?? [];
        var marks = _input.Panelists.Select(p => new PanelMark(p.Code, p.Name, given.GetValueOrDefault(p.Code) ?? Mark.Blank)).ToList();
        var steps = marks.Select(m => new TraceStep($"{m.Panelist} {m.PanelistName}", m.Mark.Value is null ? m.Mark.ToString() : "nilai panelis", null, m.Mark.Value, [])).ToList();
        var label = $"{aspect.Title} (bobot {aspect.Weight.ToString("0.##", Indonesian)} %)";
        var blank = marks.Count(m => m.Mark.Kind == MarkKind.Blank);
        var values = marks.Where(m => m.Mark.Value.HasValue).Select(m => m.Mark.Value!.Value).ToList();
        if (blank > 0 || values.Count == 0)
        {
            var why = blank > 0 ? $"belum diisi {blank} panelis" : "tidak dinilai satu panelis pun";
            return (new AspectResult(aspect.Code, aspect.Title, aspect.Weight, null, marks), new TraceStep(label, why, null, null, steps));
        }

        var (exact, formula) = Aggregate.Of(values, _rules.Aggregation);
        return (new AspectResult(aspect.Code, aspect.Title, aspect.Weight, Step(exact), marks), new TraceStep(label, formula, exact, Step(exact), steps));
    }

    private Scored Normalise(decimal raw, Scale scale, int used, int expected, IReadOnlyList<AspectResult> aspects, IReadOnlyList<TraceStep> steps)
    {
        var exact = scale.Normalise(raw);
        var normalised = Step(exact);
        if (scale != Scale.Percent)
            steps = [new TraceStep("Diubah ke 0–100", $"({Show(raw)} − {Show(scale.Minimum)}) × 100 / ({Show(scale.Maximum)} − {Show(scale.Minimum)})", exact, normalised, steps)];
        return new Scored(raw, normalised, null, used, expected, aspects, steps);
    }

    private decimal Step(decimal value) => _rules.RoundingStep == RoundingStep.EachStep ? _rules.Round(value) : value;

    internal static string Show(decimal value) => value.ToString("0.00##", Indonesian);

    private sealed record Scored(
        decimal? Raw, decimal? Normalised, string? Missing, int MarksUsed, int MarksExpected,
        IReadOnlyList<AspectResult> Aspects, IReadOnlyList<TraceStep> Steps)
    {
        public static Scored None(string why, IReadOnlyList<TraceStep> steps, int used = 0, int expected = 0, IReadOnlyList<AspectResult>? aspects = null) =>
            new(null, null, why, used, expected, aspects ?? [], steps);
    }
}
