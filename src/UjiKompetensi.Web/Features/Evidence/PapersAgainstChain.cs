using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>Compares what two people read from paper with what the sheet was given in their name.</summary>
internal static class PapersAgainstChain
{
    public static IEnumerable<string> Mismatches(Record record)
    {
        foreach (var sheet in record.Sheets)
        {
            var (round, entries) = (record.Round, record.Papers.Where(p => p.SheetId == sheet.Id && p.IsSettled).ToList());
            var named = $"Lembar {round.PanelistOf(sheet.PanelistId).Code} untuk peserta {round.ParticipantOf(sheet.ParticipantId).Code}";
            if (sheet.Marks.Any(m => m.Origin == MarkOrigin.Paper && entries.All(e => e.SettledAt != m.SavedAt)))
                yield return $"{named}: ada nilai dari kertas tanpa dua orang yang menyalinnya";
            foreach (var entry in entries)
            {
                if (entry.Mismatches.Count > 0 || entry.Agreed(round, sheet).Any(line => !sheet.Marks.Any(m => m.AspectId == line.Aspect && m.SavedAt == entry.SettledAt && m.Origin == MarkOrigin.Paper && m.Mark == line.Mark)))
                    yield return $"{named}: nilai dari kertas bukan yang diketik kedua penyalinnya";
                if (record.Scans.GetValueOrDefault(entry.Id) != entry.ScanSha256)
                    yield return $"{named}: pindaian lembar kertas bukan yang diunggah";
            }
        }
    }
}
