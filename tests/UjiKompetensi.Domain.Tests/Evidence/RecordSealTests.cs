using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Evidence;

public sealed class RecordSealTests
{
    [Fact]
    public void Every_part_has_a_name_of_its_own_and_is_named_alike_again()
    {
        var round = Make.Round();
        var seal = RecordSeal.Of(round);

        seal.Keys.ShouldBe(["round", .. round.Participants.Select(p => $"participant {p.Code}"), .. round.Panel.Select(p => $"panelist {p.Code}")]);
        seal.Values.ShouldBeUnique();
        RecordSeal.Of(round).ShouldBe(seal);
    }

    [Fact]
    public void A_change_shows_in_its_part_alone()
    {
        var round = Make.Round();
        var before = RecordSeal.Of(round);
        round.AppointChair(round.Panel[1].Id);

        RecordSeal.Of(round).Where(p => before[p.Key] != p.Value).Select(p => p.Key).ShouldBe(["panelist P1", "panelist P2"]);
    }
}
