using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>Every page of the operator, in both looks: usable by readers and keyboards, and silent towards other origins.</summary>
public sealed class OperatorPagesTests(Product product)
{
    private static readonly string[] Pages =
    [
        "/", "/kegiatan", "/kegiatan/baru", "/kegiatan/contoh-draf", "/kegiatan/contoh-2024", "/kegiatan/contoh-2022",
        "/kegiatan/contoh-draf/instrumen", "/kegiatan/contoh-2024/instrumen", "/kegiatan/contoh-draf/peserta", "/kegiatan/contoh-draf/panel",
        "/kegiatan/contoh-draf/waktu", "/kegiatan/contoh-draf/tamu", "/kegiatan/contoh-draf/konflik", "/kegiatan/contoh-draf/jadwal", "/kegiatan/contoh-draf/berkas", "/kegiatan/contoh-draf/gladi",
        "/kegiatan/contoh-2024/perubahan", "/kegiatan/contoh-2024/perubahan/instrumen", "/kegiatan/contoh-2024/jadwal", "/kegiatan/contoh-2024/konflik",
        "/data/pejabat", "/data/pejabat/baru", "/data/jabatan", "/data/opd", "/impor", "/impor?jenis=nilai&kegiatan=contoh-draf&komponen=asesmen",
        "/kegiatan/contoh-draf/nilai-luar", "/kegiatan/contoh-2022/nilai-luar", "/kegiatan/contoh-draf/surat", "/kegiatan/tidak-ada",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_are_accessible_and_send_nothing_elsewhere(bool dark)
    {
        var page = await product.SignedInAsync("operator@contoh.example", dark: dark);
        var strangers = page.WatchOtherOrigins(product.Address);
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await Expect(page.GetByText("MODE CONTOH")).ToBeVisibleAsync();
            await page.ShouldBeAccessibleAsync(colorsOnly: dark);
        }

        strangers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sign_in_is_accessible(bool dark)
    {
        var page = await product.PageAsync(dark: dark);
        await page.GotoAsync("/masuk");
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task No_page_is_wider_than_a_phone()
    {
        var page = await product.SignedInAsync("operator@contoh.example", width: 390, height: 844);
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390, path);
        }
    }
}
