using System.Globalization;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Words for one official's numbers, made from the numbers and the input when somebody asks. Each exact value is
/// computed again by the same functions that <see cref="RoundCalculation"/> uses; what is shown as its rounded value
/// is the number of the result.
/// </summary>
internal static class Trace
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static string Show(decimal value) => value.ToString("0.00##", Indonesian);

    public static TraceStep Of(OfficialResult official)
    {
        var (rules, weighed) = (official.Input.Rules, official.Components.Where(c => c.Contribution.HasValue).ToList());
        var whole = official.IsReweighed ? weighed.Sum(c => c.Weight) : Weights.Whole;
        var steps = official.Components.Select((_, i) => Contribution(official, i, whole)).ToList();
        return official.Total is { } total
            ? new TraceStep("Nilai akhir", Sum(weighed.Select(c => Show(c.Contribution!.Value))), weighed.Sum(c => c.Contribution), total, [.. steps, .. TraceRemarks.Of(official, rules)])
            : new TraceStep("Nilai akhir", "ditahan karena belum lengkap", null, null, [.. steps, .. TraceRemarks.Of(official, rules)]);
    }

    private static TraceStep Contribution(OfficialResult official, int place, decimal whole)
    {
        var (component, input) = (official.Components[place], official.Input.Components[place]);
        var label = $"{component.Name} (bobot {RuleWords.Weight(component.Weight, AspectWeighing.Percent)})";
        var aspects = component.Aspects.Select(a => Aspect(a, input, official.Input.Rules)).ToList();
        if (component is not { Raw: { } raw, Normalised: { } normalised }) return new TraceStep(label, component.Missing!, null, null, aspects);
        var steps = input.Source == ComponentSource.Panel ? Combined(component, input, aspects) : Imported(official.ResultFor(place)!, official.Input.Rules, raw);
        return new TraceStep(label, $"{Show(normalised)} × {Plain(component.Weight)} / {Plain(whole)}", normalised * component.Weight / whole, component.Contribution,
            Normalised(raw, normalised, input.Source == ComponentSource.Panel ? input.Scale : official.ResultFor(place)!.Scale, steps));
    }

    private static List<TraceStep> Normalised(decimal raw, decimal normalised, Scale scale, List<TraceStep> steps)
    {
        if (scale == Scale.Percent && normalised == raw) return steps;
        var (from, to) = (Show(scale.Minimum), Show(scale.Maximum));
        return [new TraceStep("Diubah ke 0–100", $"({Show(raw)} − {from}) × 100 / ({to} − {from})", scale.Normalise(raw), normalised, steps)];
    }

    private static List<TraceStep> Combined(ComponentResult component, InputComponent input, List<TraceStep> aspects)
    {
        if (aspects.Count == 1) return aspects;
        var byFactor = input.AspectWeighing == AspectWeighing.Factor;
        var parts = component.Aspects.Select(a => $"{Show(a.Value!.Value)} × {Plain(a.Weight)}{(byFactor ? "" : " / 100")}");
        var formula = byFactor ? $"({Sum(parts)}) / ({Sum(component.Aspects.Select(a => Plain(a.Weight)))})" : Sum(parts);
        return [new TraceStep("Gabungan aspek", formula, component.Aspects.Sum(a => a.Value!.Value * a.Weight) / input.AspectWhole, component.Raw, aspects)];
    }

    private static List<TraceStep> Imported(InputResult result, RoundRules rules, decimal raw)
    {
        var source = result.Provider.Length == 0 ? "" : $" dari {result.Provider}"
            + (result.TakenOn is { } day ? $", {day.ToString("d MMMM yyyy", Indonesian)}" : "");
        if (result.Jpm is not { } match) return [new TraceStep($"Nilai mentah{source}", $"skala {result.Scale}", null, raw, [])];
        var exact = JobPersonMatch.Of(match.Reached, match.Standard);
        var division = new TraceStep($"JPM{source}", $"{Show(match.Reached)} / {Show(match.Standard)} × 100", exact, rules.Step(exact), []);
        return exact == JobPersonMatch.Capped(exact, rules.JpmCap) ? [division]
            : [new TraceStep($"Dibatasi {Plain(rules.JpmCap!.Value)} %", $"JPM {Show(division.Value!.Value)} lebih tinggi daripada batasnya", null, raw, [division])];
    }

    private static TraceStep Aspect(AspectResult aspect, InputComponent component, RoundRules rules)
    {
        var marks = aspect.Marks;
        var steps = marks.Select(m => new TraceStep($"{m.Panelist} {m.PanelistName}", m.Mark.Value is null ? m.Mark.ToString() : "nilai panelis", null, m.Mark.Value, [])).ToList();
        var label = $"{aspect.Title} ({(component.AspectWeighing == AspectWeighing.Percent ? "bobot " : "")}{RuleWords.Weight(aspect.Weight, component.AspectWeighing)})";
        if (aspect.Value is not { } value) return new TraceStep(label, aspect.WhyNone, null, null, steps);
        var values = marks.Where(m => m.Mark.Value.HasValue).Select(m => m.Mark.Value!.Value).ToArray();
        return new TraceStep(label, Words(values, rules), Aggregate.Of(values, rules), value, steps);
    }

    // Aggregate.Of may sort the values in place, so the words come first.
    private static string Words(decimal[] values, RoundRules rules) => rules.Aggregation switch
    {
        Aggregation.Median => $"nilai tengah dari {string.Join("; ", values.Order().Select(Show))}",
        Aggregation.DropHighestAndLowest when values.Length >= rules.MinimumToDrop =>
            $"tanpa nilai tertinggi {Show(values.Max())} dan terendah {Show(values.Min())}: {Mean([.. values.Order().Skip(1).SkipLast(1)])}",
        Aggregation.DropHighestAndLowest => $"kurang dari {rules.MinimumToDrop} nilai, jadi rata-rata biasa: {Mean(values)}",
        _ => Mean(values),
    };

    private static string Mean(decimal[] values) => $"({Sum(values.Select(Show))}) / {values.Length}";

    internal static string Sum(IEnumerable<string> parts) => string.Join(" + ", parts);

    internal static string Plain(decimal number) => NumberText.Format(number);
}
