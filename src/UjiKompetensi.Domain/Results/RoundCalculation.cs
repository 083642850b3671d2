using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// From marks to totals, ranks and bands: a pure function. Per aspect the panelists' values are aggregated; aspects
/// are weighed into the component on its raw scale; the component is mapped to 0–100 and weighed into the total. With
/// <see cref="RoundingStep.EachStep"/> each of these is rounded half away from zero; otherwise only the total is.
/// A missing mark is never zero: abstained, recused and absent marks leave the mean, a blank one holds the component.
/// Time and memory are linear in marks and officials × aspects, but for the ordering, which takes n log n. Only the
/// numbers are computed at once; the parts and words of a result are made for whoever asks.
/// </summary>
public sealed class RoundCalculation
{
    private readonly ScoreTable _table;
    private readonly InputIndex _index;
    private readonly RoundRules _rules;
    private readonly IReadOnlyList<InputComponent> _components;
    private readonly decimal[] _wholes;

    // The values of one aspect of one official at a time.
    private readonly decimal[] _values;

    private RoundCalculation(ScoreTable table)
    {
        (_table, _index, _rules, _components) = (table, table.Index, table.Index.Input.Rules, table.Index.Input.Components);
        (_wholes, _values) = (_components.Select(c => c.AspectWhole).ToArray(), new decimal[_index.Input.Panelists.Count]);
    }

    /// <exception cref="RuleViolation">The input cannot be computed as it stands.</exception>
    public static RoundResult Of(ResultInput input)
    {
        var table = new ScoreTable(InputIndex.Of(input));
        var calculation = new RoundCalculation(table);
        for (var official = 0; official < input.Officials.Count; official++) calculation.Score(official);
        Ranking.Rank(table);
        return new RoundResult(table);
    }

    private void Score(int official)
    {
        var parts = _table.ComponentsOf(official);
        var (present, incomplete) = (0m, false);
        for (var c = 0; c < parts.Length; c++)
        {
            parts[c] = _components[c].Source == ComponentSource.Import ? Imported(official, c) : Panel(official, c);
            if (parts[c].Normalised.HasValue) present += _components[c].Weight;
            else incomplete = true;
        }

        var reweighed = incomplete && present > 0 && _rules.Missing == MissingPolicy.Reweigh;
        var (whole, sum) = (reweighed ? present : Weights.Whole, 0m);
        for (var c = 0; c < parts.Length; c++)
            if (parts[c].Normalised is { } normalised)
                sum += (parts[c].Contribution = _rules.Step(normalised * _components[c].Weight / whole)).Value;
        _table.Standings[official] = new Standing { Total = !incomplete || reweighed ? _rules.Round(sum) : null, IsReweighed = reweighed };
    }

    private ComponentScore Imported(int official, int component) =>
        _index.Result(official, component) is { } result && result.Raw(_rules) is { } raw
            ? new ComponentScore { Raw = raw, Normalised = _rules.Step(result.Scale.Normalise(raw)) } : default;

    private ComponentScore Panel(int official, int component)
    {
        var (parts, sum, complete) = (_components[component], 0m, true);
        for (var a = 0; a < parts.Aspects.Count; a++)
        {
            if ((_table.Aspect(official, component, a) = Together(official, _index.FirstAspects[component] + a)) is { } value) sum += value * parts.Aspects[a].Weight;
            else complete = false;
        }

        if (!complete) return default;
        var raw = _rules.Step(sum / _wholes[component]);
        return new ComponentScore { Raw = raw, Normalised = _rules.Step(parts.Scale.Normalise(raw)) };
    }

    /// <summary>Null while a mark is blank, and where none has a value.</summary>
    private decimal? Together(int official, int aspect) =>
        _index.Values(official, aspect, _values) is { } count and > 0 ? _rules.Step(Aggregate.Of(_values.AsSpan(0, count), _rules)) : null;
}
