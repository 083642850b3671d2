using CsCheck;
using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Domain.Tests.Officials;

public sealed class EmployeeNumberTests
{
    private const string Valid = "196804111993031009";

    [Theory]
    [InlineData("1.98E+17", "nip-from-number")]
    [InlineData("1,98e+17", "nip-from-number")]
    [InlineData("19680411199303100A", "nip-not-digits")]
    [InlineData("1968-0411-1993-031-009", "nip-not-digits")]
    [InlineData("１９６８０４１１１９９３０３１００９", "nip-not-digits")]
    [InlineData("١٩٦٨٠٤١١١٩٩٣٠٣١٠٠٩", "nip-not-digits")]
    [InlineData("", "nip-length")]
    [InlineData("   ", "nip-length")]
    [InlineData(null, "nip-length")]
    [InlineData("19680411199303100", "nip-length")]
    [InlineData("1968041119930310091", "nip-length")]
    [InlineData("196802301993031009", "nip-birth-date")]
    [InlineData("196813011993031009", "nip-birth-date")]
    [InlineData("190002291993031009", "nip-birth-date")]
    [InlineData("196902291993031009", "nip-birth-date")]
    [InlineData("189912311993031009", "nip-birth-date")]
    [InlineData("196804111993001009", "nip-appointed")]
    [InlineData("196804111993131009", "nip-appointed")]
    [InlineData("196804110000031009", "nip-appointed")]
    [InlineData("196804111993030009", "nip-sex")]
    [InlineData("196804111993033009", "nip-sex")]
    [InlineData("196804111993031000", "nip-serial")]
    public void Parse_wrong_is_refused_with_its_own_code(string? text, string code) =>
        Refused.Code(() => EmployeeNumber.Parse(text)).ShouldBe(code);

    [Theory]
    [InlineData("196804111993031009")]
    [InlineData(" 19680411 199303 1 009 ")]
    [InlineData("19680411  199303 1009")]
    public void Parse_blanks_do_not_count(string text) => EmployeeNumber.Parse(text).ShouldBe(EmployeeNumber.Parse(Valid));

    [Fact]
    public void Parse_valid_reads_its_parts()
    {
        var number = EmployeeNumber.Parse("196804111993032009");

        number.BirthDate.ShouldBe(new DateOnly(1968, 4, 11));
        number.AppointedIn.ShouldBe(new DateOnly(1993, 3, 1));
        number.Sex.ShouldBe(Sex.Female);
        number.Display.ShouldBe("19680411 199303 2 009");
        number.ToString().ShouldBe(number.Display);
        number.Masked.ShouldBe("•••••••• •••••• 2 009");
        number.Oddity.ShouldBeNull();
    }

    [Fact]
    public void Parse_born_on_29_February_is_accepted_in_a_leap_year() =>
        EmployeeNumber.Parse("196802291993031009").BirthDate.ShouldBe(new DateOnly(1968, 2, 29));

    [Theory]
    [InlineData("197503011993031009", false)]
    [InlineData("197503021993031009", true)]
    [InlineData("198001011993031009", true)]
    public void Oddity_appointed_before_18_is_named_but_not_refused(string text, bool odd) =>
        (EmployeeNumber.Parse(text).Oddity is not null).ShouldBe(odd);

    [Fact]
    public void Parse_display_round_trips() =>
        Gen.Select(Gen.Date[new DateTime(1950, 1, 1), new DateTime(1985, 12, 31)], Gen.Int[1980, 2020], Gen.Int[1, 12], Gen.Int[1, 2], Gen.Int[1, 999])
            .Sample((born, year, month, sex, serial) =>
            {
                var number = EmployeeNumber.Parse($"{born:yyyyMMdd}{year:0000}{month:00}{sex}{serial:000}");
                return EmployeeNumber.Parse(number.Display) == number && number.BirthDate == DateOnly.FromDateTime(born);
            });

    [Fact]
    public void Parse_any_text_either_accepts_or_refuses() =>
        Gen.String.Sample(text =>
        {
            try { return EmployeeNumber.Parse(text).Digits.Length == EmployeeNumber.Length; }
            catch (RuleViolation refused) { return refused.Code.StartsWith("nip-", StringComparison.Ordinal); }
        });
}
