using UjiKompetensi.Domain.Bundles;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Web.Features.Bundles;
using UjiKompetensi.Web.Features.Plenary;

namespace UjiKompetensi.Web.Tests.Features.Plenary;

public sealed class RoundRecapTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Recap_has_the_pencil_totals_and_every_mark()
    {
        await database.PlenaryAsync("rekap");
        var recap = (await database.Use<RoundRecap>().RunAsync(database.Auditor, new("rekap"), Cancel)).Value!;

        // Official 1: marks 80, 81, 82 on both aspects, so 81 x 60 % + 81,25 x 40 % = 48,60 + 32,50.
        recap.Rows.Select(r => r.Result.Total).ShouldBe([81.10m, 81.70m]);
        recap.Rows[0].MarksUsed.ShouldBe(6);
        recap.Rows[0].Result.Components[0].Aspects[0].Marks.Select(m => m.Mark.Value).ShouldBe([80m, 81m, 82m]);
        recap.Columns.Select(c => c.Weight).ShouldBe([60m, 40m]);
    }

    [Fact]
    public async Task Bundle_recomputes_to_the_totals_of_the_recap()
    {
        await database.PlenaryAsync("hitung-ulang");
        var recap = (await database.Use<RoundRecap>().RunAsync(database.Operator, new("hitung-ulang"), Cancel)).Value!;
        var bundle = (await database.Use<RoundBundle>().RunAsync(database.Operator, new("hitung-ulang"), Cancel)).Value!;
        using var stream = new MemoryStream(bundle);
        RoundCalculation.Of(BundleFile.Read(stream)).Officials.Select(o => o.Total).ShouldBe(recap.Rows.Select(r => r.Result.Total));
    }
}
