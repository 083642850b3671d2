using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Bundles;

/// <summary>
/// What the order of a result rests on as JSON: sensitivity to weights and chance, and what lenient panelists do to an incomplete panel.
/// docs/sensitivity.md describes it. The same input and options give the same bytes; shares and errors have at most six decimals.
/// </summary>
public static class SensitivityJson
{
    public const string Format = "uji-kompetensi-sensitivity";

    private const int Decimals = 6;

    public static void Write(SensitivityResult sensitivity, LeniencyResult leniency, Stream stream)
    {
        using var json = new BundleJson(stream);
        json.Object(() =>
        {
            json.Text("format", Format);
            json.Number("version", BundleFile.Version);
            Fields(sensitivity, leniency, json);
        });
    }

    /// <summary>The two fields, for a file that holds more than them.</summary>
    internal static void Fields(SensitivityResult sensitivity, LeniencyResult leniency, BundleJson json)
    {
        json.Object("sensitivity", () => Sensitivity(sensitivity, json));
        json.Object("leniency", () => Leniency(leniency, json));
    }

    private static void Sensitivity(SensitivityResult result, BundleJson json)
    {
        json.Number("draws", result.Draws);
        json.Number("seed", result.Seed);
        json.Number("top", result.Top);
        Share("steadyShare", result.SteadyShare, json);
        json.Objects("weights", result.Weights, w =>
        {
            json.Text("component", w.Component);
            json.Number("declared", w.Declared);
            json.Number("min", w.Least);
            json.Number("max", w.Most);
        });
        Share("orderShare", result.OrderShare, json);
        json.Objects("places", result.Places, p =>
        {
            json.Number("place", p.Place);
            json.Text("official", p.Code);
            json.Number("rank", p.Rank);
            json.Number("total", p.Total);
            Share("placeShare", p.PlaceShare, json);
            Share("topShare", p.TopShare, json);
            json.Flag("steady", p.IsSteady);
        });
        json.Objects("pairs", result.Pairs, p => Pair(p, json));
        json.Number("heldBack", result.HeldBack);
        json.Number("reweighed", result.Reweighed);
        json.List("sentences", result.Sentences, json.Item);
    }

    private static void Pair(NeighbourPair pair, BundleJson json)
    {
        json.Text("upper", pair.Upper);
        json.Text("lower", pair.Lower);
        json.Text("basis", pair.Basis switch
        {
            PairBasis.Rounding => "rounding",
            PairBasis.TieOrder => "tie-order",
            PairBasis.Shared => "shared",
            _ => "total",
        });
        json.Number("difference", pair.Difference);
        json.Number("exactDifference", pair.ExactDifference);
        Share("share", pair.Share, json);
        Share("standardError", pair.StandardError, json);
        json.Flag("indistinguishable", pair.IsIndistinguishable);
        json.Objects("swaps", pair.Swaps, s =>
        {
            json.Text("component", s.Component);
            json.Text("side", s.IsBelow ? "below" : "above");
            json.Number("at", decimal.Round(s.At, Decimals));
            json.Flag("admissible", s.IsAdmissible);
        });
    }

    private static void Leniency(LeniencyResult result, BundleJson json)
    {
        json.Flag("complete", result.IsComplete);
        json.Flag("changesOrder", result.ChangesOrder);
        json.List("refusals", result.Refusals, json.Item);
        json.Objects("aspects", result.Aspects, a =>
        {
            json.Text("component", a.Component);
            json.Text("aspect", a.Aspect);
            json.Number("incomplete", a.Incomplete);
            json.Number("degreesOfFreedom", a.DegreesOfFreedom);
            json.Objects("panelists", a.Panelists, p =>
            {
                json.Text("code", p.Code);
                json.Number("marks", p.Marks);
                json.Number("leniency", decimal.Round(p.Leniency, Decimals));
            });
        });
        json.Objects("officials", result.Officials, o =>
        {
            json.Text("code", o.Code);
            json.Number("total", o.Total);
            json.Number("correctedTotal", o.CorrectedTotal);
            json.Number("rank", o.Rank);
            json.Number("correctedRank", o.CorrectedRank);
        });
        json.List("sentences", result.Sentences, json.Item);
    }

    private static void Share(string name, double? value, BundleJson json) =>
        json.Number(name, value is { } number ? decimal.Round((decimal)number, Decimals) : null);
}
