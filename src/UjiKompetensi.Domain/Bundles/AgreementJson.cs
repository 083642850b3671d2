using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Bundles;

/// <summary>How far a panel agrees, as JSON; docs/agreement.md describes it. Figures are rounded to six decimals.</summary>
public static class AgreementJson
{
    public const string Format = "uji-kompetensi-agreement";

    private const int Decimals = 6;

    private static readonly IReadOnlyList<(string Word, AgreementReading Value)> Readings =
    [
        ("too-few", AgreementReading.TooFew), ("not-computable", AgreementReading.NotComputable), ("poor", AgreementReading.Poor),
        ("moderate", AgreementReading.Moderate), ("good", AgreementReading.Good), ("excellent", AgreementReading.Excellent),
    ];

    /// <summary>A file of its own.</summary>
    public static void Write(IReadOnlyList<ComponentAgreement> agreement, Stream stream)
    {
        using var json = new BundleJson(stream);
        json.Object(() =>
        {
            json.Text("format", Format);
            json.Number("version", BundleFile.Version);
            Write(agreement, json);
        });
    }

    /// <summary>The field <c>agreement</c> of an object that is being written.</summary>
    internal static void Write(IReadOnlyList<ComponentAgreement> agreement, BundleJson json) => json.Objects("agreement", agreement, component =>
    {
        One(component.Whole, json);
        json.Objects("aspects", component.Aspects, a => One(a, json));
    });

    private static void One(Agreement one, BundleJson json)
    {
        json.Text("code", one.Code);
        json.Text("name", one.Name);
        json.Number("officials", one.Officials);
        json.Number("panelists", one.Panelists);
        json.Number("leftOut", one.LeftOut);
        json.Text("reading", Readings.Of(one.Reading));
        json.Text("sentence", one.Sentence);
        json.Object("icc", () =>
        {
            json.Number("officials", one.Intraclass.Officials);
            Figure("1,1", one.Intraclass.OneWaySingle, json);
            Figure("2,1", one.Intraclass.RandomSingle, json);
            Figure("3,1", one.Intraclass.FixedSingle, json);
            Figure("1,k", one.Intraclass.OneWayMean, json);
            Figure("2,k", one.Intraclass.RandomMean, json);
            Figure("3,k", one.Intraclass.FixedMean, json);
        });
        json.Object("alpha", () =>
        {
            json.Number("officials", one.Alpha.Officials);
            json.Number("values", one.Alpha.Values);
            Figure("nominal", one.Alpha.Nominal, json);
            Figure("ordinal", one.Alpha.Ordinal, json);
            Figure("interval", one.Alpha.Interval, json);
            Figure("ratio", one.Alpha.Ratio, json);
        });
        json.Object("kendall", () =>
        {
            json.Number("officials", one.Concordance.Officials);
            Figure("w", one.Concordance.W, json);
            json.Number("chiSquare", Round(one.Concordance.ChiSquare));
            json.Number("degreesOfFreedom", one.Concordance.DegreesOfFreedom);
        });
    }

    private static void Figure(string name, AgreementFigure figure, BundleJson json) => json.Object(name, () =>
    {
        json.Number("value", Round(figure.Value));
        if (figure.Missing is { } why) json.Text("missing", why);
        if (figure.Lower is null) return;
        json.Number("lower", Round(figure.Lower));
        json.Number("upper", Round(figure.Upper));
    });

    private static decimal? Round(double? value) => value is { } number ? Math.Round((decimal)number, Decimals, MidpointRounding.AwayFromZero) : null;
}
