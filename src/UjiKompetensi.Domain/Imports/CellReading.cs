using System.Globalization;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Imports;

/// <summary>Turns a cell into the text a register's facts use for it, or refuses with what to write instead. Nothing is repaired or guessed.</summary>
internal static class CellReading
{
    private static readonly string[] DayForms = ["dd-MM-yyyy", "dd/MM/yyyy", "yyyy-MM-dd"];
    private static readonly string[] SheetErrors = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"];

    public static Func<RawCell, string> Text(int maximum, string what) => cell =>
    {
        var text = RuleViolation.Text(cell.Text, maximum, what);
        RuleViolation.ThrowIf(cell.Form != CellForm.Text, "cell-not-text", $"Sel {what} tersimpan sebagai {(cell.Form == CellForm.Number ? "angka" : "tanggal")}. Jadikan bertipe Teks lalu ketik ulang.");
        RuleViolation.ThrowIf(text.Any(IsInvisible), "cell-control", $"Isian {what} berisi ganti baris atau tanda yang tidak tampak. Ketik ulang tanpa tanda itu.");
        RuleViolation.ThrowIf(SheetErrors.Contains(text), "cell-error", $"Sel {what} berisi galat rumus {text}. Tulis nilainya.");
        return text;
    };

    public static string Nip(RawCell cell)
    {
        RuleViolation.ThrowIf(cell.Form != CellForm.Text, "nip-from-number",
            "Sel NIP ini tersimpan sebagai angka di Excel sehingga digit akhirnya hilang. Jadikan kolom NIP bertipe Teks lalu ketik ulang.");
        return EmployeeNumber.Parse(cell.Text.Trim()).Digits;
    }

    public static string Day(RawCell cell)
    {
        var text = cell.Text.Trim();
        RuleViolation.ThrowIf(IsImpossibleDay(text), "cell-day-impossible", "Tanggal itu tidak ada di kalender; tulis hari-bulan-tahun, misalnya 25-12-2021.");
        RuleViolation.ThrowIf(cell.Form is CellForm.Number or CellForm.Other || !DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "cell-day", "Tulis tanggal sebagai hari-bulan-tahun, misalnya 02-01-2023.");
        var day = DateOnly.ParseExact(text, DayForms, CultureInfo.InvariantCulture);
        RuleViolation.ThrowIf(day.Year is < 1900 or > 2199, "cell-day-range", "Tahun pada tanggal ini tidak masuk akal. Periksa kembali.");
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public static Func<RawCell, string> Whole(int minimum, int maximum) => cell =>
    {
        var text = cell.Text.Trim();
        var ok = text.Length is > 0 and <= 6 && text.All(char.IsAsciiDigit) && int.Parse(text, CultureInfo.InvariantCulture) is var number && number >= minimum && number <= maximum;
        RuleViolation.ThrowIf(!ok || cell.Form is CellForm.Date or CellForm.Other, "cell-whole", $"Isi angka bulat {minimum} sampai {maximum}.");
        return int.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    };

    public static Func<RawCell, string> Score(Scale scale) => cell =>
    {
        RuleViolation.ThrowIf(cell.Form is CellForm.Date or CellForm.Other, "score-form", "Sel ini tersimpan sebagai tanggal atau rumus, bukan nilai. " + ScoreText.Hint(scale));
        return Evidence.Facts.Spell(ScoreText.Parse(cell.Text, scale));
    };

    public static Func<RawCell, string> Number(string what) => cell =>
    {
        RuleViolation.ThrowIf(cell.Form is CellForm.Date or CellForm.Other, "number-form", $"Isi {what} dengan angka, misalnya 37,5.");
        return Evidence.Facts.Spell(NumberText.Parse(cell.Text, what));
    };

    /// <param name="choices">What may be written, each with what the facts call it.</param>
    public static Func<RawCell, string> Choice(IReadOnlyList<(string Written, string Fact)> choices, IReadOnlyList<string> shown)
    {
        var known = choices.GroupBy(c => c.Written, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Fact, StringComparer.OrdinalIgnoreCase);
        return cell => known.TryGetValue(cell.Text.Trim(), out var fact) ? fact
            : throw new RuleViolation("cell-choice", $"Pilih salah satu: {string.Join(", ", shown)}.");
    }

    /// <summary><c>Integritas=4; Kerja Sama=3</c>, levels 1 to 5.</summary>
    public static string Levels(RawCell cell)
    {
        Text(4000, "level kompetensi")(cell);
        return string.Join("; ", FactRow.LevelsOf(cell.Text).Select(l => $"{l.Name}={l.Level}"));
    }

    /// <summary>A fact's day as an office writes it; any other text as it is.</summary>
    public static string ShownDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) : text;

    /// <summary>A fact's number with a comma.</summary>
    public static string ShownNumber(string text) => text.Replace('.', ',');

    /// <summary>Written like a day, in either order, and no calendar has it: 30-02-2021, or 12/25/2021 with the month first.</summary>
    private static bool IsImpossibleDay(string text)
    {
        var parts = text.Split('-', '/');
        if (parts.Length != 3 || parts.Any(p => p.Length is 0 or > 4 || !p.All(char.IsAsciiDigit))) return false;
        var numbers = parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToList();
        if (parts[0].Length == 4) numbers.Reverse();
        return (parts[0].Length == 4 || parts[2].Length == 4) && numbers[2] > 0 && (numbers[1] is < 1 or > 12 || numbers[0] < 1 || numbers[0] > DateTime.DaysInMonth(numbers[2], numbers[1]));
    }

    private static bool IsInvisible(char letter) => char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\uFFFE' or '\uFFFF'
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
