using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Panels;

public sealed class ConflictTests
{
    private static readonly Guid Operator = Make.Account(90);
    private static readonly Dictionary<EmployeeNumber, string> NoOpds = [];

    [Fact]
    public void Same_person_holds_without_anybody_deciding_and_cannot_be_dismissed()
    {
        var round = WithSelf();
        var (panelist, participant) = (round.Panel[^1].Id, round.Participants[0].Id);
        round.HasConflict(panelist, participant).ShouldBeTrue();
        round.HasConflict(panelist, round.Participants[1].Id).ShouldBeFalse();
        Refused.Code(() => round.DecideConflict(panelist, participant, ConflictKind.SamePerson, holds: false, "Tidak", Operator, Make.Noon)).ShouldBe("conflict-same-person");
        round.HasConflict(panelist, participant).ShouldBeTrue();
    }

    [Fact]
    public void Nobody_fills_locks_or_recuses_a_sheet_about_himself()
    {
        var round = WithSelf();
        var opened = new Opened(round, round.OpenScoring());
        var own = opened.Sheet(participant: 0, seat: round.Panel[^1].Seat);
        Refused.Code(() => own.Enter(Make.Operation(1), round, opened.Aspects[0].Id, "100", 0, Make.Noon)).ShouldBe("sheet-conflict");
        Refused.Code(() => own.Abstain(Make.Operation(1), round, opened.Aspects[0].Id, "Alasan", 0, Make.Noon)).ShouldBe("sheet-conflict");
        Refused.Code(() => own.Lock(round, own.Seal(round), Make.Noon)).ShouldBe("sheet-conflict");
        own.IsFinished(round).ShouldBeTrue();
        own.IsLocked.ShouldBeFalse();
    }

    [Fact]
    public void Only_a_confirmed_conflict_keeps_from_judging()
    {
        var round = Make.Round();
        var (panelist, participant) = (round.Panel[1].Id, round.Participants[0].Id);
        round.DecideConflict(panelist, participant, ConflictKind.SameOpd, holds: false, "Sudah pindah", Operator, Make.Noon).Version.ShouldBe(1);
        round.HasConflict(panelist, participant).ShouldBeFalse();
        var confirmed = round.DecideConflict(panelist, participant, ConflictKind.Other, holds: true, "Masih satu dinas", Operator, Make.Noon);
        (confirmed.Version, confirmed.Kind, confirmed.State).ShouldBe((2, ConflictKind.SameOpd, ConflictState.Confirmed));
        round.Conflicts.Count.ShouldBe(1);
        round.ReasonNotToJudge(panelist, participant)!.ShouldContain("Masih satu dinas");
    }

    [Fact]
    public void Declared_conflict_holds_at_once_until_the_first_mark()
    {
        var opened = Make.OpenRound();
        var round = opened.Round;
        var (first, second) = (opened.Sheet(0, 2), opened.Sheet(1, 2));
        round.DeclareConflict(Make.Account(2), first.ParticipantId, ConflictKind.Family, "Ipar", [first], Make.Noon).Origin.ShouldBe(ConflictOrigin.Declared);
        Refused.Code(() => opened.Fill(first)).ShouldBe("sheet-conflict");

        second.Enter(Make.Operation(1), round, opened.Aspects[0].Id, "80", 0, Make.Noon);
        Refused.Code(() => round.DeclareConflict(Make.Account(2), second.ParticipantId, ConflictKind.Family, "Ipar", [second], Make.Noon)).ShouldBe("conflict-after-mark");
        Refused.Code(() => round.DeclareConflict(Make.Account(2), second.ParticipantId, ConflictKind.Family, "Ipar", [], Make.Noon)).ShouldBe("sheet-foreign");
        Refused.Code(() => round.DeclareConflict(Make.Account(77), second.ParticipantId, ConflictKind.Family, "Ipar", [], Make.Noon)).ShouldBe("panelist-unknown");
    }

    [Fact]
    public void Sheet_under_a_conflict_counts_as_finished_for_the_plenary_and_as_recused_in_the_result()
    {
        var opened = Make.OpenRound();
        var round = opened.Round;
        var skipped = opened.Sheet(0, 2);
        round.DeclareConflict(Make.Account(2), skipped.ParticipantId, ConflictKind.Family, "Ipar", [skipped], Make.Noon);
        foreach (var sheet in opened.Sheets.Where(s => s != skipped))
        {
            opened.Fill(sheet);
            sheet.Lock(round, sheet.Seal(round), Make.Noon);
        }

        round.OpenPlenary(Make.Account(1), opened.Sheets);
        var marks = Inputs.Of(round, opened.Sheets, []).Marks.Where(m => m.Panelist == "P2" && m.Official == "01").ToList();
        marks.Count.ShouldBe(2);
        marks.ShouldAllBe(m => m.Mark.Kind == MarkKind.Recused && m.Mark.Reason.Contains("Ipar"));
    }

    [Fact]
    public void Conflict_found_after_the_sheet_was_filled_still_recuses_it()
    {
        var opened = Make.RoundIn(RoundPhase.Plenary);
        var round = opened.Round;
        var amendment = Approved(round, AmendmentKind.AddConflict, 1, 0);
        round.ApplyConflict(amendment, Make.Account(1), Make.Noon).State.ShouldBe(ConflictState.Confirmed);
        Inputs.Of(round, opened.Sheets, []).Marks.Where(m => m.Panelist == "P2" && m.Official == "01").ShouldAllBe(m => m.Mark.Kind == MarkKind.Recused);
        Inputs.Of(round, opened.Sheets, []).Marks.Where(m => m.Panelist == "P2" && m.Official == "02").ShouldAllBe(m => m.Mark.Kind == MarkKind.Value);
    }

    [Fact]
    public void After_the_freeze_nothing_changes_without_an_approved_amendment_of_this_round()
    {
        var round = Make.OpenRound().Round;
        var (panelist, participant) = (round.Panel[1].Id, round.Participants[0].Id);
        Refused.Code(() => round.EnterConflict(panelist, participant, ConflictKind.Family, "Ipar", Operator, Make.Noon)).ShouldBe("phase-wrong");
        Refused.Code(() => round.DecideConflict(panelist, participant, ConflictKind.Family, true, "Ipar", Operator, Make.Noon)).ShouldBe("phase-wrong");
        var open = Amendment.OnConflict(round, 1, AmendmentKind.AddConflict, panelist, participant, "Ipar", Operator, Make.Noon);
        Refused.Code(() => round.ApplyConflict(open, Operator, Make.Noon)).ShouldBe("amendment-not-applied");
        Refused.Code(() => Make.OpenRound().Round.ApplyConflict(Approved(round, AmendmentKind.AddConflict, 1, 0), Operator, Make.Noon)).ShouldBe("amendment-not-applied");
        round.Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public void Lifting_opens_the_sheet_again_while_it_can_be_filled()
    {
        var opened = Make.OpenRound();
        var round = opened.Round;
        var sheet = opened.Sheet(0, 2);
        round.DeclareConflict(Make.Account(2), sheet.ParticipantId, ConflictKind.Family, "Ipar", [sheet], Make.Noon);
        round.ApplyConflict(Approved(round, AmendmentKind.LiftConflict, 1, 0), Make.Account(1), Make.Noon).State.ShouldBe(ConflictState.Dismissed);
        opened.Fill(sheet);
        sheet.IsFinished(round).ShouldBeFalse();
        var later = Make.RoundIn(RoundPhase.Plenary).Round;
        Refused.Code(() => later.CheckConflictChange(AmendmentKind.LiftConflict, later.Panel[1].Id, later.Participants[0].Id)).ShouldBe("phase-wrong");
    }

    [Fact]
    public void Whose_conflict_is_lifted_neither_proposes_nor_approves_it()
    {
        var round = Make.OpenRound().Round;
        Refused.Code(() => Amendment.OnConflict(round, 1, AmendmentKind.LiftConflict, round.Panel[1].Id, round.Participants[0].Id, "Bukan ipar", Make.Account(2), Make.Noon)).ShouldBe("amendment-own-case");
    }

    [Fact]
    public void Conflicts_leave_with_their_panelist_or_participant()
    {
        var round = Make.Round();
        round.EnterConflict(round.Panel[1].Id, round.Participants[0].Id, ConflictKind.Family, "Ipar", Operator, Make.Noon);
        round.EnterConflict(round.Panel[2].Id, round.Participants[1].Id, ConflictKind.Family, "Ipar", Operator, Make.Noon);
        round.Unseat(round.Panel[1].Id);
        round.Conflicts.Count.ShouldBe(1);
        round.Withdraw(round.Participants[1].Id);
        round.Conflicts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Kepala Dinas Contoh", true, "Kepala Dinas Contoh", ConflictKind.SameOpd)]
    [InlineData("Sekretaris Daerah Provinsi", true, "Asisten Administrasi Umum", ConflictKind.Superior)]
    [InlineData("Sekretaris Daerah Provinsi", true, "Staf Ahli Bidang Hukum", ConflictKind.Superior)]
    [InlineData("Sekretaris Daerah Provinsi", true, "Kepala Dinas Lain", null)]
    [InlineData("Asisten Administrasi Umum", true, "Kepala Biro Umum", ConflictKind.Superior)]
    [InlineData("Asisten Administrasi Umum", true, "Inspektur Daerah", null)]
    [InlineData("Kepala Badan Kepegawaian", true, "Asisten Administrasi Umum", ConflictKind.Subordinate)]
    [InlineData("Sekretaris Daerah Provinsi", false, "Asisten Administrasi Umum", null)]
    [InlineData("Guru Besar Universitas", false, "Asisten Administrasi Umum", null)]
    public void Suggestions_read_the_positions(string position, bool isInternal, string post, ConflictKind? kind)
    {
        var round = Make.EmptyRound();
        var official = Make.Official(1);
        round.Invite(official.Id, Make.Profile(official) with { PostTitle = post });
        round.Seat(Make.Account(1), new PersonName("Panelis"), position, isInternal);
        SuggestedConflict.Of(round, NoOpds).Select(s => (ConflictKind?)s.Kind).SingleOrDefault().ShouldBe(kind);
    }

    [Fact]
    public void Suggestions_know_the_same_person_and_the_registers_office()
    {
        var round = Make.WithPeople(Make.EmptyRound(), participants: 2, panelists: 0);
        round.Seat(Make.Account(1), new PersonName("Diri"), "Jabatan", true, Make.EmployeeNumber(1));
        round.Seat(Make.Account(2), new PersonName("Rekan"), "Jabatan", true, Make.EmployeeNumber(9));
        var found = SuggestedConflict.Of(round, new Dictionary<EmployeeNumber, string> { [Make.EmployeeNumber(9)] = "dinas contoh" });
        found.Select(s => s.Kind).ShouldBe([ConflictKind.SamePerson, ConflictKind.SameOpd, ConflictKind.SameOpd]);
    }

    private static Round WithSelf()
    {
        var round = Make.Round();
        round.Seat(Make.Account(8), new PersonName("Peserta juga"), "Jabatan", true, round.Participants[0].EmployeeNumber);
        return round;
    }

    private static Amendment Approved(Round round, AmendmentKind kind, int seatIndex, int participant)
    {
        var amendment = Amendment.OnConflict(round, 1, kind, round.Panel[seatIndex].Id, round.Participants[participant].Id, "Ipar", Operator, Make.Noon);
        amendment.Approve(round, Make.Account(1), Make.Noon);
        return amendment;
    }
}
