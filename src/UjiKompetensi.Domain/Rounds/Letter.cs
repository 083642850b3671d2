namespace UjiKompetensi.Domain.Rounds;

/// <summary>
/// What the round's official letters carry. Every text is a setting of the round: no regulation, addressee or
/// number is written in code.
/// </summary>
public sealed record Letter
{
    public const int LineMaxLength = 300;

    public string Government { get; init; } = "";
    public string Office { get; init; } = "";
    public string Address { get; init; } = "";
    public string City { get; init; } = "";
    public string Number { get; init; } = "";
    public DateOnly? Date { get; init; }
    public string Addressee { get; init; } = "";
    public string AddresseePlace { get; init; } = "";
    public IReadOnlyList<string> LegalBases { get; init; } = [];
    public IReadOnlyList<string> CopiesTo { get; init; } = [];

    internal Letter Checked() => this with
    {
        Government = RuleViolation.Text(Government, LineMaxLength, "nama pemerintah daerah"),
        Office = RuleViolation.Text(Office, LineMaxLength, "nama panitia atau unit pada kop"),
        Address = RuleViolation.Optional(Address, LineMaxLength, "alamat"),
        City = RuleViolation.Text(City, LineMaxLength, "tempat penandatanganan"),
        Number = RuleViolation.Optional(Number, LineMaxLength, "nomor surat"),
        Addressee = RuleViolation.Text(Addressee, LineMaxLength, "tujuan surat"),
        AddresseePlace = RuleViolation.Optional(AddresseePlace, LineMaxLength, "tempat tujuan surat"),
        LegalBases = Lines(LegalBases, "dasar hukum"),
        CopiesTo = Lines(CopiesTo, "tembusan"),
    };

    private static List<string> Lines(IEnumerable<string> lines, string what) =>
        lines.Select(line => RuleViolation.Optional(line, LineMaxLength, what)).Where(line => line.Length > 0).ToList();
}
