using UjiKompetensi.Web.Layout;

namespace UjiKompetensi.Web.Tests.Layout;

public sealed class HelpTextsTests
{
    [Theory]
    [InlineData("", "mendesak")]
    [InlineData("kegiatan/baru", "templat")]
    [InlineData("kegiatan/uji-2026", "langkah")]
    [InlineData("kegiatan/uji-2026/panel", "Pansel")]
    [InlineData("kegiatan/uji-2026/perubahan/instrumen", "orang kedua")]
    [InlineData("data/pejabat/0199", "tercatat")]
    public void Address_finds_its_own_help(string address, string word) => HelpTexts.Of(address).ShouldContain(line => line.Contains(word));

    [Theory]
    [InlineData("nilai/1/2")]
    [InlineData("kegiatan/x/tidak-ada")]
    public void Address_without_help_gets_none(string address) => HelpTexts.Of(address).ShouldBeEmpty();
}
