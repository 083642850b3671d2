using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Results;

/// <summary>
/// The calculation once more, straight from the sentences of docs/bundle.md and in exact fractions. It shares no code
/// with the product but the input's types, and compares everybody with everybody.
/// </summary>
internal sealed class ExactOracle(ResultInput input)
{
    internal sealed record Person(decimal? Total, int? Rank, bool IsShared, string? TieBrokenBy, bool IsReweighed, IReadOnlyList<(decimal? Points, decimal? Value)> Stages);

    private sealed record Sum(Fraction? Total, bool IsReweighed, Fraction?[] Normalised, Fraction?[] Contributions);

    private readonly RoundRules _rules = input.Rules;

    public IReadOnlyList<Person> People()
    {
        var sums = input.Officials.Select(SumOf).ToList();
        var keys = input.Officials.Select((o, i) => _rules.TieOrder.Select(key => Key(key, o, sums[i])).ToArray()).ToList();
        return sums.Select((own, i) =>
        {
            if (own.Total is not { } total) return new Person(null, null, false, null, own.IsReweighed, Stages(own));
            var equals = Others(i).Where(o => sums[o].Total!.Value.CompareTo(total) == 0).ToList();
            var ahead = Others(i).Count(o => sums[o].Total!.Value.CompareTo(total) > 0) + equals.Count(o => First(keys[o], keys[i]) is { } k && Compare(keys[o][k], keys[i][k]) > 0);
            var needed = equals.Select(o => First(keys[o], keys[i])).Max();
            return new Person(total.ToDecimal(_rules.Decimals), 1 + ahead, equals.Any(o => First(keys[o], keys[i]) is null), needed is { } k ? _rules.TieOrder[k] : null, own.IsReweighed, Stages(own));
        }).ToList();

        IEnumerable<int> Others(int own) => Enumerable.Range(0, sums.Count).Where(o => o != own && sums[o].Total.HasValue);
    }

    private Sum SumOf(InputOfficial official)
    {
        var normalised = input.Components.Select(c => Normalised(official, c)).ToArray();
        var weights = Fraction.Sum(input.Components.Where((_, i) => normalised[i].HasValue).Select(c => (Fraction)c.Weight));
        var (complete, some) = (normalised.All(n => n.HasValue), normalised.Any(n => n.HasValue));
        var reweighed = !complete && some && _rules.Missing == MissingPolicy.Reweigh;
        var contributions = input.Components.Select((c, i) => normalised[i] is { } value ? Step(value * c.Weight / (reweighed ? weights : 100m)) : (Fraction?)null).ToArray();
        return new Sum(complete || reweighed ? Fraction.Sum(contributions.Where(c => c.HasValue).Select(c => c!.Value)).Round(_rules.Decimals) : null, reweighed, normalised, contributions);
    }

    private Fraction? Normalised(InputOfficial official, InputComponent component)
    {
        var result = input.Results.FirstOrDefault(r => r.Official == official.Code && r.Component == component.Code);
        var scale = component.Source == ComponentSource.Panel ? component.Scale : result?.Scale ?? default;
        return Raw(official, component, result) is { } raw ? Step((raw - scale.Minimum) * 100m / ((Fraction)scale.Maximum - scale.Minimum)) : null;
    }

    private Fraction? Raw(InputOfficial official, InputComponent component, InputResult? result)
    {
        if (result?.Jpm is { } match)
        {
            var percent = (Fraction)match.Reached * 100m / match.Standard;
            return Step(_rules.JpmCap is { } cap && percent.CompareTo(cap) > 0 ? cap : percent);
        }

        if (component.Source == ComponentSource.Import) return result?.Value is { } value ? value : null;
        var aspects = component.Aspects.Select(a => (a.Weight, Value: Aspect(official, component, a.Code))).ToList();
        return aspects.Any(a => a.Value is null) ? null
            : Step(Fraction.Sum(aspects.Select(a => a.Value!.Value * a.Weight)) / (component.AspectWeighing == AspectWeighing.Percent ? 100m : aspects.Sum(a => a.Weight)));
    }

    private Fraction? Aspect(InputOfficial official, InputComponent component, string aspect)
    {
        var marks = input.Panelists.Select(p => input.Marks.FirstOrDefault(m => (m.Panelist, m.Official, m.Component, m.Aspect) == (p.Code, official.Code, component.Code, aspect))?.Mark ?? Mark.Blank).ToList();
        var values = marks.Where(m => m.Kind == MarkKind.Value).Select(m => (Fraction)m.Value!.Value).Order().ToList();
        if (values.Count == 0 || marks.Any(m => m.Kind == MarkKind.Blank)) return null;
        var kept = _rules.Aggregation switch
        {
            Aggregation.Median => values.Skip((values.Count - 1) / 2).Take(values.Count % 2 == 1 ? 1 : 2).ToList(),
            Aggregation.DropHighestAndLowest when values.Count >= _rules.MinimumToDrop => values.Skip(1).SkipLast(1).ToList(),
            _ => values,
        };
        return Step(Fraction.Sum(kept) / (decimal)kept.Count);
    }

    private List<(decimal?, decimal?)> Stages(Sum own) => input.Components.Select(c => c.Stage).Where(s => s.Length > 0).Distinct().Select(stage =>
    {
        var parts = Enumerable.Range(0, input.Components.Count).Where(i => input.Components[i].Stage == stage).ToList();
        var there = parts.Where(i => own.Normalised[i].HasValue).ToList();
        if (there.Count == 0 || (there.Count < parts.Count && !own.IsReweighed)) return ((decimal?)null, (decimal?)null);
        var value = Fraction.Sum(there.Select(i => own.Normalised[i]!.Value * input.Components[i].Weight)) / there.Sum(i => input.Components[i].Weight);
        return (Fraction.Sum(there.Select(i => own.Contributions[i]!.Value)).ToDecimal(_rules.Decimals), value.ToDecimal(_rules.Decimals));
    }).ToList();

    private Fraction? Key(string key, InputOfficial person, Sum own) => key switch
    {
        "@tenure" => person.PostSince is { } since ? 1_000_000m - since.DayNumber : null,
        "@grade" => person.Grade is { } grade ? (decimal)grade : null,
        "@age" => person.BornOn is { } born ? 1_000_000m - born.DayNumber : null,
        _ when key.Split('/') is [var component, var aspect] => Aspect(person, input.Components.First(c => c.Code == component), aspect),
        _ => own.Normalised[input.Components.ToList().FindIndex(c => c.Code == key)],
    };

    private static int? First(Fraction?[] one, Fraction?[] other) =>
        Enumerable.Range(0, one.Length).Where(k => Compare(one[k], other[k]) != 0).Select(k => (int?)k).FirstOrDefault();

    private static int Compare(Fraction? one, Fraction? other) =>
        one is { } a && other is { } b ? a.CompareTo(b) : one.HasValue.CompareTo(other.HasValue);

    private Fraction Step(Fraction value) => _rules.RoundingStep == RoundingStep.EachStep ? value.Round(_rules.Decimals) : value;
}
