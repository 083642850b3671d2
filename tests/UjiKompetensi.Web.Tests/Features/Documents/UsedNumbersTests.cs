using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Tests.Features.Offices;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Documents;

public sealed class UsedNumbersTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Register_tells_every_number_once_with_its_paper_its_state_and_its_taker()
    {
        await database.SettleStyleAsync();
        (await database.Use<UsedNumbers>().RunAsync(database.Auditor, new(null), Cancel)).Value!.Year.ShouldBeNull();
        foreach (var slug in (string[])["daftar-a", "daftar-b", "daftar-c"]) await database.DraftRoundAsync(slug);
        var first = await FinaliseAsync("daftar-a");
        (await database.Use<VoidDocument>().RunAsync(database.Operator, new("daftar-a", first.Id, "Salah alamat"), Cancel)).IsDone.ShouldBeTrue();
        var second = await FinaliseAsync("daftar-b");
        (await database.Use<FinaliseDocument>().RunAsync(database.Operator, new("daftar-c", new(DocumentKind.PlanLetter), new DateOnly(2026, 5, 4), OwnNumber: "800/77/2026", Reason: "Nomor dari Biro Umum"), Cancel)).IsDone.ShouldBeTrue();

        var view = (await database.Use<UsedNumbers>().RunAsync(database.Auditor, new(1999), Cancel)).Value!;
        var series = view.Running.ShouldHaveSingleItem();
        (series.Last, series.Skipped.Count).ShouldBe((2, 0));
        series.Rows.Select(r => (r.Number, r.Sequence, r.Status, r.Remark)).ShouldBe(
            [(first.Number, 1, DocumentStatus.Voided, "Dibatalkan: Salah alamat"), (second.Number, 2, DocumentStatus.Final, "")]);
        series.Rows.ShouldAllBe(r => r.TakenBy == database.Operator.Name && r.Slug.StartsWith("daftar-"));
        view.ByHand.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Number.ShouldBe("800/77/2026"), r => r.Remark.ShouldBe("Nomor sendiri: Nomor dari Biro Umum"));
        (await database.Use<UsedNumbers>().RunAsync(database.Panelists[1], new(null), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<UsedNumbers>().RunAsync(database.AppointingAuthority, new(null), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    private async Task<FinaliseDocument.Finalised> FinaliseAsync(string slug) =>
        (await database.Use<FinaliseDocument>().RunAsync(database.Operator, new(slug, new(DocumentKind.PlanLetter), new DateOnly(2026, 5, 4)), Cancel)).Value!;
}
