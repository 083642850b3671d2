using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Tests.Features.Plenary;

namespace UjiKompetensi.Web.Tests.Features.Documents;

public sealed class RecommendationReportPdfTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_of_a_released_round_is_the_same_bytes_for_everybody_and_for_ever()
    {
        await database.ReleasedAsync("laporan");
        var first = await PrintAsync("laporan", database.AppointingAuthority);
        database.Clock.Now += TimeSpan.FromDays(40);
        (await PrintAsync("laporan", CurrentUser.Machine)).Bytes.ShouldBe(first.Bytes);
        first.Code.Length.ShouldBe(16);
    }

    [Fact]
    public async Task Report_prints_the_totals_of_the_recap_and_what_the_panel_wrote()
    {
        await database.ReleasedAsync("cocok");
        var recap = (await database.Use<RoundRecap>().RunAsync(database.Chair, new("cocok"), Cancel)).Value!;
        var pdf = await PrintAsync("cocok", database.AppointingAuthority);
        var text = Text(pdf.Bytes);
        foreach (var row in recap.Rows) text.ShouldContain(ScoreText.Format(row.Result.Total!.Value));
        text.ShouldContain(string.Concat(Staged.Opinion.Split(' ')));
        text.ShouldContain("/verifikasi/" + pdf.Code);
        text.ShouldContain("GubernurContoh");
    }

    [Fact]
    public async Task Report_in_the_plenary_is_marked_as_a_draft()
    {
        await database.PlenaryAsync("draf");
        Text((await PrintAsync("draf", database.Panelists[1])).Bytes).ShouldContain("DRAF");
    }

    [Fact]
    public async Task Report_of_an_official_appointed_after_the_round_began_is_printed_without_a_tenure()
    {
        var round = await database.ReleasedAsync("tmt");
        await database.TamperAsync($"UPDATE participants SET in_post_since = '2026-12-01' WHERE round_id = {round.Id.Value}");
        (await PrintAsync("tmt", database.Auditor)).Bytes.Length.ShouldBeGreaterThan(1000);
        (await database.Use<RecommendationDetail>().RunAsync(database.Auditor, new("tmt", 1), Cancel)).Value!.Official.Tenure.ShouldStartWith("TMT");
    }

    private async Task<RecommendationReportPdf.Pages> PrintAsync(string slug, CurrentUser person) =>
        (await database.Use<RecommendationReportPdf>().RunAsync(person, new(slug), Cancel)).Value!;

    // Blanks depend on how lines were broken, so they are left out on both sides.
    private static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value.Trim()));
    }
}
