using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The annexes that are there only when there was something: sheets opened again, and sheets copied from paper.</summary>
internal static class SheetHistoryAnnex
{
    public static IEnumerable<Block> Write(RecommendationReportFacts facts)
    {
        if (facts.UnlockedSheets.Count == 0 && facts.PaperCopies.Count == 0)
            yield break;
        yield return new PageBreak();
        if (facts.UnlockedSheets.Count > 0)
        {
            yield return new Heading("LAMPIRAN: PEMBUKAAN KUNCI LEMBAR NILAI");
            yield return new Paragraph("Lembar berikut dibuka lagi setelah dikunci, atas permintaan panelisnya dan dengan persetujuan panel dan sekretariat. Nilai sebelum dan sesudahnya tersimpan.");
            yield return new Table(
                [new(1, Alignment.Center), new(4), new(4), new(4.5f), new(5), new(5.5f)],
                [new Row("No.", "Panelis", "Peserta", "Alasan", "Disetujui", "Perubahan")],
                [.. facts.UnlockedSheets.Select((sheet, i) => new Row(
                    Indonesian.Count(i + 1), sheet.Panelist, sheet.Participant, sheet.Reason, string.Join('\n', [.. sheet.GrantedBy, sheet.When]), Changes(sheet.Changes, "Tidak ada yang berubah.")))]) { SizeStep = -1 };
        }
        if (facts.PaperCopies.Count > 0)
        {
            yield return new Heading("LAMPIRAN: NILAI DARI LEMBAR KERTAS");
            yield return new Paragraph("Nilai pada lembar berikut berasal dari lembar kertas. Setiap lembar diketik dua orang tanpa saling melihat, dicocokkan, dan disimpan bersama pindaiannya.");
            yield return new Table(
                [new(1, Alignment.Center), new(4.5f), new(4.5f), new(6), new(8)],
                [new Row("No.", "Panelis", "Peserta", "Disalin oleh", "Beda dengan ketikan panelis di layar")],
                [.. facts.PaperCopies.Select((copy, i) => new Row(
                    Indonesian.Count(i + 1), copy.Panelist, copy.Participant, string.Join('\n', [copy.FirstTypist, copy.SecondTypist, copy.When]), Changes(copy.Changes, "Tidak ada.")))]) { SizeStep = -1 };
        }
    }

    private static string Changes(IReadOnlyList<SheetChangeFacts> changes, string none) =>
        changes.Count == 0 ? none : string.Join('\n', changes.Select(c => $"{c.Aspect}: {c.Before} → {c.After}"));
}
