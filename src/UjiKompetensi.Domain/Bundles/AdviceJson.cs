using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Bundles;

/// <summary>
/// What stands beside a result and never changes it, in one file: agreement, sensitivity and leniency. It is not part
/// of the result file, whose hash is kept in the evidence chain and must not change with a better statistic.
/// </summary>
public static class AdviceJson
{
    public const string Format = "uji-kompetensi-advice";

    public static void Write(IReadOnlyList<ComponentAgreement> agreement, SensitivityResult sensitivity, LeniencyResult leniency, Stream stream)
    {
        using var json = new BundleJson(stream);
        json.Object(() =>
        {
            json.Text("format", Format);
            json.Number("version", BundleFile.Version);
            AgreementJson.Write(agreement, json);
            SensitivityJson.Fields(sensitivity, leniency, json);
        });
    }
}
