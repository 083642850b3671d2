namespace UjiKompetensi.Domain.Documents;

/// <summary>In whose place somebody signs: a.n. (on behalf), Plt. (acting), Plh. (for the day), u.b. (for him, by the next).</summary>
public enum SigningPrefix { None, OnBehalf, Acting, DailyActing, ForThe }

/// <summary>Somebody who signs the office's letters.</summary>
/// <param name="Principal">For a.n. and u.b.: the office in whose name it is signed, for example "Gubernur Contoh".</param>
/// <param name="Through">For u.b.: the office between, for example "Sekretaris Daerah".</param>
public sealed record Signatory(string Position, string Name, string Rank = "", string EmployeeNumber = "", SigningPrefix Prefix = SigningPrefix.None, string Principal = "", string Through = "")
{
    public const int LineMaxLength = 200;

    /// <summary>What stands above the signature, line by line.</summary>
    public IReadOnlyList<string> TitleLines => Prefix switch
    {
        SigningPrefix.OnBehalf => [$"a.n. {Principal}", Position],
        SigningPrefix.Acting => [$"Plt. {Position}"],
        SigningPrefix.DailyActing => [$"Plh. {Position}"],
        SigningPrefix.ForThe => [$"a.n. {Principal}", Through, "u.b.", Position],
        _ => [Position],
    };

    /// <exception cref="RuleViolation">A line is missing or too long, or the NIP does not have 18 digits.</exception>
    internal Signatory Checked()
    {
        RuleViolation.ThrowIf(Prefix is SigningPrefix.OnBehalf or SigningPrefix.ForThe && string.IsNullOrWhiteSpace(Principal), "signatory-principal", "Isi atas nama siapa surat ditandatangani.");
        RuleViolation.ThrowIf(Prefix == SigningPrefix.ForThe && string.IsNullOrWhiteSpace(Through), "signatory-through", "Isi jabatan yang melimpahkan untuk u.b.");
        var digits = string.Concat(EmployeeNumber.Where(c => !char.IsWhiteSpace(c)));
        RuleViolation.ThrowIf(digits.Length > 0 && (digits.Length != 18 || !digits.All(char.IsAsciiDigit)), "signatory-nip", $"NIP penanda tangan {Name} harus 18 angka.");
        return this with
        {
            Position = RuleViolation.Text(Position, LineMaxLength, "jabatan penanda tangan"),
            Name = RuleViolation.Text(Name, LineMaxLength, "nama penanda tangan"),
            Rank = RuleViolation.Optional(Rank, LineMaxLength, "pangkat penanda tangan"),
            EmployeeNumber = digits,
            Principal = RuleViolation.Optional(Principal, LineMaxLength, "jabatan yang diatasnamakan"),
            Through = RuleViolation.Optional(Through, LineMaxLength, "jabatan yang melimpahkan"),
        };
    }
}
