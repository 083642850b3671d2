using System.Globalization;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What a register row says, as names and texts. The names are the column codes of the importer too, so that a
/// change on a page and one by a spreadsheet read alike, and an import can be undone from what was there before.
/// </summary>
public static class RegisterFacts
{
    public static Facts Of(Opd opd) => new Facts().Add("nama", opd.Name).Add("jenis", opd.Kind.Title()).Add("urutan", opd.Order);

    public static Facts Of(Post post, string opd) => new Facts()
        .Add("nama", post.Title).Add("opd", opd).Add("eselon", post.Echelon.Title()).Add("kelas", Number(post.Class))
        .Add("kosong-sejak", Day(post.VacantSince)).Add("standar", string.Join("; ", post.Standard.Levels.Select(l => $"{l.Name}={l.Level}")));

    public static Facts Of(Official official, string post, string opd) => new Facts()
        .Add("nip", official.EmployeeNumber.Digits).Add("gelar-depan", official.Name.Before).Add("nama", official.Name.Bare)
        .Add("gelar-belakang", official.Name.After).Add("pangkat", official.Rank.Title()).Add("jabatan", post).Add("opd", opd)
        .Add("tmt-jabatan", Day(official.InPostSince)).Add("pendidikan", official.Education?.ToString()).Add("jurusan", official.EducationField)
        .Add("tmt-pensiun", Day(official.RetiresOn));

    public static Facts Of(Penalty penalty, EmployeeNumber official) => new Facts()
        .Add("nip", official.Digits).Add("tingkat", penalty.Level.Title()).Add("jenis", penalty.Description).Add("nomor-sk", penalty.DecreeNumber)
        .Add("tanggal-sk", Day(penalty.DecreedOn)).Add("mulai", Day(penalty.From)).Add("sampai", Day(penalty.Until));

    public static Facts Of(PerformanceRating rating, EmployeeNumber official) => new Facts()
        .Add("nip", official.Digits).Add("tahun", rating.Year).Add("hasil-kerja", rating.Results.Title())
        .Add("perilaku", rating.Behaviour.Title()).Add("penilai", rating.Rater);

    public static Facts Of(AssessmentRecord record, EmployeeNumber official) => new Facts()
        .Add("nip", official.Digits).Add("penyelenggara", record.Provider).Add("tanggal", Day(record.TakenOn)).Add("berlaku-sampai", Day(record.ValidUntil))
        .Add("skala-dari", record.Scale.Minimum).Add("skala-sampai", record.Scale.Maximum).Add("nilai", record.Value).Add("jpm", record.Jpm)
        .Add("level", string.Join("; ", record.Levels.Select(l => $"{l.Name}={l.Level}")));

    /// <summary>A round's result from elsewhere, as far as an import brings it in.</summary>
    public static Facts Of(AssessmentResult result, EmployeeNumber official) => new Facts()
        .Add("nip", official.Digits).Add("nilai", result.Value).Add("penyelenggara", result.Provider).Add("tanggal", Day(result.TakenOn));

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
