namespace UjiKompetensi.Web.Access;

/// <summary>What an account may be. The chair is not a role: it is a seat in one round's panel.</summary>
public static class Roles
{
    public const string Admin = "AdminTi";
    public const string Operator = "AdminKegiatan";
    public const string Secretariat = "Sekretariat";
    public const string Panelist = "Panelis";
    public const string Sekda = "Sekda";
    public const string AppointingAuthority = "Ppk";
    public const string Auditor = "Auditor";

    /// <summary>An official who has no other part; by his NIP the product knows in which rounds he is tested.</summary>
    public const string Participant = "Peserta";

    /// <summary>Role name and its Indonesian title.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [Admin] = "Admin TI",
        [Operator] = "Admin Kegiatan",
        [Secretariat] = "Sekretariat",
        [Panelist] = "Panelis",
        [Sekda] = "Sekda",
        [AppointingAuthority] = "PPK",
        [Auditor] = "Auditor",
        [Participant] = "Peserta",
    };
}
