using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class RehearsalTests
{
    [Fact]
    public void Rehearsal_asks_and_seats_the_same_with_fictitious_people_and_an_identity_of_its_own()
    {
        var round = Make.Round();
        round.SettleSheetRules(new SheetRules { NoteEdgePercent = 10 });
        round.AppointDeputy(round.Panel[1].Id);
        var rehearsal = round.Rehearse(2, Make.FirstDay);

        rehearsal.RehearsalOf.ShouldBe(round.Id);
        (rehearsal.IsRehearsal, rehearsal.IsSample, round.IsRehearsal).ShouldBe((true, true, false));
        (rehearsal.Slug, rehearsal.Name).ShouldBe(("gladi-uji-contoh", "GLADI – Uji Kompetensi Contoh"));
        rehearsal.Components.Select(c => (c.Code, c.Weight, c.Aspects.Count)).ShouldBe(round.Components.Select(c => (c.Code, c.Weight, c.Aspects.Count)));
        rehearsal.Components.Select(c => c.Id).Intersect(round.Components.Select(c => c.Id)).ShouldBeEmpty();
        rehearsal.SheetRules.ShouldBe(round.SheetRules);
        rehearsal.Panel.Select(p => (p.AccountId, p.IsChair, p.IsDeputy)).ShouldBe(round.Panel.Select(p => (p.AccountId, p.IsChair, p.IsDeputy)));
        rehearsal.Participants.Select(p => p.Name.Full).ShouldBe(["Peserta Latihan A", "Peserta Latihan B"]);
        rehearsal.Participants.ShouldAllBe(p => p.OfficialId == null && p.EmployeeNumber.BirthDate.Year == 1900);
        rehearsal.OpenScoring().Count.ShouldBe(2 * 3);
    }

    [Fact]
    public void Rehearsal_needs_no_participants_but_a_ready_instrument_and_panel()
    {
        Make.WithPeople(Make.Round(participants: 0, panelists: 0), participants: 0).Rehearse(1, Make.FirstDay).OpenScoring().Count.ShouldBe(3);
        Refused.Code(() => Make.EmptyRound().Rehearse(1, Make.FirstDay).OpenScoring()).ShouldBe("components-none");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Round.MostRehearsed + 1)]
    public void Number_of_fictitious_people_is_limited(int people) =>
        Refused.Code(() => Make.Round().Rehearse(people, Make.FirstDay)).ShouldBe("rehearsal-people");

    [Fact]
    public void Long_names_and_addresses_are_shortened()
    {
        var round = Make.WithPeople(Make.Round(participants: 0, panelists: 0, slug: new string('a', Round.SlugMaxLength)));
        round.Reschedule(new string('N', Round.NameMaxLength), Make.FirstDay, Make.LastDay, "");
        var rehearsal = round.Rehearse(1, Make.FirstDay);
        (rehearsal.Slug.Length, rehearsal.Name.Length).ShouldBe((Round.SlugMaxLength, Round.NameMaxLength));
    }

    [Fact]
    public void Rehearsal_ends_before_the_plenary_and_is_never_rehearsed_itself()
    {
        var rehearsal = Make.Round().Rehearse(1, Make.FirstDay);
        var opened = new Opened(rehearsal, rehearsal.OpenScoring());
        Refused.Code(() => rehearsal.OpenPlenary(Make.Account(1), opened.LockAll())).ShouldBe("rehearsal-plenary");
        Refused.Code(() => rehearsal.Rehearse(1, Make.FirstDay)).ShouldBe("rehearsal-nested");
        Refused.Code(() => Make.RoundIn(RoundPhase.Plenary).Round.Rehearse(1, Make.FirstDay)).ShouldBe("rehearsal-phase");
    }

    [Fact]
    public void Panel_compares_only_in_a_rehearsal_and_only_when_everybody_has_locked()
    {
        var rehearsal = Make.Round().Rehearse(2, Make.FirstDay);
        var opened = new Opened(rehearsal, rehearsal.OpenScoring());
        var person = rehearsal.Participants[0].Id;
        foreach (var seat in new[] { 1, 2, 3 })
        {
            rehearsal.MayCompare(person, opened.Sheets).ShouldBeFalse();
            var sheet = opened.Sheet(0, seat);
            opened.Fill(sheet);
            sheet.Lock(rehearsal, sheet.Seal(rehearsal), Make.Noon);
        }

        rehearsal.MayCompare(person, opened.Sheets).ShouldBeTrue();
        rehearsal.MayCompare(rehearsal.Participants[1].Id, opened.Sheets).ShouldBeFalse();
        rehearsal.MayCompare(person, []).ShouldBeFalse();
        var real = Make.OpenRound();
        real.Round.MayCompare(real.Round.Participants[0].Id, real.LockAll()).ShouldBeFalse();
    }
}
