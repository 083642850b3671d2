using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Panels;

public sealed class PanelTests
{
    [Theory]
    [InlineData(5, 2, 0)]
    [InlineData(7, 3, 0)]
    [InlineData(9, 4, 0)]
    [InlineData(5, 3, 1)]
    [InlineData(7, 4, 1)]
    [InlineData(9, 5, 1)]
    [InlineData(3, 1, 1)]
    [InlineData(6, 2, 1)]
    [InlineData(11, 4, 1)]
    [InlineData(4, 4, 2)]
    [InlineData(0, 0, 1)]
    public void Remarks_count_ways_of_departing_from_the_law(int members, int inside, int remarks)
    {
        var round = Make.EmptyRound();
        for (var seat = 1; seat <= members; seat++)
            round.Seat(Make.Account(seat), new PersonName($"Panelis {seat}"), "Jabatan", isInternal: seat <= inside);

        Panel.Remarks(round.Panel).Count.ShouldBe(remarks);
    }

    [Fact]
    public void Seat_numbers_codes_in_order_and_account_once()
    {
        var round = Make.Round(panelists: 3);

        round.Panel.Select(p => p.Code).ShouldBe(["P1", "P2", "P3"]);
        Refused.Code(() => round.Seat(Make.Account(2), new PersonName("Lain"), "Jabatan", false)).ShouldBe("panelist-twice");
        Refused.Code(() => round.Seat(Make.Account(9), new PersonName("Lain"), " ", false)).ShouldBe("text-empty");
    }

    [Fact]
    public void AppointChair_moves_the_chair()
    {
        var round = Make.Round(panelists: 3);

        round.AppointChair(round.Panel[2].Id);

        round.Panel.Where(p => p.IsChair).Select(p => p.Seat).ShouldBe([3]);
    }

    [Fact]
    public void OpenScoring_panel_without_chair_is_refused()
    {
        var round = Make.Round();
        round.Unseat(round.Panel[0].Id);

        Refused.Code(() => round.OpenScoring()).ShouldBe("panel-chair");
        round.Phase.ShouldBe(RoundPhase.Draft);
    }
}
