using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Panels;

/// <summary>Who leads, who pledges, and what the panel's decree may say.</summary>
public sealed class LeadershipTests
{
    [Fact]
    public void Chair_who_takes_part_himself_gives_way_to_his_deputy()
    {
        var round = WithChairAmongParticipants();
        round.ActingChair.ShouldBeNull();
        round.ObstaclesToScoring().Select(o => o.Sentence).ShouldContain(s => s.Contains("ketua pengganti"));
        round.AppointDeputy(round.Panel[1].Id);
        round.ActingChair.ShouldBe(round.Panel[1]);
        (round.IsLedBy(Make.Account(1)), round.IsLedBy(Make.Account(2))).ShouldBe((false, true));

        var sheets = round.OpenScoring();
        var opened = new Opened(round, sheets);
        foreach (var sheet in sheets.Where(s => !s.IsFinished(round)))
        {
            opened.Fill(sheet);
            sheet.Lock(round, sheet.Seal(round), Make.Noon);
        }

        Refused.Code(() => round.OpenPlenary(Make.Account(1), sheets)).ShouldBe("chair-only");
        round.OpenPlenary(Make.Account(2), sheets);
        Refused.Code(() => round.ReleaseToAppointingAuthority(Make.Account(1), new ReleaseBasis(Make.Recommendations(round), Domain.Plenaries.Plenary.For(round), [], sheets, [], Make.Result([])), Make.Noon)).ShouldBe("chair-only");
    }

    [Fact]
    public void Deputy_is_one_other_member_and_leads_only_where_the_chair_cannot()
    {
        var round = Make.Round();
        Refused.Code(() => round.AppointDeputy(round.Panel[0].Id)).ShouldBe("deputy-is-chair");
        round.AppointDeputy(round.Panel[1].Id);
        round.AppointDeputy(round.Panel[2].Id);
        round.Panel.Where(p => p.IsDeputy).Select(p => p.Code).ShouldBe(["P3"]);
        round.IsLedBy(Make.Account(1)).ShouldBeTrue();
        round.AppointChair(round.Panel[2].Id);
        round.Panel.ShouldAllBe(p => !p.IsDeputy);
    }

    [Theory]
    [InlineData(5, 2)]
    [InlineData(7, 3)]
    [InlineData(9, 4)]
    public void Remark_names_the_most_internal_members(int members, int most)
    {
        Panel.MostInternal(members).ShouldBe(most);
        var round = Make.EmptyRound();
        for (var seat = 1; seat <= members; seat++) round.Seat(Make.Account(seat), new PersonName($"Panelis {seat}"), "Jabatan", isInternal: true);
        Panel.Remarks(round.Panel).ShouldHaveSingleItem().ShouldContain($"paling banyak {most} dari {members}");
    }

    [Fact]
    public void Pledge_is_signed_once_by_the_panelist_himself()
    {
        var round = Make.Round();
        round.CheckPledged(round.Panel[0].Id);
        round.RequirePledge(true);
        Refused.Code(() => round.CheckPledged(round.Panel[0].Id)).ShouldBe("pledge-missing");
        round.SignPledge(Make.Account(1), Make.Noon).ShouldBe(round.Panel[0]);
        round.SignPledge(Make.Account(1), Make.Noon.AddHours(1)).ShouldBeNull();
        round.Panel[0].PledgedAt.ShouldBe(Make.Noon);
        round.CheckPledged(round.Panel[0].Id);
        Refused.Code(() => round.CheckPledged(round.Panel[1].Id)).ShouldBe("pledge-missing");
        Refused.Code(() => round.SignPledge(Make.Account(77), Make.Noon)).ShouldBe("panelist-unknown");
    }

    [Fact]
    public void Decree_is_settled_until_the_release_and_a_date_needs_a_number()
    {
        var round = Make.Round();
        Refused.Code(() => round.SettlePanelDecree(new PanelDecree { Date = Make.FirstDay })).ShouldBe("decree-number");
        round.SettlePanelDecree(new PanelDecree { Number = " 800/1/2026 ", Date = Make.FirstDay });
        round.Decree.Number.ShouldBe("800/1/2026");
        Refused.Code(() => Make.RoundIn(RoundPhase.Released).Round.SettlePanelDecree(new PanelDecree())).ShouldBe("letter-final");
    }

    [Theory]
    [InlineData("Prof. Dr. Maryam Lestariadi, S.H., M.H.", "Prof. Dr.", "Maryam Lestariadi", "S.H., M.H.")]
    [InlineData("Ir. Bagas Wirayuda", "Ir.", "Bagas Wirayuda", "")]
    [InlineData("Sukarno", "", "Sukarno", "")]
    [InlineData("Budi A.", "", "Budi A.", "")]
    [InlineData("", "", "", "")]
    public void Name_as_printed_is_taken_apart_as_a_first_guess(string full, string before, string bare, string after) =>
        PersonName.Split(full).ShouldBe(new PersonName(bare, before, after));

    private static Round WithChairAmongParticipants()
    {
        var round = Make.EmptyRound();
        var interview = round.AddComponent("Wawancara", 100, ComponentSource.Panel, Scale.Percent);
        round.AddAspect(interview.Id, "Kerja Sama", 100);
        Make.WithPeople(round, participants: 2, panelists: 0);
        round.Seat(Make.Account(1), new PersonName("Sekda"), "Sekretaris Daerah", true, round.Participants[0].EmployeeNumber);
        round.Seat(Make.Account(2), new PersonName("Wakil"), "Guru Besar", false);
        round.Seat(Make.Account(3), new PersonName("Anggota"), "Guru Besar", false);
        round.AppointChair(round.Panel[0].Id);
        return round;
    }
}
