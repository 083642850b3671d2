using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Features.Home;

namespace UjiKompetensi.Web.Tests.Features.Home;

/// <summary>What an empty instance asks for, step by step; each test class has a database of its own.</summary>
public sealed class BeginningTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Empty_instance_asks_for_offices_then_posts_then_officials_then_a_round_and_then_nothing_more()
    {
        await ExpectAsync("/impor?jenis=opd");
        var opd = Opd.Register("Dinas Pertama", OpdKind.Dinas, 900);
        await using (var db = database.Context())
        {
            db.Add(opd);
            await db.SaveChangesAsync(Cancel);
        }

        await ExpectAsync("/impor?jenis=jabatan");
        await using (var db = database.Context())
        {
            db.Add(Post.Establish(opd.Id, "Kepala Dinas Pertama", Echelon.IIa));
            await db.SaveChangesAsync(Cancel);
        }

        await ExpectAsync("/impor?jenis=pejabat");
        await database.OfficialAsync();
        await ExpectAsync("/kegiatan/baru");
        await database.DraftRoundAsync("pertama");
        (await RowsAsync()).ShouldNotContain(r => r.Href.StartsWith("/impor") || r.Href == "/kegiatan/baru");
        (await database.Use<MyTasks>().RunAsync(database.Auditor, default, Cancel)).Value!.ShouldBeEmpty();
    }

    private async Task ExpectAsync(string href) => (await RowsAsync()).ShouldHaveSingleItem().Href.ShouldBe(href);

    private async Task<IReadOnlyList<MyTasks.Row>> RowsAsync() => (await database.Use<MyTasks>().RunAsync(database.Operator, default, Cancel)).Value!;
}
