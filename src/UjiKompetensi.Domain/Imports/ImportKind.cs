using UjiKompetensi.Domain.Evidence;

namespace UjiKompetensi.Domain.Imports;

/// <summary>What a file can bring in, in the order an empty register is filled. Names are stored.</summary>
public enum ImportKind { Opd, Post, Official, Penalty, PerformanceRating, AssessmentRecord, AssessmentResult }

public static class ImportKinds
{
    public static string Title(this ImportKind kind) => kind switch
    {
        ImportKind.Opd => "OPD",
        ImportKind.Post => "Jabatan",
        ImportKind.Official => "Pejabat",
        ImportKind.Penalty => "Hukuman disiplin",
        ImportKind.PerformanceRating => "Predikat kinerja",
        ImportKind.AssessmentRecord => "Riwayat asesmen",
        _ => "Nilai dari luar",
    };

    /// <summary>The word of the command line and of addresses.</summary>
    public static string Word(this ImportKind kind) => kind switch
    {
        ImportKind.Opd => "opd",
        ImportKind.Post => "jabatan",
        ImportKind.Official => "pejabat",
        ImportKind.Penalty => "hukuman",
        ImportKind.PerformanceRating => "kinerja",
        ImportKind.AssessmentRecord => "asesmen",
        _ => "nilai",
    };

    /// <summary>What an empty office brings in after it: the offices first, then who is in them, then what is known of each; null at the end.</summary>
    public static ImportKind? Next(this ImportKind kind) => kind switch
    {
        ImportKind.Opd => ImportKind.Post,
        ImportKind.Post => ImportKind.Official,
        ImportKind.Official => ImportKind.PerformanceRating,
        ImportKind.PerformanceRating => ImportKind.Penalty,
        ImportKind.Penalty => ImportKind.AssessmentRecord,
        _ => null,
    };

    /// <summary>Where its changes are noted.</summary>
    public static RegisterSubject Subject(this ImportKind kind) => Enum.Parse<RegisterSubject>(kind.ToString());

    public static ImportKind? FromWord(string? word) =>
        Enum.GetValues<ImportKind>().Cast<ImportKind?>().FirstOrDefault(k => string.Equals(k!.Value.Word(), word, StringComparison.OrdinalIgnoreCase));

    public static string Words => string.Join(", ", Enum.GetValues<ImportKind>().Select(k => k.Word()));
}
