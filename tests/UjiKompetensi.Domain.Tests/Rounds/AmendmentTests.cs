using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

/// <summary>Seat 1 chairs; account 9 is an operator on no panel.</summary>
public sealed class AmendmentTests
{
    private static readonly Guid Operator = Make.Account(9);

    private readonly Opened _opened = Make.OpenRound();

    private Round Round => _opened.Round;

    [Fact]
    public void Approve_by_the_chair_closes_it_and_apply_raises_the_version()
    {
        var amendment = Propose(Operator);
        amendment.Approve(Round, Make.Account(1), Make.Noon);
        Round.Apply(amendment);
        (Round.InstrumentVersion, Round.Components[0].Weight, Round.Components[1].Weight).ShouldBe((2, 70m, 30m));
        amendment.IsOpen.ShouldBeFalse();
        amendment.Differences.ShouldBe(["Bobot komponen Wawancara: 60 % → 70 %", "Bobot komponen Asesmen: 40 % → 30 %"]);
    }

    [Fact]
    public void Approve_by_an_operator_of_what_the_chair_proposed_is_enough()
    {
        var amendment = Propose(Make.Account(1));
        amendment.Approve(Round, Operator, Make.Noon);
        amendment.ApprovedBy.ShouldBe(Operator);
    }

    [Fact]
    public void Approve_by_the_proposer_himself_is_refused_even_for_the_chair() =>
        Refused.Code(() => Propose(Make.Account(1)).Approve(Round, Make.Account(1), Make.Noon)).ShouldBe("amendment-same-person");

    [Fact]
    public void Approve_without_the_chair_among_the_two_is_refused() =>
        Refused.Code(() => Propose(Operator).Approve(Round, Make.Account(2), Make.Noon)).ShouldBe("amendment-without-chair");

    [Fact]
    public void Approve_or_propose_in_ones_own_case_is_refused()
    {
        Refused.Code(() => Amendment.LiftLockout(Round, 1, Make.Account(1), "Perlu", Make.Account(1), Make.Noon)).ShouldBe("amendment-own-case");
        var lift = Amendment.LiftLockout(Round, 1, Make.Account(1), "Perlu", Operator, Make.Noon);
        Refused.Code(() => lift.Approve(Round, Make.Account(1), Make.Noon)).ShouldBe("amendment-own-case");
    }

    [Fact]
    public void Approve_or_drop_of_a_decided_one_is_refused()
    {
        var amendment = Propose(Operator);
        amendment.Drop(Round, Operator, Make.Noon);
        Refused.Code(() => amendment.Approve(Round, Make.Account(1), Make.Noon)).ShouldBe("amendment-closed");
        Refused.Code(() => amendment.Drop(Round, Operator, Make.Noon)).ShouldBe("amendment-closed");
    }

    [Fact]
    public void Drop_is_for_the_proposer_and_the_chair()
    {
        Refused.Code(() => Propose(Operator).Drop(Round, Make.Account(2), Make.Noon)).ShouldBe("amendment-drop");
        Propose(Operator).Drop(Round, Make.Account(1), Make.Noon);
    }

    [Fact]
    public void Apply_without_approval_is_refused() => Refused.Code(() => Round.Apply(Propose(Operator))).ShouldBe("amendment-foreign");

    [Fact]
    public void Apply_of_one_written_for_an_older_version_is_refused()
    {
        var (first, second) = (Propose(Operator), Propose(Operator));
        first.Approve(Round, Make.Account(1), Make.Noon);
        Round.Apply(first);
        second.Approve(Round, Make.Account(1), Make.Noon);
        Refused.Code(() => Round.Apply(second)).ShouldBe("amendment-outdated");
    }

    [Fact]
    public void Propose_before_scoring_or_after_it_is_refused()
    {
        var draft = Make.Round();
        Refused.Code(() => Amendment.OnInstrument(draft, 1, InstrumentDraft.Of(draft), "Perlu", Operator, Make.Noon)).ShouldBe("phase-wrong");
        var plenary = Make.RoundIn(RoundPhase.Plenary).Round;
        Refused.Code(() => Amendment.OnInstrument(plenary, 1, InstrumentDraft.Of(plenary), "Perlu", Operator, Make.Noon)).ShouldBe("phase-wrong");
    }

    public static TheoryData<string, Func<InstrumentDraft, InstrumentDraft>> RefusedDrafts => new()
    {
        { "amendment-empty", d => d },
        { "amendment-parts", d => d with { Components = [d.Components[0]] } },
        { "amendment-parts", d => d with { Components = [.. d.Components, d.Components[0] with { Code = "baru" }] } },
        { "amendment-parts", d => d with { Components = [d.Components[1], d.Components[0]] } },
        { "amendment-parts", d => d with { Components = [d.Components[0] with { Aspects = [d.Components[0].Aspects[0]] }, d.Components[1]] } },
        { "amendment-scale", d => d with { Components = [d.Components[0] with { Scale = new Scale(1, 5) }, d.Components[1]] } },
        { "weights-not-whole", d => d with { Components = [d.Components[0] with { Weight = 70 }, d.Components[1]] } },
        { "weight-range", d => d with { Components = [d.Components[0] with { Weight = 0 }, d.Components[1]] } },
        { "tie-unknown", d => d with { Rules = new RoundRules { TieOrder = ["makalah"] } } },
        { "amendment-outdated", d => d with { BasedOn = 2 } },
    };

    [Theory]
    [MemberData(nameof(RefusedDrafts))]
    public void Propose_of_what_must_stay_is_refused(string code, Func<InstrumentDraft, InstrumentDraft> change) =>
        Refused.Code(() => Amendment.OnInstrument(Round, 1, change(InstrumentDraft.Of(Round)), "Perlu", Operator, Make.Noon)).ShouldBe(code);

    [Fact]
    public void Locked_sheet_waits_for_its_panelist_and_the_plenary_waits_for_it()
    {
        var receipts = _opened.LockAll().Select(s => s.Receipt).ToList();
        var amendment = Propose(Operator);
        amendment.Approve(Round, Make.Account(1), Make.Noon);
        Round.Apply(amendment);

        _opened.Sheets.ShouldAllBe(s => s.NeedsConfirmation(Round));
        _opened.Sheets.Select(s => s.Seal(Round)).ShouldBe(receipts);
        Refused.Code(() => Round.OpenPlenary(Make.Account(1), _opened.Sheets)).ShouldBe("sheets-unconfirmed");
        Refused.Code(() => _opened.Sheets[0].Confirm(Round, 1)).ShouldBe("sheet-changed");
        foreach (var sheet in _opened.Sheets) sheet.Confirm(Round, 2);
        Refused.Code(() => _opened.Sheets[0].Confirm(Round, 2)).ShouldBe("sheet-not-waiting");
        Round.OpenPlenary(Make.Account(1), _opened.Sheets);
    }

    [Fact]
    public void Sheet_locked_after_the_change_stands_under_it()
    {
        var amendment = Propose(Operator);
        amendment.Approve(Round, Make.Account(1), Make.Noon);
        Round.Apply(amendment);
        _opened.LockAll().ShouldAllBe(s => !s.NeedsConfirmation(Round) && s.ConfirmedVersion == 2);
    }

    private Amendment Propose(Guid by)
    {
        var draft = InstrumentDraft.Of(Round);
        return Amendment.OnInstrument(Round, 1, draft with { Components = [draft.Components[0] with { Weight = 70 }, draft.Components[1] with { Weight = 30 }] }, "Sesuai keputusan panitia", by, Make.Noon);
    }
}
