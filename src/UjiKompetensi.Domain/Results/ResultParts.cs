using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>Makes the parts of one official's result from the numbers of the round.</summary>
internal static class ResultParts
{
    public static IReadOnlyList<ComponentResult> Components(ScoreTable table, int official) =>
        table.Index.Input.Components.Select((component, place) => Component(table, official, component, place)).ToList();

    public static IReadOnlyList<StageResult> Stages(ScoreTable table, int official)
    {
        var (stages, rules) = (new List<StageResult>(table.Stages.Count), table.Index.Input.Rules);
        var scores = table.ComponentsOf(official);
        foreach (var (name, weight) in table.Stages)
        {
            var (points, sum, present) = (0m, 0m, 0m);
            for (var c = 0; c < scores.Length; c++)
            {
                var component = table.Index.Input.Components[c];
                if (component.Stage == name && scores[c] is { Normalised: { } normalised, Contribution: { } contribution })
                    (points, sum, present) = (points + contribution, sum + (normalised * component.Weight), present + component.Weight);
            }

            var stands = present == weight || (present > 0 && table.Standings[official].IsReweighed);
            stages.Add(stands ? new StageResult(name, weight, rules.Round(points), rules.Round(sum / present)) : new StageResult(name, weight, null, null));
        }

        return stages;
    }

    private static ComponentResult Component(ScoreTable table, int official, InputComponent component, int place)
    {
        var (score, aspects) = (table.ComponentsOf(official)[place], component.Aspects.Select((_, a) => Aspect(table, official, component, place, a)).ToList());
        return new ComponentResult(component.Code, component.Name, component.Weight, score.Raw, score.Normalised, score.Contribution,
            aspects.Sum(a => a.MarksUsed), aspects.Count * table.Index.Input.Panelists.Count, score.Raw is null ? Missing(table.Index.Result(official, place), aspects) : null, aspects);
    }

    private static string Missing(InputResult? result, List<AspectResult> aspects) =>
        aspects.Find(a => a.Value is null) is { } gap ? $"aspek {gap.Title} {gap.WhyNone}" : result is { Reason.Length: > 0 } ? result.Reason : "belum ada hasil";

    private static AspectResult Aspect(ScoreTable table, int official, InputComponent component, int place, int aspect)
    {
        var (described, index) = (component.Aspects[aspect], table.Index);
        return new AspectResult(described.Code, described.Title, described.Weight, table.Aspect(official, place, aspect),
            index.Input.Panelists.Select((p, i) => new PanelMark(p.Code, p.Name, index.Mark(official, index.FirstAspects[place] + aspect, i))).ToList());
    }
}
