using System.Globalization;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Components;

namespace UjiKompetensi.Web.Features.Registers;

/// <param name="Before">Empty when there was nothing.</param>
/// <param name="After">Empty when there is nothing any more.</param>
public sealed record FactChange(string Label, string Before, string After);

/// <summary>What register facts are called on the screen, and their days as offices write them.</summary>
internal static class FactWords
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["nama"] = "Nama", ["jenis"] = "Jenis", ["urutan"] = "Nomor urut", ["opd"] = "OPD", ["eselon"] = "Eselon", ["kelas"] = "Kelas jabatan",
        ["kosong-sejak"] = "Kosong sejak", ["standar"] = "Standar kompetensi", ["nip"] = "NIP", ["gelar-depan"] = "Gelar depan", ["gelar-belakang"] = "Gelar belakang",
        ["pangkat"] = "Pangkat", ["jabatan"] = "Jabatan", ["tmt-jabatan"] = "TMT jabatan", ["pendidikan"] = "Pendidikan", ["jurusan"] = "Jurusan",
        ["tmt-pensiun"] = "TMT pensiun", ["tingkat"] = "Tingkat", ["nomor-sk"] = "Nomor SK", ["tanggal-sk"] = "Tanggal SK", ["mulai"] = "Mulai", ["sampai"] = "Sampai",
        ["tahun"] = "Tahun", ["hasil-kerja"] = "Hasil kerja", ["perilaku"] = "Perilaku kerja", ["penilai"] = "Pejabat penilai", ["penyelenggara"] = "Penyelenggara",
        ["tanggal"] = "Tanggal", ["berlaku-sampai"] = "Berlaku sampai", ["skala-dari"] = "Skala dari", ["skala-sampai"] = "Skala sampai", ["nilai"] = "Nilai",
        ["jpm"] = "JPM", ["level"] = "Level kompetensi",
    };

    public static string Label(string fact) => Labels.GetValueOrDefault(fact, fact);

    /// <summary>Every fact that is not empty, as <c>TMT jabatan: 2 Maret 2026</c>.</summary>
    public static IReadOnlyList<string> Lines(Facts facts) =>
        Facts.Read(facts.Canonical()).Where(f => f.Value.Length > 0).Select(f => $"{Label(f.Key)}: {Say(f.Value)}").ToList();

    /// <summary>What differs between two canonical texts; either may be empty.</summary>
    public static IReadOnlyList<FactChange> Differences(string before, string after)
    {
        var (old, now) = (Read(before), Read(after));
        return old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Select(name => new FactChange(Label(name), Say(old.GetValueOrDefault(name, "")), Say(now.GetValueOrDefault(name, ""))))
            .Where(change => change.Before != change.After).ToList();
    }

    private static IReadOnlyDictionary<string, string> Read(string canonical) => canonical.Length == 0 ? new Dictionary<string, string>() : Facts.Read(canonical);

    private static string Say(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Words.Day(day) : value;
}
