using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

/// <summary>What a round accepts and refuses while it is a draft.</summary>
public sealed class RoundPlanTests
{
    [Theory]
    [InlineData("Uji-Contoh")]
    [InlineData("uji contoh")]
    [InlineData("uji--contoh")]
    [InlineData("-uji")]
    [InlineData("uji/contoh")]
    [InlineData("")]
    public void Plan_slug_that_is_no_address_is_refused(string slug) => Refused.Code(() => Make.EmptyRound(slug)).ShouldBe("slug-form");

    [Fact]
    public void Plan_last_day_before_first_is_refused()
    {
        Refused.Code(() => Round.Plan("uji", "Uji", Make.LastDay, Make.FirstDay, "", Make.Letter())).ShouldBe("dates-crossed");
        Round.Plan("uji", "Uji", Make.FirstDay, Make.FirstDay, "", Make.Letter()).HeldUntil.ShouldBe(Make.FirstDay);
    }

    [Fact]
    public void Plan_letter_without_government_is_refused() =>
        Refused.Code(() => Round.Plan("uji", "Uji", Make.FirstDay, Make.LastDay, "", Make.Letter() with { Government = " " })).ShouldBe("text-empty");

    [Fact]
    public void SettleLetter_drops_empty_lines()
    {
        var round = Make.EmptyRound();

        round.SettleLetter(Make.Letter() with { LegalBases = [" UU 20/2023 ", "", "  "], CopiesTo = ["Arsip"] });

        round.Letter.LegalBases.ShouldBe(["UU 20/2023"]);
        round.Letter.CopiesTo.ShouldBe(["Arsip"]);
    }

    [Fact]
    public void AddComponent_same_name_gets_another_code()
    {
        var round = Make.EmptyRound();

        round.AddComponent("Wawancara", 50, ComponentSource.Panel, Scale.Percent);
        round.AddComponent("Wawancara", 50, ComponentSource.Panel, Scale.Percent);

        round.Components.Select(c => (c.Code, c.Order)).ShouldBe([("wawancara", 1), ("wawancara-2", 2)]);
        round.TotalWeight.ShouldBe(100);
    }

    [Fact]
    public void AddAspect_to_import_is_refused()
    {
        var round = Make.EmptyRound();
        var component = round.AddComponent("Asesmen", 100, ComponentSource.Import, Scale.Percent);

        Refused.Code(() => round.AddAspect(component.Id, "Kerja Sama", 100)).ShouldBe("aspect-on-import");
    }

    [Fact]
    public void RewordAspect_keeps_code_and_place()
    {
        var round = Make.Round();
        var aspect = round.Components[0].Aspects[0];

        round.RewordAspect(aspect.Id, "Kolaborasi", 50, "Mengapa?", ["Satu", " "]);

        (aspect.Code, aspect.Title, aspect.Question, aspect.Order).ShouldBe(("kerja-sama", "Kolaborasi", "Mengapa?", 1));
        aspect.Indicators.ShouldBe(["Satu"]);
    }

    [Fact]
    public void RemoveComponent_leaves_the_tie_order()
    {
        var round = Make.Round();
        round.DeclareRules(new RoundRules { TieOrder = ["wawancara", "asesmen"] });

        round.RemoveComponent(round.Components[0].Id);

        round.Rules.TieOrder.ShouldBe(["asesmen"]);
    }

    [Fact]
    public void RemoveAspect_and_Withdraw_take_one_away()
    {
        var round = Make.Round();

        round.RemoveAspect(round.Components[0].Aspects[0].Id);
        round.Withdraw(round.Participants[0].Id);

        round.Components[0].Aspects.Select(a => a.Code).ShouldBe(["pengambilan-keputusan"]);
        round.Participants.Select(p => p.Code).ShouldBe(["02"]);
    }

    [Fact]
    public void RedefineComponent_keeps_the_code()
    {
        var round = Make.Round();

        round.RedefineComponent(round.Components[0].Id, "Wawancara Akhir", 60, new Scale(1, 5));

        (round.Components[0].Code, round.Components[0].Name, round.Components[0].Scale).ShouldBe(("wawancara", "Wawancara Akhir", new Scale(1, 5)));
        Refused.Code(() => round.RedefineComponent(round.Components[0].Id, "Wawancara", 60, default)).ShouldBe("scale-empty");
    }

    [Fact]
    public void DeclareRules_that_cannot_be_followed_are_refused()
    {
        var round = Make.Round();

        Refused.Code(() => round.DeclareRules(new RoundRules { Decimals = 5 })).ShouldBe("decimals-range");
        Refused.Code(() => round.DeclareRules(new RoundRules { Decimals = -1 })).ShouldBe("decimals-range");
        Refused.Code(() => round.DeclareRules(new RoundRules { TieOrder = ["makalah"] })).ShouldBe("tie-unknown");
        Refused.Code(() => round.DeclareRules(new RoundRules { TieOrder = ["asesmen", "asesmen"] })).ShouldBe("tie-twice");
        Refused.Code(() => round.DeclareRules(new RoundRules { Bands = [new Band(5, "A")] })).ShouldBe("bands-start");
    }

    [Fact]
    public void A_scale_finer_than_the_rounding_is_refused_with_the_rules_and_holds_back_the_opening()
    {
        var round = Make.Round();
        var panel = round.Components.First(c => c.Source == ComponentSource.Panel);
        round.RedefineComponent(panel.Id, panel.Name, panel.Weight, new Scale(0, 4.445m));

        Refused.Code(() => round.DeclareRules(new RoundRules())).ShouldBe("scale-finer-than-rounding");
        round.ObstaclesToScoring().ShouldContain(o => o.Code == "scale-finer-than-rounding");
        round.DeclareRules(new RoundRules { Decimals = 3 });
        round.ObstaclesToScoring().ShouldNotContain(o => o.Code == "scale-finer-than-rounding");
    }

    [Fact]
    public void Invite_remembers_the_official_once()
    {
        var round = Make.EmptyRound();
        var official = Make.Official();

        var participant = round.Invite(official.Id, Make.Profile(official));

        (participant.Code, participant.Rank, participant.PostTitle).ShouldBe(("01", Rank.IVc, "Kepala Dinas Contoh"));
        Refused.Code(() => round.Invite(official.Id, Make.Profile(official))).ShouldBe("participant-twice");
    }

    [Fact]
    public void Lookups_of_another_round_are_refused()
    {
        var (round, other) = (Make.Round(), Make.Round());

        Refused.Code(() => round.ComponentOf(other.Components[0].Id)).ShouldBe("component-unknown");
        Refused.Code(() => round.AspectOf(other.Components[0].Aspects[0].Id)).ShouldBe("aspect-unknown");
        Refused.Code(() => round.ParticipantOf(other.Participants[0].Id)).ShouldBe("participant-unknown");
        Refused.Code(() => round.PanelistOf(other.Panel[0].Id)).ShouldBe("panelist-unknown");
    }
}
