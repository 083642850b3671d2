using UjiKompetensi.Web.Components;

namespace UjiKompetensi.Web.Tests.Layout;

public sealed class OfficeDayTests
{
    [Theory]
    [InlineData("2 Maret 2026")]
    [InlineData("2 Mar 2026")]
    [InlineData(" 02-03-2026 ")]
    [InlineData("2/3/2026")]
    [InlineData("2026-03-02")]
    public void Day_as_offices_write_it_is_read_day_before_month(string text) => OfficeDay.Read(text).ShouldBe(new DateTime(2026, 3, 2));

    [Theory]
    [InlineData("31-02-2026")]
    [InlineData("3/14/2026")]
    [InlineData("besok")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_day_is_not_guessed(string? text) => OfficeDay.Read(text).ShouldBeNull();

    [Fact]
    public void Converter_shows_the_long_form() => new OfficeDay().Convert(new DateTime(2026, 3, 2)).ShouldBe("2 Maret 2026");
}
