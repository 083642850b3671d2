using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>Facts of the annex to the decree that appoints the panel.</summary>
/// <param name="Decree">Whose decree it is, for example "Keputusan Gubernur Contoh".</param>
/// <param name="About">What the decree is about (tentang).</param>
/// <param name="Duties">The panel's duties; none prints no list.</param>
public sealed record PanelDecreeAnnexFacts(
    PaperFacts Paper, string Decree, string Number, DateOnly? Date, string About, IReadOnlyList<PanelMemberFacts> Panel, IReadOnlyList<string> Duties, SignerFacts Signer);

/// <summary>The annex to the decree (SK panitia seleksi): who sits on the panel, and as what.</summary>
public static class PanelDecreeAnnex
{
    /// <summary>Writes the annex; the result is the same for the same facts.</summary>
    public static Document Compose(PanelDecreeAnnexFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PaperParts.Letter(facts.Paper, $"Lampiran {facts.Decree}", new Section(
        [
            new SideBySide(0.4f,
                [new Spacer(1)],
                [new KeyValues(
                [
                    ("LAMPIRAN", facts.Decree.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("id-ID"))),
                    ("NOMOR", facts.Number.Length > 0 ? facts.Number : PaperParts.Blank),
                    ("TANGGAL", facts.Date is { } day ? Indonesian.Date(day) : PaperParts.Blank),
                    ("TENTANG", facts.About),
                ], 25)]),
            new Spacer(4),
            PaperParts.Title("SUSUNAN PANITIA SELEKSI"),
            new Table(
                [new(1, Alignment.Center), new(7), new(8), new(4)],
                [new Row("No.", "Nama", "Jabatan dan instansi", "Kedudukan dalam panitia")],
                [.. facts.Panel.Select((member, i) => new Row(Indonesian.Count(i + 1), Member(member), PaperParts.Signer(member).Position.Value, member.Role))])
            { Caption = "Susunan panitia seleksi", KeepWithNext = facts.Duties.Count == 0 },
            .. Duties(facts.Duties),
            new KeepTogether([new Spacer(4), LetterParts.Signature(facts.Signer)]),
        ]));
    }

    private static string Member(PanelMemberFacts member) =>
        string.IsNullOrEmpty(member.EmployeeNumber) ? member.Name : $"{member.Name}\nNIP {Indonesian.EmployeeNumber(member.EmployeeNumber)}";

    private static IEnumerable<Block> Duties(IReadOnlyList<string> duties)
    {
        if (duties.Count == 0)
            yield break;
        yield return new Spacer(2);
        yield return new Paragraph("Tugas panitia seleksi:") { KeepWithNext = true };
        yield return new ItemList(ListMarker.Number, [.. duties.Select(duty => (PlainText)duty)]);
    }
}
