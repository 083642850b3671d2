using System.Globalization;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Scoring;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("0", "nol")]
    [InlineData("0.05", "nol koma nol lima")]
    [InlineData("10", "sepuluh")]
    [InlineData("11", "sebelas")]
    [InlineData("11.11", "sebelas koma satu satu")]
    [InlineData("12", "dua belas")]
    [InlineData("20", "dua puluh")]
    [InlineData("87.50", "delapan puluh tujuh koma lima nol")]
    [InlineData("100", "seratus")]
    [InlineData("101", "seratus satu")]
    [InlineData("110", "seratus sepuluh")]
    [InlineData("111", "seratus sebelas")]
    [InlineData("200", "dua ratus")]
    [InlineData("419.09", "empat ratus sembilan belas koma nol sembilan")]
    [InlineData("999.99", "sembilan ratus sembilan puluh sembilan koma sembilan sembilan")]
    public void Known_values_are_said_as_people_say_them(string value, string words) =>
        NumberWords.Of(decimal.Parse(value, CultureInfo.InvariantCulture)).ShouldBe(words);

    [Theory]
    [InlineData(0, "nol")]
    [InlineData(27, "dua puluh tujuh")]
    [InlineData(1000, "seribu")]
    [InlineData(1999, "seribu sembilan ratus sembilan puluh sembilan")]
    [InlineData(2026, "dua ribu dua puluh enam")]
    [InlineData(111_111, "seratus sebelas ribu seratus sebelas")]
    public void Counts_and_years_are_said_as_people_say_them(int value, string words) => NumberWords.OfCount(value).ShouldBe(words);

    [Fact]
    public void Counts_end_at_a_million()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => NumberWords.OfCount(1_000_000));
        Should.Throw<ArgumentOutOfRangeException>(() => NumberWords.OfCount(-1));
    }

    [Fact]
    public void Every_value_is_read_back_from_its_words()
    {
        for (var hundredths = 0; hundredths < 100_000; hundredths++)
        {
            var words = NumberWords.Of(hundredths / 100m);
            if (Read(words) != hundredths / 100m) Assert.Fail($"{hundredths / 100m} is said as \"{words}\", which is {Read(words)}");
        }
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1000")]
    [InlineData("1.234")]
    public void What_is_no_score_has_no_words(string value) =>
        Should.Throw<ArgumentOutOfRangeException>(() => NumberWords.Of(decimal.Parse(value, CultureInfo.InvariantCulture)));

    // The other way round and word by word: nothing of how the words are made is used to read them.
    private static decimal Read(string words)
    {
        var parts = words.Split(" koma ");
        var (sum, held) = (0m, 0m);
        foreach (var word in parts[0].Split(' '))
        {
            var rest = word.StartsWith("se", StringComparison.Ordinal) && word != "sembilan" ? word[2..] : word;
            if (rest != word) held = 1;
            if (rest is "ratus") (sum, held) = (sum + held * 100, 0);
            else if (rest is "puluh") (sum, held) = (sum + held * 10, 0);
            else if (rest is "belas") (sum, held) = (sum + held + 10, 0);
            else held = Digit(rest);
        }

        return sum + held + (parts.Length == 1 ? 0 : parts[1].Split(' ') is [var tenth, var hundredth] ? Digit(tenth) / 10m + Digit(hundredth) / 100m : -1000);
    }

    private static int Digit(string word) => Array.IndexOf(["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"], word);
}
