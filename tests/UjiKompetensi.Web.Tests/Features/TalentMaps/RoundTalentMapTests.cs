using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Features.TalentMaps;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.TalentMaps;

public sealed class RoundTalentMapTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Officials_stand_in_the_boxes_the_round_settled()
    {
        var map = TalentMap.Default;
        await database.DisplayedAsync("peta", new DisplayRules
        {
            Map = map with { Performance = map.Performance with { Source = "wawancara", Middle = 60, High = 82 }, Potential = map.Potential with { Source = "assessment-center", High = 80 } },
        });
        var view = (await database.Use<RoundTalentMap>().RunAsync(database.Chair, new("peta"), Cancel)).Value!;
        (view.PerformanceSource, view.PotentialSource, view.Map.IsReady()).ShouldBe(("Wawancara", "Assessment Center", true));
        // 81 lies below 82 and within one point of it; 82 is on the cut-off and belongs above.
        view.People.OrderBy(p => p.Code).Select(p => (p.Performance, p.Potential, p.Place!.Box, p.Place.NearPerformance, p.Place.NearPotential))
            .ShouldBe([(81m, 81.25m, 8, true, false), (82m, 81.25m, 9, true, false)]);
    }

    [Fact]
    public async Task Without_sources_nobody_is_placed()
    {
        await database.PlenaryAsync("peta-kosong");
        var view = (await database.Use<RoundTalentMap>().RunAsync(database.Auditor, new("peta-kosong"), Cancel)).Value!;
        view.Map.IsReady().ShouldBeFalse();
        view.People.ShouldAllBe(p => p.Place == null && p.Performance == null);
        (await database.Use<RoundTalentMap>().RunAsync(database.Stranger, new("peta-kosong"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }
}
