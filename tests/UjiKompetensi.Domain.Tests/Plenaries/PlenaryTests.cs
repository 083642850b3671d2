using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Plenaries;

/// <summary>Three members; seat 1 chairs.</summary>
public sealed class PlenaryTests
{
    private readonly Opened _opened = Make.RoundIn(RoundPhase.Plenary);

    private Round Round => _opened.Round;
    private ParticipantId First => Round.Participants[0].Id;

    [Theory]
    [InlineData(Quorum.MoreThanHalf, 5, 3)]
    [InlineData(Quorum.MoreThanHalf, 6, 4)]
    [InlineData(Quorum.MoreThanHalf, 1, 1)]
    [InlineData(Quorum.TwoThirds, 5, 4)]
    [InlineData(Quorum.TwoThirds, 6, 4)]
    [InlineData(Quorum.TwoThirds, 7, 5)]
    [InlineData(Quorum.Everybody, 5, 5)]
    public void Quorum_needs_so_many(Quorum quorum, int members, int needed) => quorum.Needed(members).ShouldBe(needed);

    [Fact]
    public void Quorum_is_reached_with_the_chair_among_more_than_half()
    {
        var plenary = Plenary.For(Round);
        QuorumState.Of(Round, plenary).Sentence.ShouldBe("Belum kuorum: 0 dari 3 anggota hadir, diperlukan 2.");
        foreach (var member in Round.Panel.Skip(1)) plenary.RecordAttendance(Round, member.Id, true, "", Make.Author(), Make.Noon);
        QuorumState.Of(Round, plenary).Sentence.ShouldBe("Belum kuorum: ketua panel belum tercatat hadir.");
        plenary.RecordAttendance(Round, Round.Panel[0].Id, true, "", Make.Author(), Make.Noon);
        QuorumState.Of(Round, plenary).IsReached.ShouldBeTrue();
        plenary.RecordAttendance(Round, Round.Panel[0].Id, false, "Rapat lain", Make.Author(), Make.Noon);
        QuorumState.Of(Round, plenary).IsReached.ShouldBeFalse();
    }

    [Fact]
    public void Attendance_said_again_changes_nothing_and_each_change_is_a_row()
    {
        var plenary = Plenary.For(Round);
        var member = Round.Panel[1].Id;
        plenary.RecordAttendance(Round, member, true, "", Make.Author(), Make.Noon)!.Number.ShouldBe(1);
        plenary.RecordAttendance(Round, member, true, "", Make.Author(), Make.Noon).ShouldBeNull();
        plenary.RecordAttendance(Round, member, false, "Sakit", Make.Author(), Make.Noon)!.Note.ShouldBe("Sakit");
        (plenary.Attendances.Count, plenary.IsPresent(member)).ShouldBe((2, false));
        Refused.Code(() => plenary.RecordAttendance(Round, Make.Round().Panel[0].Id, true, "", Make.Author(), Make.Noon)).ShouldBe("panelist-unknown");
        Refused.Code(() => plenary.RecordAttendance(Make.Round(), member, true, "", Make.Author(), Make.Noon)).ShouldBe("plenary-foreign");
    }

    [Fact]
    public void Two_who_call_at_once_call_one()
    {
        var plenary = Plenary.For(Round);
        plenary.Call(Round, First, 0);
        Refused.Code(() => plenary.Call(Round, Round.Participants[1].Id, 0)).ShouldBe("row-stale");
        plenary.CurrentParticipantId.ShouldBe(First);
        plenary.Call(Round, null, 1);
        (plenary.CurrentParticipantId, plenary.Calls).ShouldBe((null, 2));
    }

    [Fact]
    public void Chair_concludes_a_complete_recommendation_before_a_quorum_and_nobody_writes_on()
    {
        var (plenary, written) = (Make.Attended(Round), Make.Recommendation(Round));
        plenary.CheckOpenToWriting(Round, First);
        var conclusion = Make.Conclude(_opened, plenary, written);
        (conclusion.Number, conclusion.RecommendationVersion, conclusion.Present, conclusion.Members, conclusion.Proof).ShouldBe((1, 1, 3, 3, Make.Proof));
        Refused.Code(() => plenary.CheckOpenToWriting(Round, First)).ShouldBe("recommendation-concluded");
        plenary.CheckOpenToWriting(Round, Round.Participants[1].Id);
        Refused.Code(() => Make.Conclude(_opened, plenary, written)).ShouldBe("conclusion-stands");
        Refused.Code(() => plenary.Reopen(Round, First, " ", Make.Account(1), Make.Noon)).ShouldBe("text-empty");
        Refused.Code(() => plenary.Reopen(Round, First, Make.Reason, Make.Account(2), Make.Noon)).ShouldBe("chair-only");
        plenary.Reopen(Round, First, Make.Reason, Make.Account(1), Make.Noon).Stands.ShouldBeFalse();
        Refused.Code(() => plenary.Reopen(Round, First, Make.Reason, Make.Account(1), Make.Noon)).ShouldBe("conclusion-none");
        Make.Conclude(_opened, plenary, written).Number.ShouldBe(2);
    }

    [Fact]
    public void Conclusion_is_refused_without_quorum_completeness_reason_right_person_or_locked_sheets()
    {
        var (plenary, written) = (Make.Attended(Round), Make.Recommendation(Round));
        Departure[] departs = [new(DepartureKind.AgainstBand, "Menyimpang.")];
        Refused.Code(() => Make.Conclude(_opened, Make.Attended(Round, 1), written)).ShouldBe("quorum-missing");
        Refused.Code(() => Make.Conclude(_opened, plenary, written, seat: 2)).ShouldBe("chair-only");
        Refused.Sentence(() => Make.Conclude(_opened, plenary, Make.Recommendation(Round, advice: Make.Advice(null)))).ShouldBe("Rekomendasi belum lengkap: jenis rekomendasi.");
        Refused.Code(() => plenary.Conclude(Round, written, 0, [], _opened.Sheets, [], "", Make.Author(), Make.Proof, Make.Noon)).ShouldBe("recommendation-stale");
        Refused.Code(() => Make.Conclude(_opened, plenary, written, departs)).ShouldBe("departure-unexplained");
        plenary.Conclusions.ShouldBeEmpty();
        Make.Conclude(_opened, plenary, Make.Recommendation(Round, advice: Make.Advice() with { Departure = "Kebutuhan daerah." }), departs).Departures.ShouldBe(["Menyimpang."]);
    }

    [Fact]
    public void Members_agree_or_dissent_and_the_last_word_on_the_standing_conclusion_counts()
    {
        var (plenary, written) = (Make.Attended(Round), Make.Recommendation(Round));
        Refused.Code(() => Take(plenary, 2, 1)).ShouldBe("conclusion-none");
        Make.Conclude(_opened, plenary, written);
        plenary.Silent(Round, First).Select(p => p.Code).ShouldBe(["P2", "P3"]);
        Take(plenary, 2, 1).Kind.ShouldBe(StanceKind.Agrees);
        Refused.Code(() => Take(plenary, 2, 1, StanceKind.Dissents, " ")).ShouldBe("text-empty");
        Take(plenary, 2, 1, StanceKind.Dissents, "Lebih tepat dirotasi.").Number.ShouldBe(2);
        plenary.StanceOf(Round.Panel[1].Id, First)!.Text.ShouldBe("Lebih tepat dirotasi.");
        Refused.Code(() => Take(plenary, 1, 1)).ShouldBe("stance-own");
        Refused.Code(() => Take(plenary, 9, 1)).ShouldBe("stance-foreign");
        Refused.Code(() => Take(plenary, 3, 7)).ShouldBe("conclusion-stale");
        plenary.Reopen(Round, First, Make.Reason, Make.Account(1), Make.Noon);
        Make.Conclude(_opened, plenary, written);
        plenary.Silent(Round, First).Select(p => p.Code).ShouldBe(["P2", "P3"], "what was said to an earlier conclusion says nothing to this one");
        plenary.AwaitingWordOf(Round, Make.Account(2)).Select(c => c.ParticipantId).ShouldBe([First]);
        plenary.AwaitingWordOf(Round, Make.Account(1)).ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_is_absent_says_nothing_and_is_not_waited_for()
    {
        var plenary = Make.Attended(Round, 2);
        Make.Conclude(_opened, plenary, Make.Recommendation(Round));
        Refused.Code(() => Take(plenary, 3, 1)).ShouldBe("stance-absent");
        plenary.Silent(Round, First).Select(p => p.Code).ShouldBe(["P2"]);
    }

    [Fact]
    public void Where_the_chair_does_not_judge_another_concludes_and_whoever_does_not_judge_is_not_asked()
    {
        var (round, first) = (Make.Round(), default(ParticipantId));
        first = round.Participants[0].Id;
        round.EnterConflict(round.Panel[0].Id, first, ConflictKind.Family, Make.Reason, Make.Account(9), Make.Noon);
        var opened = new Opened(round, round.OpenScoring());
        foreach (var sheet in opened.Sheets.Where(s => !s.IsFinished(round)))
        {
            opened.Fill(sheet);
            sheet.Lock(round, sheet.Seal(round), Make.Noon);
        }

        round.OpenPlenary(Make.Account(1), opened.Sheets);
        var plenary = Make.Attended(round);
        Refused.Code(() => Make.Conclude(opened, plenary, Make.Recommendation(round))).ShouldBe("chair-only");
        Make.Conclude(opened, plenary, Make.Recommendation(round), seat: 2);
        plenary.Silent(round, first).Select(p => p.Code).ShouldBe(["P3"]);
        Refused.Code(() => plenary.Take(round, first, Make.Account(1), 1, StanceKind.Agrees, "", Make.Proof, Make.Noon)).ShouldBe("stance-conflict");
        Refused.Code(() => Make.Conclude(opened, plenary, Make.Recommendation(round, 1), seat: 2)).ShouldBe("chair-only", "the other official is the chair's");
    }

    [Fact]
    public void Discussion_notes_grow_by_versions_and_a_stale_one_is_refused()
    {
        var first = DiscussionNote.Write(Round, First, null, " Dibahas lama. ", Make.Author(), 0, Make.Noon);
        (first.Version, first.Text).ShouldBe((1, "Dibahas lama."));
        DiscussionNote.Write(Round, First, first, "Selesai.", Make.Author(2), 1, Make.Noon).Version.ShouldBe(2);
        Refused.Code(() => DiscussionNote.Write(Round, First, first, "Terlambat.", Make.Author(), 0, Make.Noon)).ShouldBe("note-stale");
        Refused.Code(() => DiscussionNote.Write(Round, First, first, new string('a', DiscussionNote.TextMaxLength + 1), Make.Author(), 1, Make.Noon)).ShouldBe("text-too-long");
    }

    private Stance Take(Plenary plenary, int seat, int conclusion, StanceKind kind = StanceKind.Agrees, string text = "") =>
        plenary.Take(Round, First, Make.Account(seat), conclusion, kind, text, Make.Proof, Make.Noon);
}
