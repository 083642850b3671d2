using System.Globalization;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Bundles;

/// <summary>
/// From <see cref="ResultInput"/> to JSON; blank marks are left out, because a mark that is not listed is blank. A field
/// that came into the format later is only written where it says something, so that earlier bundles keep their bytes.
/// </summary>
internal static class BundleWriter
{
    public static void Write(ResultInput input, BundleJson json) => json.Object(() =>
    {
        json.Text("format", BundleFile.Format);
        json.Number("version", BundleFile.Version);
        json.Object("round", () => { json.Text("slug", input.RoundSlug); json.Text("name", input.RoundName); });
        json.Object("rules", () => Rules(input.Rules, input.Results.Any(r => r.Jpm is not null), json));
        json.Objects("components", input.Components, c => Component(c, json));
        json.Objects("panelists", input.Panelists, p =>
        {
            json.Text("code", p.Code);
            json.Text("name", p.Name);
            if (p.IsChair) json.Flag("chair", true);
        });
        json.Objects("officials", input.Officials, o =>
        {
            json.Text("code", o.Code);
            json.Text("name", o.Name);
            json.TextIfAny("nip", o.EmployeeNumber);
            json.TextIfAny("postSince", Day(o.PostSince));
            if (o.Grade is { } grade) json.Text("grade", BundleWords.Grades.Of(grade));
            json.TextIfAny("bornOn", Day(o.BornOn));
        });
        json.Objects("marks", input.Marks.Where(m => m.Mark.Kind != MarkKind.Blank), m => Mark(m, json));
        json.Objects("results", input.Results.Where(r => r.Value.HasValue || r.Jpm is not null || r.Reason.Length > 0), r => Result(r, json));
    });

    private static void Rules(RoundRules rules, bool hasMatches, BundleJson json)
    {
        json.Text("aggregation", BundleWords.Aggregations.Of(rules.Aggregation));
        if (rules.MinimumToDrop != RoundRules.UsualMinimumToDrop) json.Number("minimumToDrop", rules.MinimumToDrop);
        json.Object("rounding", () =>
        {
            json.Text("at", BundleWords.RoundingSteps.Of(rules.RoundingStep));
            json.Number("decimals", rules.Decimals);
        });
        json.Text("missing", BundleWords.MissingPolicies.Of(rules.Missing));
        json.List("ties", rules.TieOrder, json.Item);
        json.Objects("bands", rules.Bands, b => { json.Number("from", b.From); json.Text("name", b.Name); });
        // Without a match to cap, the cap changes nothing and says nothing of this result.
        if (hasMatches && rules.JpmCap is { } cap) json.Number("jpmCap", cap);
    }

    private static void Component(InputComponent component, BundleJson json)
    {
        json.Text("code", component.Code);
        json.Text("name", component.Name);
        json.Number("weight", component.Weight);
        json.Text("source", BundleWords.Sources.Of(component.Source));
        json.TextIfAny("stage", component.Stage);
        Scale(component.Scale, json);
        if (component.Source != ComponentSource.Panel) return;
        if (component.AspectWeighing != AspectWeighing.Percent) json.Text("aspectWeights", BundleWords.Weighings.Of(component.AspectWeighing));
        json.Objects("aspects", component.Aspects, a =>
        {
            json.Text("code", a.Code);
            json.Text("title", a.Title);
            json.Number("weight", a.Weight);
        });
    }

    private static void Mark(InputMark mark, BundleJson json)
    {
        json.Text("panelist", mark.Panelist);
        json.Text("official", mark.Official);
        json.Text("component", mark.Component);
        json.Text("aspect", mark.Aspect);
        if (mark.Mark.Value is { } value)
        {
            json.Number("value", value);
            return;
        }

        json.Text("absent", BundleWords.Absences.Of(mark.Mark.Kind));
        json.Text("reason", mark.Mark.Reason);
    }

    private static void Result(InputResult result, BundleJson json)
    {
        json.Text("official", result.Official);
        json.Text("component", result.Component);
        if (result.Jpm is { } match) json.Object("jpm", () => { json.Number("reached", match.Reached); json.Number("standard", match.Standard); });
        else if (result.Value is { } value) json.Number("value", value);
        else json.Text("reason", result.Reason);
        json.TextIfAny("provider", result.Provider);
        json.TextIfAny("takenOn", Day(result.TakenOn));
        Scale(result.Scale, json);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static void Scale(Scale scale, BundleJson json) => json.Object("scale", () =>
    {
        json.Number("min", scale.Minimum);
        json.Number("max", scale.Maximum);
    });
}
