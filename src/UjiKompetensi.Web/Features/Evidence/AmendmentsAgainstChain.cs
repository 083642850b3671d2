using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>Compares the frozen instrument, its version, and who stood by his marks under which version with the chain.</summary>
internal static class AmendmentsAgainstChain
{
    public static IEnumerable<string> Mismatches(Record record, RoundEvent opened)
    {
        var (last, expected) = (opened, 1);
        foreach (var link in record.Chain.Where(IsApplied))
        {
            if (Fact(link, AmendmentFacts.Before) != Fact(last, RoundFacts.Instrument))
                yield return $"Perubahan instrumen (entri {link.Sequence}): tidak menyambung pada segel sebelumnya";
            (last, expected) = (link, expected + 1);
        }

        if (Fact(last, RoundFacts.Instrument).Length == 0)
            yield return $"Instrumen: jejak pembukaan penilaian (entri {last.Sequence}) tidak memuat segelnya";
        else if (Fact(last, RoundFacts.Instrument) != InstrumentSeal.Of(record.Round))
            yield return $"Instrumen (komponen, aspek, bobot, skala, aturan hitung): berubah setelah {(last == opened ? "penilaian dibuka" : "perubahan terakhir diterapkan")} (entri {last.Sequence})";
        if (record.Round.InstrumentVersion != expected)
            yield return $"Versi instrumen: basis data {record.Round.InstrumentVersion} — jejak {expected}";

        var confirmed = Confirmed(record);
        foreach (var sheet in record.Sheets.Where(s => s.IsLocked && s.ConfirmedVersion != confirmed.GetValueOrDefault(s.Id.Value.ToString("D"), 1)))
            yield return $"Lembar {record.Round.PanelistOf(sheet.PanelistId).Code} untuk peserta {record.Round.ParticipantOf(sheet.ParticipantId).Code}: versi instrumen yang dikonfirmasi bukan yang tercatat dalam jejak";
        foreach (var amendment in record.Amendments.Where(a => a.AppliedAt is not null && !record.Chain.Any(e => e.Kind == EventKind.AmendmentApplied && Fact(e, AmendmentFacts.Id) == a.Id.Value.ToString("D"))))
            yield return $"Usulan perubahan {amendment.Number}: diterapkan menurut basis data, tidak tercatat dalam jejak";
    }

    // A lock stands under the version of its time; a confirmation says under which one it was given.
    private static Dictionary<string, int> Confirmed(Record record)
    {
        var (version, sheets) = (1, new Dictionary<string, int>());
        foreach (var link in record.Chain)
        {
            if (IsApplied(link)) version++;
            else if (link.Kind is EventKind.SheetLocked or EventKind.PanelistRecused or EventKind.AbsenceRecorded) sheets[Fact(link, MarkFacts.Sheet)] = version;
            else if (link.Kind == EventKind.SheetUnlocked) sheets.Remove(Fact(link, MarkFacts.Sheet));
            else if (link.Kind == EventKind.SheetConfirmed && int.TryParse(Fact(link, AmendmentFacts.Version), out var said)) sheets[Fact(link, MarkFacts.Sheet)] = said;
        }

        return sheets;
    }

    private static bool IsApplied(RoundEvent link) => link.Kind == EventKind.AmendmentApplied && Fact(link, MarkFacts.Kind) == AmendmentKind.Instrument.ToString();

    private static string Fact(RoundEvent link, string name) => Facts.Read(link.Facts).GetValueOrDefault(name, "");
}
