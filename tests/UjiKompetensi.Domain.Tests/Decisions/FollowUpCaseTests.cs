using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Recommendations;

namespace UjiKompetensi.Domain.Tests.Decisions;

public sealed class FollowUpCaseTests
{
    private readonly Opened _opened = Make.Released();
    private readonly FollowUpCase _case;

    public FollowUpCaseTests()
    {
        _case = Make.Case(_opened);
        Decide(_case, DecisionChoice.AsProposed);
    }

    private static void Decide(FollowUpCase file, DecisionChoice choice) => file.Decide(choice, Make.Governor, Make.Proof, file.Decisions.Count, Make.Noon);

    private FollowUpStep Record(StepEntry entry, int? seen = null) => _case.Record(entry, Make.Author(), seen ?? _case.Steps.Count, Make.Today, Make.Noon);

    private FollowUpStep Correct(int number, StepEntry entry, string reason = "Salah ketik.") => _case.Correct(number, entry, reason, Make.Author(), _case.Steps.Count, Make.Today, Make.Noon);

    private FollowUpStep Remove(int number, string reason = "Tidak pernah dikirim.") => _case.Remove(number, reason, Make.Author(), _case.Steps.Count, Make.Noon);

    [Fact]
    public void A_case_goes_from_letter_over_answer_to_inauguration()
    {
        _case.State.ShouldBe(FollowUpState.ToSend);
        Record(Make.Sent());
        _case.State.ShouldBe(FollowUpState.AwaitingAnswer);
        Record(Make.Answered()).Authority.ShouldBe("Badan Kepegawaian Negara");
        _case.State.ShouldBe(FollowUpState.Approved);
        Record(Make.Inaugurated());
        _case.State.ShouldBe(FollowUpState.Inaugurated);
        _case.State.IsFinished().ShouldBeTrue();
        _case.NextStepOn(Make.Today).ShouldBeEmpty();
        (_case.Letter!.Number, _case.Answer!.Number, _case.Inauguration!.Number).ShouldBe((1, 2, 3));
    }

    [Fact]
    public void Nothing_follows_before_the_PPK_has_decided()
    {
        var undecided = Make.Case(_opened, 1);
        undecided.State.ShouldBe(FollowUpState.Undecided);
        Refused.Code(() => undecided.Record(Make.Sent(), Make.Author(), 0, Make.Today, Make.Noon)).ShouldBe("undecided");
        Decide(undecided, new(DecisionKind.Postpones));
        undecided.State.ShouldBe(FollowUpState.Postponed);
        Refused.Code(() => undecided.Record(Make.Sent(), Make.Author(), 0, Make.Today, Make.Noon)).ShouldBe("undecided");
    }

    [Fact]
    public void Who_stays_is_finished_at_once_and_can_still_be_inaugurated()
    {
        var stays = Make.Case(_opened, 1);
        Decide(stays, DecisionChoice.AsProposed);
        stays.State.ShouldBe(FollowUpState.NoApproval);
        stays.Record(Make.Inaugurated(), Make.Author(), 0, Make.Today, Make.Noon);
        stays.State.ShouldBe(FollowUpState.Inaugurated);
    }

    [Fact]
    public void The_last_day_of_a_letter_is_in_time_and_the_next_is_not()
    {
        Record(Make.Sent(Make.Today.AddDays(-30)));
        _case.DeadlineOn(Make.Today).ShouldBe(new Deadline(Make.Today, 0));
        _case.DeadlineOn(Make.Today)!.IsOverdue.ShouldBeFalse();
        _case.DeadlineOn(Make.Today.AddDays(1))!.IsOverdue.ShouldBeTrue();
        _case.DeadlineOn(Make.Today.AddDays(1))!.Sentence.ShouldBe("lewat 1 hari");
        _case.NextStepOn(Make.Today.AddDays(1)).ShouldBe("Tanyakan jawabannya, atau kirim surat baru");
    }

    [Theory, InlineData(8, false), InlineData(7, true), InlineData(0, true), InlineData(-1, false)]
    public void Seven_days_before_the_end_it_is_pointed_out(int left, bool near) => Deadline.On(Make.Today.AddDays(left), Make.Today).IsNear.ShouldBe(near);

    [Fact]
    public void An_approval_runs_from_the_day_of_the_answer()
    {
        Record(Make.Sent());
        Record(Make.Answered(day: Make.Today.AddDays(-10)) with { Days = 14 });
        _case.DeadlineOn(Make.Today).ShouldBe(new Deadline(Make.Today.AddDays(4), 4));
    }

    [Theory, InlineData(AnswerKind.Returns, FollowUpState.Returned), InlineData(AnswerKind.Refuses, FollowUpState.Refused)]
    public void Without_an_approval_nobody_is_inaugurated_and_a_new_letter_may_go(AnswerKind answer, FollowUpState state)
    {
        Record(Make.Sent());
        Record(Make.Answered(answer)).RunsUntil.ShouldBeNull();
        _case.State.ShouldBe(state);
        _case.DeadlineOn(Make.Today).ShouldBeNull();
        Refused.Code(() => Record(Make.Inaugurated())).ShouldBe("approval-missing");
        Record(Make.Sent(Make.Today.AddDays(-1), "800/2/2026"));
        (_case.Letter!.Reference, _case.Answer).ShouldBe(("800/2/2026", null));
    }

    [Fact]
    public void A_second_letter_waits_until_the_first_is_answered_or_has_run_out()
    {
        Record(Make.Sent());
        Refused.Code(() => Record(Make.Sent(Make.Today))).ShouldBe("letter-runs");
        _case.Record(Make.Sent(Make.Today.AddDays(11)), Make.Author(), 1, Make.Today.AddDays(11), Make.Noon).Number.ShouldBe(2);
    }

    [Fact]
    public void A_letter_while_an_approval_runs_is_refused()
    {
        Record(Make.Sent());
        Record(Make.Answered());
        Refused.Code(() => Record(Make.Sent(Make.Today))).ShouldBe("letter-runs");
    }

    [Fact]
    public void An_answer_needs_a_letter_that_waits_and_its_kind()
    {
        Refused.Code(() => Record(Make.Answered())).ShouldBe("letter-missing");
        Record(Make.Sent());
        Refused.Code(() => Record(Make.Answered() with { Answer = null })).ShouldBe("answer-missing");
    }

    [Fact]
    public void Dates_follow_the_order_of_what_happened()
    {
        Refused.Code(() => Record(Make.Sent(Make.Today.AddDays(1)))).ShouldBe("date-future");
        Refused.Code(() => Record(Make.Sent(Make.FirstDay.AddDays(-1)))).ShouldBe("date-early");
        Record(Make.Sent());
        Refused.Code(() => Record(Make.Answered(day: Make.Today.AddDays(-21)))).ShouldBe("date-early");
        Record(Make.Answered());
        Refused.Code(() => Record(Make.Inaugurated(Make.Today.AddDays(-11)))).ShouldBe("date-early");
        Refused.Code(() => Correct(1, Make.Sent(Make.Today.AddDays(-9)))).ShouldBe("date-early");
    }

    [Fact]
    public void An_inauguration_after_the_approval_ran_out_needs_a_note()
    {
        Record(Make.Sent(Make.Today.AddDays(-40)));
        Record(Make.Answered(day: Make.Today.AddDays(-31)));
        Refused.Code(() => Record(Make.Inaugurated(Make.Today))).ShouldBe("approval-expired");
        Record(Make.Inaugurated(Make.Today, "Diperpanjang dengan surat B-11/2026."));
        _case.State.ShouldBe(FollowUpState.Inaugurated);
    }

    [Fact]
    public void An_inauguration_on_the_last_day_of_the_approval_needs_none()
    {
        Record(Make.Sent(Make.Today.AddDays(-40)));
        Record(Make.Answered(day: Make.Today.AddDays(-30)));
        Record(Make.Inaugurated(Make.Today)).Days.ShouldBe(0);
    }

    [Theory, InlineData(0), InlineData(366)]
    public void Days_have_a_range(int days) => Refused.Code(() => Record(Make.Sent() with { Days = days })).ShouldBe("days-range");

    [Fact]
    public void A_letter_names_its_number_and_where_it_went()
    {
        Refused.Code(() => Record(Make.Sent(reference: " "))).ShouldBe("text-empty");
        Refused.Code(() => Record(Make.Sent() with { Authority = "" })).ShouldBe("text-empty");
    }

    [Fact]
    public void A_wrong_step_is_corrected_by_a_new_one_in_its_place()
    {
        Record(Make.Sent());
        Record(Make.Answered());
        Refused.Code(() => Correct(1, Make.Sent(reference: "800/9/2026"), " ")).ShouldBe("text-empty");
        Correct(1, Make.Sent(reference: "800/9/2026")).Number.ShouldBe(3);
        _case.Letter!.Reference.ShouldBe("800/9/2026");
        _case.State.ShouldBe(FollowUpState.Approved);
        _case.Steps.Count.ShouldBe(3);
        _case.Steps[0].Reference.ShouldBe("800/1/2026");
        Refused.Code(() => Correct(1, Make.Sent())).ShouldBe("step-gone");
        Correct(3, Make.Sent(reference: "800/10/2026"));
        _case.Letter!.Reference.ShouldBe("800/10/2026");
    }

    [Fact]
    public void A_correction_is_about_the_same_kind_of_step()
    {
        Record(Make.Sent());
        Refused.Code(() => Correct(1, Make.Answered())).ShouldBe("step-kind");
    }

    [Fact]
    public void The_last_step_can_be_taken_away_with_a_reason_and_stays_on_record()
    {
        Record(Make.Sent());
        Record(Make.Answered());
        Refused.Code(() => Remove(1)).ShouldBe("step-not-last");
        Refused.Code(() => Remove(2, "")).ShouldBe("text-empty");
        Remove(2).IsRemoval.ShouldBeTrue();
        _case.State.ShouldBe(FollowUpState.AwaitingAnswer);
        _case.Steps.Count.ShouldBe(3);
        Record(Make.Answered(AnswerKind.Refuses));
        _case.State.ShouldBe(FollowUpState.Refused);
    }

    [Fact]
    public void A_new_decision_begins_the_follow_up_anew_and_keeps_the_old_steps()
    {
        Record(Make.Sent());
        Decide(_case, new(DecisionKind.Accepts, Choice: 2, ChangeReason: "Jabatan pertama sudah terisi."));
        _case.State.ShouldBe(FollowUpState.ToSend);
        _case.Steps.Count.ShouldBe(1);
        Record(Make.Sent(reference: "800/2/2026")).DecisionNumber.ShouldBe(2);
    }

    [Fact]
    public void Who_is_inaugurated_is_not_decided_on_again()
    {
        Record(Make.Sent());
        Record(Make.Answered());
        Record(Make.Inaugurated());
        Refused.Code(() => Decide(_case, new(DecisionKind.Postpones, ChangeReason: "Salah."))).ShouldBe("case-closed");
        Refused.Code(() => Record(Make.Sent(Make.Today))).ShouldBe("case-closed");
    }

    [Fact]
    public void Whoever_saw_fewer_steps_is_told()
    {
        Record(Make.Sent());
        Refused.Code(() => Record(Make.Answered(), seen: 0)).ShouldBe("row-stale");
        Refused.Code(() => _case.Correct(1, Make.Sent(), "Salah.", Make.Author(), 0, Make.Today, Make.Noon)).ShouldBe("row-stale");
    }

    [Fact]
    public void What_ran_out_comes_first_and_what_is_finished_last()
    {
        var stays = Make.Case(_opened, 1);
        Decide(stays, DecisionChoice.AsProposed);
        FollowUpCase.InOrder([stays, _case], Make.Today).ShouldBe([_case, stays]);
        var other = FollowUpCase.Of(_opened.Round, _case.Recommendation, _case.Decisions, []);
        Record(Make.Sent(Make.Today.AddDays(-31)));
        FollowUpCase.InOrder([stays, other, _case], Make.Today).ShouldBe([_case, other, stays]);
        Record(Make.Answered(day: Make.Today.AddDays(-5)));
        Record(Make.Inaugurated());
        var undecided = Make.Case(_opened, 1);
        FollowUpCase.InOrder([_case, undecided], Make.Today).ShouldBe([undecided, _case], "finished, though its number is lower");
    }

    [Fact]
    public void A_case_is_the_same_after_it_was_stored()
    {
        Record(Make.Sent());
        Record(Make.Answered());
        var read = FollowUpCase.All(_opened.Round, _opened.Recommendations.ToList(), [.. _case.Decisions.Reverse()], [.. _case.Steps.Reverse()]);
        read.Select(c => c.State).ShouldBe([FollowUpState.Approved, FollowUpState.Undecided]);
    }
}
