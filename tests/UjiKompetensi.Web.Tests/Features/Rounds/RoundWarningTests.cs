using UjiKompetensi.Web.Features.Rounds;

namespace UjiKompetensi.Web.Tests.Features.Rounds;

public sealed class RoundWarningTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Overview_tells_the_operator_what_to_look_at_and_lets_him_open_all_the_same()
    {
        var round = await database.DraftRoundAsync("waspada");
        var view = (await database.Use<RoundOverview>().RunAsync(database.Operator, "waspada", TestContext.Current.CancellationToken)).Value!;
        view.MayOpenScoring.ShouldBeTrue();
        view.Warnings.ShouldContain(w => w.Page == "panel" && w.Sentence.Contains("ganjil"));
        view.Warnings.Any(w => w.Page == "peserta").ShouldBe(round.ReasonsOutstanding > 0);
    }

    [Fact]
    public async Task Overview_shows_a_panelist_no_warnings()
    {
        await database.OpenRoundAsync("tanpa-waspada");
        var view = (await database.Use<RoundOverview>().RunAsync(database.Panelists[1], "tanpa-waspada", TestContext.Current.CancellationToken)).Value!;
        (view.Warnings.Count, view.ElectionRemarks.Count).ShouldBe((0, 0));
    }
}
