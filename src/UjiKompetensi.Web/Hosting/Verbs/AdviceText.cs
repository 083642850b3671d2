using System.Globalization;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Web.Hosting.Verbs;

/// <summary>What stands beside a result for people: how far the panel agrees, what the order rests on, what lenient panelists do to it.</summary>
internal static class AdviceText
{
    public static IEnumerable<string> Of(IReadOnlyList<ComponentAgreement> agreement, SensitivityResult sensitivity, LeniencyResult leniency) =>
    [
        "KESEPAKATAN PANEL", .. Agreement(agreement), "",
        "KEKOKOHAN URUTAN", .. sensitivity.Sentences, "",
        "KELONGGARAN PENILAI", .. leniency.Sentences,
        "", "Ketiga bagian ini saran; nilai akhir dan peringkat tidak memakainya.",
    ];

    private static IEnumerable<string> Agreement(IReadOnlyList<ComponentAgreement> components)
    {
        if (components.Count == 0) return ["Tidak ada komponen yang dinilai panel."];
        var table = new TextTable(("", false), ("ICC(2,1)", true), ("ICC(2,k)", true), ("alfa", true), ("W", true), ("Bacaan", false));
        foreach (var component in components)
        {
            Add(table, component.Whole, component.Whole.Name);
            // One aspect alone says the same as its component.
            foreach (var aspect in component.Aspects.Where(_ => component.Aspects.Count > 1)) Add(table, aspect, $"  {aspect.Name}");
        }

        return table.Lines();
    }

    private static void Add(TextTable table, Agreement one, string name) => table.Add(name,
        Show(one.Intraclass.RandomSingle), Show(one.Intraclass.RandomMean), Show(one.Alpha.Interval), Show(one.Concordance.W), one.Sentence);

    private static string Show(AgreementFigure figure) => figure.Value is { } value
        ? Math.Round((decimal)value, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.GetCultureInfo("id-ID")).Replace('-', '−') : "–";
}
