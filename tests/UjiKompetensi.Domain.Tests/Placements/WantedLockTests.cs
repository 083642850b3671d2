using UjiKompetensi.Domain.Placements;

namespace UjiKompetensi.Domain.Tests.Placements;

public sealed class WantedLockTests
{
    private static readonly PlacementCase Three = Cases.Of(new decimal?[,] { { 60, 90, 70 }, { 80, 100, 50 }, { 70, 80, 80 } });

    [Fact]
    public void Take_follows_wishes_in_their_order_and_tells_which_it_could_not()
    {
        var (taken, refused) = WantedLock.Take(Three.Barring(2, 1), [Wish(0, 2), Wish(1, 2), Wish(2, 1), Wish(0, 2), Wish(1, 7)]);

        taken.Locks.ShouldBe([new PlacementLock(Cases.Official(0), Cases.Post(2))]);
        refused.Select(r => (r.Wanted, r.Reasons[0])).ShouldBe(
        [
            (Wish(1, 2), "A dikunci pada Jabatan 3."),
            (Wish(2, 1), "Benturan kepentingan: suami bekerja di bawahnya."),
            (Wish(1, 7), "Jabatan atau pejabat ini tidak ada dalam penataan."),
        ]);
        Placement.Advise(taken, new PlacementOptions()).Best.Seats[0].To!.Id.ShouldBe(Cases.Post(2));
    }

    [Fact]
    public void Take_lets_an_official_have_one_lock_only()
    {
        var (taken, refused) = WantedLock.Take(Three, [Wish(0, 1), Wish(0, 2)]);
        taken.Locks.Count.ShouldBe(1);
        refused.ShouldHaveSingleItem().Reasons.ShouldBe(["A dikunci pada Jabatan 2."]);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Usual_weights_ask_only_for_what_is_there_and_sum_to_a_hundred(bool performance, bool experience)
    {
        var weights = FitRules.UsualWeights(performance, experience);
        (weights.Competency + weights.Performance + weights.Experience).ShouldBe(100);
        (weights.Performance > 0, weights.Experience > 0).ShouldBe((performance, experience));
    }

    private static WantedLock Wish(int row, int column) => new(Cases.Official(row), Cases.Post(column));
}
