using System.Globalization;

namespace UjiKompetensi.Domain.Officials;

public enum Sex { Male, Female }

/// <summary>
/// NIP: 18 digits = 8 birth date (yyyyMMdd), 6 month of first appointment (yyyyMM), 1 sex (1 male, 2 female),
/// 3 serial. There is no check digit. Equality is equality of the digits; blanks used for display do not count.
/// Source: Perka BKN 22/2007 and 43/2007.
/// </summary>
public readonly record struct EmployeeNumber
{
    public const int Length = 18;

    /// <summary>A civil servant is at least 18 when first appointed.</summary>
    private const int MinimumAge = 18;

    private EmployeeNumber(string digits) => Digits = digits;

    public string Digits { get; }
    public DateOnly BirthDate => Day(Digits[..8])!.Value;
    public DateOnly AppointedIn => Day(Digits[8..14] + "01")!.Value;
    public Sex Sex => Digits[14] == '1' ? Sex.Male : Sex.Female;

    /// <summary>As offices print it: <c>19660919 198603 1 001</c>.</summary>
    public string Display => $"{Digits[..8]} {Digits[8..14]} {Digits[14]} {Digits[15..]}";

    /// <summary>For viewers who know the person by name: sex and serial tell two of the same name apart, birth and appointment stay hidden.</summary>
    public string Masked => $"{new string('•', 8)} {new string('•', 6)} {Digits[14]} {Digits[15..]}";

    public override string ToString() => Display;

    /// <exception cref="RuleViolation">Each way of being wrong has its own code and sentence.</exception>
    public static EmployeeNumber Parse(string? text)
    {
        var digits = (text ?? "").Replace(" ", "", StringComparison.Ordinal);
        RuleViolation.ThrowIf(digits.Contains("E+", StringComparison.OrdinalIgnoreCase), "nip-from-number",
            "NIP ini pernah disimpan sebagai angka di Excel sehingga digit akhirnya hilang. Jadikan kolom NIP bertipe Teks lalu ketik ulang.");
        RuleViolation.ThrowIf(!digits.All(char.IsAsciiDigit), "nip-not-digits", "NIP hanya boleh berisi angka.");
        RuleViolation.ThrowIf(digits.Length != Length, "nip-length",
            $"NIP terdiri atas {Length} angka; yang diisi {digits.Length} angka.");
        var born = Day(digits[..8]);
        RuleViolation.ThrowIf(born is null, "nip-birth-date",
            $"Delapan angka pertama NIP adalah tanggal lahir; {digits[..8]} bukan tanggal yang ada.");
        var appointed = Day(digits[8..14] + "01");
        RuleViolation.ThrowIf(appointed is null, "nip-appointed",
            $"Angka ke-9 sampai ke-14 NIP adalah tahun dan bulan pengangkatan; {digits[8..14]} tidak ada.");
        RuleViolation.ThrowIf(digits[14] is not ('1' or '2'), "nip-sex",
            "Angka ke-15 NIP adalah jenis kelamin: 1 laki-laki atau 2 perempuan.");
        RuleViolation.ThrowIf(digits[15..] == "000", "nip-serial", "Tiga angka terakhir NIP tidak boleh 000.");
        return new EmployeeNumber(digits);
    }

    /// <summary>A historic oddity to be looked at, never a reason to reject; null when there is none.</summary>
    public string? Oddity => AppointedIn < BirthDate.AddYears(MinimumAge)
        ? $"Menurut NIP, pengangkatan terjadi sebelum berusia {MinimumAge} tahun. Periksa kembali."
        : null;

    private static DateOnly? Day(string yyyyMMdd) =>
        DateOnly.TryParseExact(yyyyMMdd, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year >= 1900 ? day : null;
}
