using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Data;

/// <param name="SignInName">NIP or e-mail.</param>
internal sealed record SampleAccount(
    string Before, string Bare, string After, string SignInName, string Email, string Position, bool IsInternal, IReadOnlyList<string> Roles)
{
    public EmployeeNumber? EmployeeNumber => SignInName.Contains('@', StringComparison.Ordinal) ? null : Domain.Officials.EmployeeNumber.Parse(SignInName);

    public string Name => new PersonName(Bare, Before, After).Full;
}

/// <summary>The invented people who can sign in to the sample, at least one for each role.</summary>
internal static class SampleAccounts
{
    public const string Password = "contoh-rahasia-2026";

    public static IReadOnlyList<SampleAccount> All { get; } =
    [
        new("Dra.", "Ratna Melati", "M.Si.", "197502142000032001", "operator@contoh.example", "Kepala Bidang Mutasi BKPSDM", true, [Roles.Operator]),
        new("Ir.", "Bagas Wirayuda", "M.T.", "196703051992031004", "sekda@contoh.example", "Sekretaris Daerah Provinsi Contoh", true, [Roles.Panelist, Roles.Sekda]),
        new("Prof. Dr.", "Halim Sastranegara", "M.Sc.", "panelis2@contoh.example", "panelis2@contoh.example", "Guru Besar Universitas Contoh", false, [Roles.Panelist]),
        new("Prof. Dr.", "Maryam Lestariadi", "S.H., M.H.", "panelis3@contoh.example", "panelis3@contoh.example", "Mantan Rektor Universitas Contoh", false, [Roles.Panelist]),
        new("Drs.", "Oktavianus Pratala", "M.A.P.", "panelis4@contoh.example", "panelis4@contoh.example", "Pejabat Badan Kepegawaian Negara", false, [Roles.Panelist]),
        new("Dr.", "Sekar Ayuningrat", "M.M.", "196905171994032003", "panelis5@contoh.example", "Asisten Administrasi Umum Provinsi Contoh", true, [Roles.Panelist]),
        new("", "Gubernur Contoh", "", "gubernur@contoh.example", "gubernur@contoh.example", "Gubernur Contoh", true, [Roles.AppointingAuthority]),
        new("", "Yudha Prakasa", "S.Kom.", "198804102012031002", "admin@contoh.example", "Admin TI Diskominfo", true, [Roles.Admin]),
        new("", "Lintang Kusumastuti", "S.E.", "198211232006042005", "auditor@contoh.example", "Inspektorat Daerah", true, [Roles.Auditor]),
        new("", "Bimo Adiraksa", "S.STP.", "199001152014061003", "sekretariat@contoh.example", "Staf BKPSDM", true, [Roles.Secretariat]),
        // One of the officials who are tested, with the NIP she has among them.
        new("Ir.", "Lestari Paramitha", "M.Sc.", "197304041998032002", "peserta@contoh.example", "Kepala perangkat daerah", true, [Roles.Participant]),
    ];

    /// <summary>The five panelists; the Sekda, first, chairs.</summary>
    public static IEnumerable<SampleAccount> Panel => All.Where(a => a.Roles.Contains(Roles.Panelist));

    public static string Announcement =>
        "Akun contoh (kata sandi untuk semua: " + Password + ")" + Environment.NewLine
        + string.Join(Environment.NewLine, All.Select(a => $"  {a.SignInName,-26} {string.Join(" + ", a.Roles.Select(r => Access.Roles.All[r])),-18} {a.Name}"));
}
