using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Plenary;

public sealed class OpenPlenaryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private OpenPlenary Open => database.Use<OpenPlenary>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_by_the_chair_with_every_sheet_locked_is_done_and_recorded()
    {
        await database.ScoredAsync("buka-pleno");
        (await Open.RunAsync(database.Chair, new("buka-pleno"), Cancel)).IsDone.ShouldBeTrue();
        (await database.LastEventAsync("buka-pleno"))!.Kind.ShouldBe(EventKind.PlenaryOpened);
    }

    [Fact]
    public async Task Open_with_an_unlocked_sheet_is_refused()
    {
        await database.ScoredAsync("belum-kunci", locked: false);
        (await Open.RunAsync(database.Chair, new("belum-kunci"), Cancel)).Code.ShouldBe("sheets-open");
    }

    [Fact]
    public async Task Open_by_another_panelist_is_refused()
    {
        await database.ScoredAsync("bukan-ketua");
        (await Open.RunAsync(database.Panelists[1], new("bukan-ketua"), Cancel)).Code.ShouldBe("chair-only");
    }

    [Fact]
    public async Task Open_by_a_panelist_of_no_panel_finds_nothing()
    {
        await database.ScoredAsync("panel-lain");
        (await Open.RunAsync(database.Stranger, new("panel-lain"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Open_by_an_operator_is_forbidden() =>
        (await Open.RunAsync(database.Operator, new("apa-saja"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);

    [Fact]
    public async Task Open_without_a_round_is_invalid() =>
        (await Open.RunAsync(database.Chair, new(""), Cancel)).Kind.ShouldBe(OutcomeKind.Invalid);

    [Fact]
    public async Task Open_twice_at_once_happens_once()
    {
        await database.ScoredAsync("dua-klik");
        var both = await Task.WhenAll(Open.RunAsync(database.Chair, new("dua-klik"), Cancel), Open.RunAsync(database.Chair, new("dua-klik"), Cancel));
        both.Count(o => o.IsDone).ShouldBe(1);
        both.Single(o => !o.IsDone).Code.ShouldBe("phase-wrong");
    }
}
