using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// From marks to totals, ranks and bands: a pure function. Per aspect the panelists' values are aggregated; aspects
/// are weighed into the component on its raw scale; the component is mapped to 0–100 and weighed into the total. With
/// <see cref="RoundingStep.EachStep"/> each of these is rounded half away from zero; otherwise only the total is.
/// A missing mark is never zero: abstained, recused and absent marks leave the mean, a blank one holds the component.
/// Time and memory are linear in marks and officials × aspects, but for the ordering, which takes n log n; the words
/// of <see cref="Trace"/> are only made for whoever asks.
/// </summary>
public sealed class RoundCalculation
{
    private readonly InputIndex _index;
    private readonly ResultInput _input;
    private readonly RoundRules _rules;
    private readonly IReadOnlyList<InputComponent> _components;
    private readonly decimal[] _wholes;
    private readonly StageResult[] _stages;

    // Of one official at a time: what his components came to, and the values of one aspect.
    private readonly Scored[] _scored;
    private readonly decimal[] _values;

    private RoundCalculation(InputIndex index)
    {
        (_index, _input, _rules, _components) = (index, index.Input, index.Input.Rules, index.Input.Components);
        _wholes = _components.Select(c => c.AspectWhole).ToArray();
        _stages = _components.Where(c => c.Stage.Length > 0).GroupBy(c => c.Stage).Select(g => new StageResult(g.Key, g.Sum(c => c.Weight), null, null)).ToArray();
        (_scored, _values) = (new Scored[_components.Count], new decimal[_input.Panelists.Count]);
    }

    /// <exception cref="RuleViolation">The input cannot be computed as it stands.</exception>
    public static RoundResult Of(ResultInput input)
    {
        var calculation = new RoundCalculation(InputIndex.Of(input));
        var officials = new OfficialResult[input.Officials.Count];
        for (var i = 0; i < officials.Length; i++) officials[i] = calculation.Official(i);
        Ranking.Rank(officials, input);
        return new RoundResult(input, officials);
    }

    private OfficialResult Official(int place)
    {
        var (present, incomplete) = (0m, false);
        for (var c = 0; c < _scored.Length; c++)
        {
            var score = _scored[c] = _components[c].Source == ComponentSource.Import ? Imported(place, c) : Panel(place, c);
            if (score.Normalised.HasValue) present += _components[c].Weight;
            else incomplete = true;
        }

        var reweighed = incomplete && present > 0 && _rules.Missing == MissingPolicy.Reweigh;
        var (components, sum) = (new ComponentResult[_scored.Length], 0m);
        for (var c = 0; c < components.Length; c++)
        {
            components[c] = Weigh(_components[c], _scored[c], reweighed ? present : Weights.Whole);
            sum += components[c].Contribution ?? 0;
        }

        decimal? total = !incomplete || reweighed ? _rules.Round(sum) : null;
        var official = _input.Officials[place];
        return new OfficialResult(
            official.Code, official.Name, components, total, total is { } t ? Band.Of(t, _rules.Bands)?.Name : null,
            incomplete ? components.Where(c => c.Missing is not null).Select(c => $"{c.Name}: {c.Missing}").ToList() : [], reweighed)
        { Stages = Stages(components, reweighed), Index = _index, Place = place };
    }

    private ComponentResult Weigh(InputComponent component, Scored score, decimal weightSum) => new(
        component.Code, component.Name, component.Weight, score.Raw, score.Normalised,
        score.Normalised is { } normalised ? _rules.Step(normalised * component.Weight / weightSum) : null,
        score.MarksUsed, component.Aspects.Count * _input.Panelists.Count, score.Missing, score.Aspects);

    private StageResult[] Stages(ComponentResult[] components, bool reweighed)
    {
        if (_stages.Length == 0) return [];
        var stages = new StageResult[_stages.Length];
        for (var s = 0; s < stages.Length; s++)
        {
            var (points, sum, weight, complete) = (0m, 0m, 0m, true);
            for (var c = 0; c < components.Length; c++)
            {
                if (_components[c].Stage != _stages[s].Name) continue;
                if (components[c] is not { Normalised: { } normalised, Contribution: { } contribution }) complete = false;
                else (points, sum, weight) = (points + contribution, sum + (normalised * _components[c].Weight), weight + _components[c].Weight);
            }

            stages[s] = weight > 0 && (complete || reweighed) ? _stages[s] with { Points = _rules.Round(points), Value = _rules.Round(sum / weight) } : _stages[s];
        }

        return stages;
    }

    private Scored Imported(int official, int component)
    {
        var result = _index.Result(official, component);
        return result?.Raw(_rules) is { } raw ? new Scored(raw, _rules.Step(result.Scale.Normalise(raw)), null, 0, [])
            : new Scored(null, null, result is { Reason.Length: > 0 } ? result.Reason : "belum ada hasil", 0, []);
    }

    private Scored Panel(int official, int component)
    {
        var parts = _components[component];
        var (aspects, sum, used, gap) = (new AspectResult[parts.Aspects.Count], 0m, 0, (string?)null);
        for (var a = 0; a < aspects.Length; a++)
        {
            var (cell, count) = (_index.Cell(official, _index.FirstAspects[component] + a), 0);
            var blank = _values.Length;
            foreach (var mark in _index.MarksIn(cell))
            {
                if (mark.Value is { } value) _values[count++] = value;
                if (mark.Kind != MarkKind.Blank) blank--;
            }

            decimal? together = blank == 0 && count > 0 ? _rules.Step(Aggregate.Of(_values.AsSpan(0, count), _rules)) : null;
            aspects[a] = new AspectResult(_index, parts.Aspects[a], cell, together, count);
            if (together is null) gap ??= $"aspek {parts.Aspects[a].Title} {AspectResult.WhyNone(blank)}";
            (sum, used) = (sum + ((together ?? 0) * parts.Aspects[a].Weight), used + count);
        }

        if (gap is not null) return new Scored(null, null, gap, used, aspects);
        var raw = _rules.Step(sum / _wholes[component]);
        return new Scored(raw, _rules.Step(parts.Scale.Normalise(raw)), null, used, aspects);
    }

    private readonly record struct Scored(decimal? Raw, decimal? Normalised, string? Missing, int MarksUsed, IReadOnlyList<AspectResult> Aspects);
}
