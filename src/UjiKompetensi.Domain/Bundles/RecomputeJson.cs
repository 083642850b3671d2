using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Bundles;

/// <summary>A computed result as JSON, to be compared with what another program makes of the same bundle; docs/bundle.md describes it.</summary>
public static class RecomputeJson
{
    public const string Format = "uji-kompetensi-result";

    /// <summary>
    /// What stands beside the officials' results and is computed from the same <see cref="RoundResult.Input"/>: each section
    /// is one writer in its own file, and a new one is a new line here. None of them takes part in <see cref="OutcomeSeal"/>.
    /// </summary>
    private static readonly IReadOnlyList<(string Name, Action<RoundResult, BundleJson> Fields)> Sections = [];

    public static void Write(RoundResult result, Stream stream)
    {
        using var json = new BundleJson(stream);
        json.Object(() =>
        {
            json.Text("format", Format);
            json.Number("version", BundleFile.Version);
            json.Text("outcomeSha256", OutcomeSeal.Of(result));
            json.Objects("officials", result.Officials, o => Official(o, json));
            foreach (var (name, fields) in Sections) json.Object(name, () => fields(result, json));
        });
    }

    private static void Official(OfficialResult official, BundleJson json)
    {
        json.Text("code", official.Code);
        json.Text("name", official.Name);
        json.Number("total", official.Total);
        json.Text("band", official.Band);
        json.Number("rank", official.Rank);
        json.Flag("rankShared", official.IsRankShared);
        json.Text("tieBrokenBy", official.TieBrokenBy);
        json.List("missing", official.Missing, json.Item);
        json.Flag("reweighed", official.IsReweighed);
        json.Objects("stages", official.Stages, s =>
        {
            json.Text("name", s.Name);
            json.Number("weight", s.Weight);
            json.Number("points", s.Points);
            json.Number("value", s.Value);
        });
        json.Objects("components", official.Components, c => Component(c, json));
        json.Object("trace", () => Step(official.Trace, json));
    }

    private static void Component(ComponentResult component, BundleJson json)
    {
        json.Text("code", component.Code);
        json.Text("name", component.Name);
        json.Number("weight", component.Weight);
        json.Number("raw", component.Raw);
        json.Number("normalised", component.Normalised);
        json.Number("contribution", component.Contribution);
        json.Number("marksUsed", component.MarksUsed);
        json.Number("marksExpected", component.MarksExpected);
        json.Text("missing", component.Missing);
        json.Objects("aspects", component.Aspects, a =>
        {
            json.Text("code", a.Code);
            json.Text("title", a.Title);
            json.Number("weight", a.Weight);
            json.Number("value", a.Value);
            json.Objects("marks", a.Marks, m => Mark(m, json));
        });
    }

    private static void Mark(PanelMark mark, BundleJson json)
    {
        json.Text("panelist", mark.Panelist);
        json.Number("value", mark.Mark.Value);
        if (mark.Mark.Kind is MarkKind.Value or MarkKind.Blank) return;
        json.Text("absent", BundleWords.Absences.Of(mark.Mark.Kind));
        json.Text("reason", mark.Mark.Reason);
    }

    private static void Step(TraceStep step, BundleJson json)
    {
        json.Text("label", step.Label);
        json.Text("formula", step.Formula);
        json.Number("exact", step.Exact);
        json.Number("value", step.Value);
        json.Objects("steps", step.Steps, s => Step(s, json));
    }
}
