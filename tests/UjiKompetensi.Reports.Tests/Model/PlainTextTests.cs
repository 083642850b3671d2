using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Tests.Model;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("a\u202Eb\u2066c\u200Fd", "abcd")]
    [InlineData("a\u0000b\u0007c\u009Fd", "abcd")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\r\nb\u2028c", "a\nb\nc")]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("lunak\u00ADkan", "lunakkan")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Only_what_a_signer_can_see_is_kept(string? text, string expected) =>
        new PlainText(text).Value.ShouldBe(expected);

    // Not a case above: attributes are stored as UTF-8 and could not hold half a character.
    [Fact]
    public void Half_a_character_is_shown_as_unreadable() =>
        new PlainText("a" + '\uD800' + "x").Value.ShouldBe("a\uFFFDx");
}
