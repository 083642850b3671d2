namespace UjiKompetensi.Domain.Scoring;

/// <summary>A score in Indonesian words, as it is written beside the digits so that a slip of a digit is heard: 87,50 is "delapan puluh tujuh koma lima nol".</summary>
public static class NumberWords
{
    private static readonly string[] Digits = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

    /// <summary>From 0 to 999,99. The two decimals are read digit by digit; a whole number has none.</summary>
    public static string Of(decimal value)
    {
        if (value is < 0 or >= 1000 || decimal.Round(value, 2) != value) throw new ArgumentOutOfRangeException(nameof(value), value, "0 to 999.99 with two decimals");
        var (whole, hundredths) = ((int)value, (int)(value * 100) % 100);
        return hundredths == 0 ? Whole(whole) : $"{Whole(whole)} koma {Digits[hundredths / 10]} {Digits[hundredths % 10]}";
    }

    /// <summary>A count or a year in words, from 0 to 999.999: 2026 is "dua ribu dua puluh enam".</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 999,999.</exception>
    public static string OfCount(int value)
    {
        if (value is < 0 or > 999_999) throw new ArgumentOutOfRangeException(nameof(value), value, "0 to 999,999");
        return value switch
        {
            < 1000 => Whole(value),
            < 2000 => And("seribu", value - 1000),
            _ => And($"{Whole(value / 1000)} ribu", value % 1000),
        };
    }

    private static string Whole(int number) => number switch
    {
        < 10 => Digits[number],
        10 => "sepuluh",
        11 => "sebelas",
        < 20 => $"{Digits[number - 10]} belas",
        < 100 => And($"{Digits[number / 10]} puluh", number % 10),
        < 200 => And("seratus", number - 100),
        _ => And($"{Digits[number / 100]} ratus", number % 100),
    };

    private static string And(string words, int rest) => rest == 0 ? words : $"{words} {Whole(rest)}";
}
