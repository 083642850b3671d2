using System.Text.Json;
using UjiKompetensi.Domain.Merit;
using UjiKompetensi.Web.Features.Merit;
using UjiKompetensi.Web.Tests.Features.Participation;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Merit;

public sealed class RoundMeritTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Criteria_are_filled_from_the_rounds_own_records()
    {
        var round = await database.ReleasedWithAsync("merit", OwnParts.Everything);
        await database.AccountOfAsync(round, 1);
        var view = (await database.Use<RoundMerit>().RunAsync(database.Auditor, new("merit"), Cancel)).Value.ShouldNotBeNull();
        Texts(view.Criteria[3].Evidence).ShouldContain("2 dari 2 peserta punya rekomendasi yang disimpulkan panel");
        Texts(view.Criteria[6].Evidence).ShouldContain("2 dari 2 pejabat yang perlu dikembangkan punya rencana pengembangan");
        Texts(view.Criteria[8].Evidence).ShouldContain("1 dari 2 peserta punya akun untuk membuka halamannya sendiri");
        Texts(view.Criteria[2].Missing).ShouldContain("Urutan peserta belum diundi");
        (view.Criteria[0].State, view.Criteria[0].Missing.Single().Text).ShouldBe((MeritState.Partly, "Asesmen kompetensi yang masih berlaku"), "posts have a standard from the start, officials no assessment");
        JsonSerializer.Serialize(view).ShouldNotContain("81");
    }

    [Fact]
    public async Task Before_the_release_it_tells_nothing_of_the_plenary_and_strangers_nothing_at_all()
    {
        await database.PlenaryAsync("merit-pleno");
        (await database.WriteAsync("merit-pleno", 1)).IsDone.ShouldBeTrue();
        var view = (await database.Use<RoundMerit>().RunAsync(database.Operator, new("merit-pleno"), Cancel)).Value.ShouldNotBeNull();
        Texts(view.Criteria[3].Missing).ShouldContain("Rekomendasi per pejabat: dihitung setelah hasil diserahkan kepada PPK");
        (await database.Use<RoundMerit>().RunAsync(database.Stranger, new("merit-pleno"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<RoundMerit>().RunAsync(database.AppointingAuthority, new("merit-pleno"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<RoundMerit>().RunAsync(database.Operator, new("tidak-ada"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    private static IEnumerable<string> Texts(IEnumerable<MeritLine> lines) => lines.Select(l => l.Text);
}
