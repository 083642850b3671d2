using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>The correction for lenient panelists in Indonesian sentences.</summary>
internal static class LeniencyWords
{
    /// <summary>With the mean it is a theorem; with the others levelling the panelists one by one could change an order, but is not done.</summary>
    public static string Complete(Aggregation aggregation) => aggregation == Aggregation.Mean
        ? "Panel lengkap: koreksi kelonggaran panelis tidak dapat mengubah urutan."
        : "Panel lengkap: semua peserta dinilai oleh panelis yang sama, jadi tidak ada kelonggaran yang dikoreksi dan urutan tetap.";

    public static string Refusal(string component, string aspect, IEnumerable<string> groups) =>
        $"Koreksi kelonggaran panelis tidak dapat diperkirakan pada {component}, aspek {aspect}: tidak ada peserta yang dinilai bersama"
        + $" oleh kelompok panelis {string.Join(" dan kelompok ", groups.Select(g => $"({g})"))}.";

    public static IReadOnlyList<string> Of(IReadOnlyList<OfficialLeniency> officials)
    {
        var corrected = officials.Where(o => o.IsCorrected).ToList();
        var moved = officials.Where(o => o.Rank != o.CorrectedRank).ToList();
        var opening = $"Panel tidak lengkap untuk {corrected.Count} peserta: {string.Join(", ", corrected.Select(o => o.Name))}.";
        if (moved.Count == 0) return [opening, "Koreksi kelonggaran panelis tidak mengubah urutan."];
        return [opening, .. moved.Select(Moved), "Koreksi kelonggaran panelis hanya saran; nilai akhir dan peringkat resmi tidak berubah."];
    }

    private static string Moved(OfficialLeniency official) => official.Total == official.CorrectedTotal
        ? $"{official.Name}: peringkat {official.Rank} menjadi {official.CorrectedRank} dengan nilai akhir {Trace.Show(official.Total)} yang tetap."
        : $"{official.Name}: nilai akhir {Trace.Show(official.Total)} menjadi {Trace.Show(official.CorrectedTotal)} bila kelonggaran panelis diperhitungkan,"
            + $" peringkat {official.Rank} menjadi {official.CorrectedRank}.";
}
