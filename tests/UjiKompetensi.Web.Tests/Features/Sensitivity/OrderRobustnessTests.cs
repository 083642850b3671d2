using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Features.Sensitivity;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Sensitivity;

public sealed class OrderRobustnessTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Order_is_examined_with_the_seed_that_is_shown_and_the_panelists_stay_hidden()
    {
        await database.DisplayedAsync("kokoh", new DisplayRules { ShowsRanking = true });
        var told = new List<int>();
        var view = (await database.Use<OrderRobustness>().RunAsync(database.Auditor, new("kokoh", 1_000, 42, new Direct(told.Add)), Cancel)).Value!;
        (view.Order.Draws, view.Order.Seed, view.Order.Places[0].Code).ShouldBe((1_000, 42ul, "02"));
        view.Order.Pairs.ShouldHaveSingleItem().Difference.ShouldBe(0.60m);
        view.Leniency.IsComplete.ShouldBeTrue();
        view.Leniency.Aspects.ShouldAllBe(a => a.Panelists.Count == 0);
        told.ShouldBeInOrder();
        told[^1].ShouldBe(100);
    }

    [Fact]
    public async Task Without_ranking_there_is_no_order_to_examine()
    {
        await database.PlenaryAsync("tanpa-urut");
        var refused = await database.Use<OrderRobustness>().RunAsync(database.Chair, new("tanpa-urut"), Cancel);
        (refused.Kind, refused.Code).ShouldBe((OutcomeKind.Refused, "ranking-hidden"));
        (await database.Use<OrderRobustness>().RunAsync(database.Stranger, new("tanpa-urut"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task A_long_work_can_be_stopped()
    {
        await database.DisplayedAsync("lama", new DisplayRules { ShowsRanking = true });
        using var stop = new CancellationTokenSource();
        var work = database.Use<OrderRobustness>().RunAsync(database.Operator, new("lama", 1_000_000, 1, new Direct(_ => stop.Cancel())), stop.Token);
        await Should.ThrowAsync<OperationCanceledException>(() => work);
    }

    private sealed class Direct(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
