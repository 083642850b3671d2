using Microsoft.Playwright;
using MiniExcelLibs;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Browser.Tests;

/// <summary>Real xlsx files as an office keeps them, every cell a text, with the invented people of the sample.</summary>
internal static class Workbook
{
    /// <summary>Posts that somebody holds.</summary>
    public static int Held => SampleOfficials.All.Count;

    public static FilePayload Offices => Of("opd.xlsx", ["Nama OPD", "Jenis OPD", "Nomor urut"],
        SampleOffices.All.Select((o, i) => new[] { o.Opd, o.Kind.Title(), $"{i + 1}" }));

    public static FilePayload Posts => Of("jabatan.xlsx", ["Nama jabatan", "OPD", "Eselon", "Kelas jabatan"],
        SampleOffices.All.Select(o => new[] { o.Post, o.Opd, "II.a", "15" }));

    /// <summary>With the headings of a SIASN export.</summary>
    public static FilePayload Officials => Of("pejabat-siasn.xlsx",
        ["nip_baru", "gelar_depan", "nama", "gelar_belakang", "gol_akhir_nama", "jabatan_nama", "unor_nama", "tmt_jabatan", "tingkat_pendidikan_nama"],
        SampleOfficials.All.Select((o, i) => new[]
        {
            o.Nip, o.Name.Before, o.Name.Bare, o.Name.After, o.Rank.Title().Split('(', ')')[1], SampleOffices.All[i].Post, SampleOffices.All[i].Opd,
            o.InPostSince.ToString("dd-MM-yyyy", null), "S2",
        }));

    public static FilePayload Ratings(int year) => Of($"kinerja-{year}.xlsx", ["NIP", "Tahun", "Hasil kerja", "Perilaku kerja"],
        SampleOfficials.All.Select((o, i) => new[] { o.Nip, $"{year}", Grade(i), Grade(i + 1) }));

    /// <summary>One provider's results; every fifth official was last assessed two years earlier.</summary>
    public static FilePayload Assessments(string provider, DateOnly taken, DateOnly validUntil) => Of("asesmen.xlsx",
        ["NIP", "Penyelenggara", "Tanggal asesmen", "Berlaku sampai", "Nilai"],
        SampleOfficials.All.Select((o, i) => new[] { o.Nip, provider, taken.AddYears(i % 5 == 0 ? -2 : 0).ToString("dd-MM-yyyy", null), validUntil.AddYears(i % 5 == 0 ? -3 : 0).ToString("dd/MM/yyyy", null), $"{70 + (i % 25)},5" }));

    public static FilePayload Results(string provider, DateOnly taken, int count) => Of("nilai.xlsx", ["NIP", "Nilai", "Penyelenggara", "Tanggal pelaksanaan"],
        SampleOfficials.All.Take(count).Select((o, i) => new[] { o.Nip, $"{65 + (i % 30)},{i % 10}5", provider, taken.ToString("yyyy-MM-dd", null) }));

    private static string Grade(int i) => ((Expectation)(1 + (i % 2))).Title();

    private static FilePayload Of(string name, string[] headings, IEnumerable<string[]> rows)
    {
        using var file = new MemoryStream();
        file.SaveAs(rows.Select(row => headings.Zip(row).ToDictionary(cell => cell.First, cell => (object)cell.Second)));
        return new FilePayload { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = file.ToArray() };
    }
}
