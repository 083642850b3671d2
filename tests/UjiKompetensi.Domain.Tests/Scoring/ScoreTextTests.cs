using CsCheck;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Scoring;

public sealed class ScoreTextTests
{
    [Theory]
    [InlineData("87", 8700)]
    [InlineData("87,5", 8750)]
    [InlineData("87.50", 8750)]
    [InlineData("87.5", 8750)]
    [InlineData("100", 10000)]
    [InlineData("100,00", 10000)]
    [InlineData("0", 0)]
    [InlineData("0,01", 1)]
    [InlineData(" 87 ", 8700)]
    [InlineData("1,00", 100)]
    public void Parse_accepted_forms(string text, int hundredths) => ScoreText.Parse(text, Scale.Percent).ShouldBe(hundredths / 100m);

    [Theory]
    [InlineData("87,555")]
    [InlineData("1.000")]
    [InlineData("1.000,00")]
    [InlineData("-1")]
    [InlineData("-0")]
    [InlineData("+5")]
    [InlineData("1e2")]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("８７")]
    [InlineData("٨٧")]
    [InlineData("87,")]
    [InlineData(",5")]
    [InlineData("8 7")]
    [InlineData("87%")]
    [InlineData("87,5,0")]
    [InlineData("1000")]
    [InlineData("NaN")]
    [InlineData("0x10")]
    [InlineData("87\n88")]
    public void Parse_other_forms_are_refused(string? text) => Refused.Code(() => ScoreText.Parse(text, Scale.Percent)).ShouldBe("score-form");

    [Theory]
    [InlineData("100,01", 0, 100)]
    [InlineData("150", 0, 100)]
    [InlineData("999", 0, 100)]
    [InlineData("0", 1, 5)]
    [InlineData("0,99", 1, 5)]
    [InlineData("5,01", 1, 5)]
    [InlineData("401", 0, 400)]
    public void Parse_off_scale_is_refused(string text, int minimum, int maximum) =>
        Refused.Code(() => ScoreText.Parse(text, new Scale(minimum, maximum))).ShouldBe("score-off-scale");

    [Theory]
    [InlineData("875", 0, "875 lebih dari 100. ")]
    [InlineData("100.01", 0, "100,01 lebih dari 100. ")]
    [InlineData("1000", 0, "1000 lebih dari 100. ")]
    [InlineData("0,5", 1, "0,5 kurang dari 1. ")]
    [InlineData("87,555", 0, "87,555 memakai lebih dari dua angka di belakang koma. ")]
    [InlineData("1.000", 0, "1.000 memakai lebih dari dua angka di belakang koma. ")]
    [InlineData("8o", 0, "Tulis angka saja, tanpa huruf. ")]
    [InlineData("0005", 0, "")]
    [InlineData("-1", 0, "")]
    [InlineData("", 0, "")]
    public void Parse_refusal_tells_what_is_wrong_and_what_to_type(string text, int minimum, string wrong) =>
        Refused.Sentence(() => ScoreText.Parse(text, new Scale(minimum, 100))).ShouldBe($"{wrong}Isi {minimum} sampai 100, paling banyak dua angka di belakang koma.");

    [Fact]
    public void Parse_of_format_is_the_same_value() =>
        Gen.Int[0, 10000].Sample(hundredths => ScoreText.Parse(ScoreText.Format(hundredths / 100m), Scale.Percent) == hundredths / 100m);

    [Fact]
    public void Parse_never_clamps_or_rounds() =>
        Gen.Select(Gen.Int[0, 999], Gen.Int[0, 999], Gen.Bool).Sample((whole, fraction, comma) =>
        {
            var text = $"{whole}{(comma ? ',' : '.')}{fraction}";
            var exact = decimal.Parse($"{whole}.{fraction}", System.Globalization.CultureInfo.InvariantCulture);
            try { return ScoreText.Parse(text, Scale.Percent) == exact && exact <= 100 && fraction < 100; }
            catch (RuleViolation refused) { return refused.Code == (fraction >= 100 ? "score-form" : "score-off-scale") && (fraction >= 100 || exact > 100); }
        });

    [Fact]
    public void Parse_any_text_either_accepts_on_scale_or_refuses() =>
        Gen.String.Sample(text =>
        {
            try { return Scale.Percent.Contains(ScoreText.Parse(text, Scale.Percent)); }
            catch (RuleViolation refused) { return refused.Code.StartsWith("score-", StringComparison.Ordinal); }
        });
}
