using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Scoring;

/// <summary>Seat 1 chairs; seat 2 asks; account 9 is of the secretariat.</summary>
public sealed class UnlockTests
{
    private static readonly Guid Chair = Make.Account(1);
    private static readonly Guid Clerk = Make.Account(9);

    private readonly Opened _opened = Make.OpenRound();

    private Round Round => _opened.Round;

    private ScoreSheet Locked(int seat = 2)
    {
        var sheet = _opened.Sheet(seat: seat);
        if (sheet.IsLocked) return sheet;
        _opened.Fill(sheet);
        sheet.Lock(Round, sheet.Seal(Round), Make.Noon);
        return sheet;
    }

    private UnlockRequest Ask(int seat = 2, params UnlockRequest[] earlier) => UnlockRequest.Ask(Round, Locked(seat), 1, "Salah ketik", earlier, Make.Account(seat), Make.Noon);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_in_either_order_open_the_sheet_keep_every_version_and_a_new_lock_has_its_own_receipt(bool chairFirst)
    {
        var (sheet, request) = (Locked(), Ask());
        var receipt = sheet.Receipt!;
        if (chairFirst) request.AgreeForPanel(Round, Chair, Make.Noon);
        request.AgreeForSecretariat(Round, Clerk, "Staf", false, Make.Noon);
        if (!chairFirst) request.AgreeForPanel(Round, Chair, Make.Noon);
        request.IsGranted.ShouldBeTrue();
        sheet.Unlock(Round, request);
        (sheet.IsLocked, sheet.Receipt, sheet.ConfirmedVersion).ShouldBe((false, null, 0));
        sheet.Enter(Make.Operation(1), Round, _opened.Aspects[0].Id, "82", 1, Make.Noon);
        sheet.Lock(Round, sheet.Seal(Round), Make.Noon.AddMinutes(1)).ShouldNotBe(receipt);
        sheet.Marks.Count.ShouldBe(3);
        request.Receipt.ShouldBe(receipt);
        request.Marks.Select(m => m.Version).ShouldBe([1, 1]);
        Refused.Code(() => sheet.Unlock(Round, request)).ShouldBe("unlock-outdated", "one request opens one lock");
    }

    [Fact]
    public void Sheet_stays_locked_with_one_agreement_only()
    {
        var (sheet, request) = (Locked(), Ask());
        request.AgreeForPanel(Round, Chair, Make.Noon);
        Refused.Code(() => sheet.Unlock(Round, request)).ShouldBe("unlock-not-granted");
        var other = Ask();
        other.AgreeForSecretariat(Round, Clerk, "Staf", false, Make.Noon);
        Refused.Code(() => sheet.Unlock(Round, other)).ShouldBe("unlock-not-granted");
        sheet.IsLocked.ShouldBeTrue();
    }

    [Fact]
    public void Asker_agrees_for_neither_side_and_nobody_agrees_twice_or_for_the_panel_without_leading_it()
    {
        var request = Ask();
        Refused.Code(() => request.AgreeForPanel(Round, Make.Account(2), Make.Noon)).ShouldBe("unlock-own");
        Refused.Code(() => request.AgreeForSecretariat(Round, Make.Account(2), "", false, Make.Noon)).ShouldBe("unlock-own");
        Refused.Code(() => request.AgreeForPanel(Round, Make.Account(3), Make.Noon)).ShouldBe("unlock-not-chair");
        Refused.Code(() => request.AgreeForPanel(Round, Clerk, Make.Noon)).ShouldBe("unlock-not-chair");
        request.AgreeForPanel(Round, Chair, Make.Noon);
        Refused.Code(() => request.AgreeForSecretariat(Round, Chair, "", false, Make.Noon)).ShouldBe("unlock-same-person");
        Refused.Code(() => request.AgreeForSecretariat(Round, Make.Account(3), "", false, Make.Noon)).ShouldBe("staff-panelist");
        Refused.Code(() => request.AgreeForSecretariat(Round, Clerk, "", true, Make.Noon)).ShouldBe("staff-participant");
    }

    [Fact]
    public void Own_request_of_the_chair_is_for_another_panelist_who_judges_that_participant()
    {
        var request = Ask(seat: 1);
        Refused.Code(() => request.AgreeForPanel(Round, Chair, Make.Noon)).ShouldBe("unlock-own");
        Round.DeclareConflict(Make.Account(3), Round.Participants[0].Id, ConflictKind.Family, Make.Reason, [_opened.Sheet(seat: 3)], Make.Noon);
        Refused.Code(() => request.AgreeForPanel(Round, Make.Account(3), Make.Noon)).ShouldBe("unlock-not-chair");
        request.AgreeForPanel(Round, Make.Account(2), Make.Noon);
        request.PanelBy.ShouldBe(Make.Account(2));
    }

    [Fact]
    public void Refused_or_withdrawn_request_is_closed_and_another_may_follow()
    {
        var request = Ask();
        Refused.Code(() => request.Refuse(Round, UnlockSide.Panel, Make.Account(3), false, "Tidak", Make.Noon)).ShouldBe("unlock-not-chair");
        Refused.Code(() => request.Refuse(Round, UnlockSide.Secretariat, Clerk, false, " ", Make.Noon)).ShouldBe("text-empty");
        request.Refuse(Round, UnlockSide.Secretariat, Clerk, false, "Tidak perlu", Make.Noon);
        Refused.Code(() => request.AgreeForPanel(Round, Chair, Make.Noon)).ShouldBe("unlock-closed");
        var second = Ask(2, request);
        Refused.Code(() => second.Withdraw(Chair, Make.Noon)).ShouldBe("unlock-foreign");
        second.Withdraw(Make.Account(2), Make.Noon);
        Refused.Code(() => second.Withdraw(Make.Account(2), Make.Noon)).ShouldBe("unlock-closed");
    }

    [Fact]
    public void Ask_is_for_the_own_locked_sheet_that_is_judged_once_at_a_time_also_in_the_plenary()
    {
        var request = Ask();
        Refused.Code(() => Ask(2, request)).ShouldBe("unlock-twice");
        Refused.Code(() => UnlockRequest.Ask(Round, Locked(), 2, "x", [], Make.Account(3), Make.Noon)).ShouldBe("unlock-foreign");
        Refused.Code(() => UnlockRequest.Ask(Round, Locked(), 2, "", [], Make.Account(2), Make.Noon)).ShouldBe("text-empty");
        Refused.Code(() => UnlockRequest.Ask(Round, _opened.Sheet(1, 2), 2, "x", [], Make.Account(2), Make.Noon)).ShouldBe("unlock-not-locked");
        _opened.Sheet(1, 2).RecuseFrom(Round, Make.Reason, Make.Noon);
        Refused.Code(() => UnlockRequest.Ask(Round, _opened.Sheet(1, 2), 2, "x", [], Make.Account(2), Make.Noon)).ShouldBe("unlock-recused");
        Refused.Code(() => Round.OpenPlenary(Chair, _opened.LockAll(), [request])).ShouldBe("unlocks-open");
        Round.OpenPlenary(Chair, _opened.Sheets);
        UnlockRequest.Ask(Round, Locked(), 2, "x", [], Make.Account(2), Make.Noon).IsOpen.ShouldBeTrue();
    }
}
