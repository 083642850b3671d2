using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Decisions;

public sealed class DecisionTests
{
    private readonly Opened _opened = Make.Released();

    private static Decision Decide(FollowUpCase file, DecisionChoice choice, int? seen = null) => file.Decide(choice, Make.Governor, Make.Proof, seen ?? file.Decisions.Count, Make.Noon);

    [Fact]
    public void An_acceptance_takes_over_the_advice_and_the_chosen_post()
    {
        var file = Make.Case(_opened);
        var decision = Decide(file, new(DecisionKind.Accepts, Choice: 2));
        decision.Outcome.ShouldBe(RecommendationKind.Rotate);
        decision.PostTitle.ShouldBe("Kepala Badan Dua");
        decision.Sentence.ShouldBe("Dirotasi ke jabatan lain: Kepala Badan Dua");
        decision.RecommendationVersion.ShouldBe(file.Recommendation.Version);
        (decision.ByName, decision.Proof, decision.At).ShouldBe((Make.Governor.Name, Make.Proof, Make.Noon));
    }

    [Fact]
    public void A_decision_leaves_the_recommendation_as_it_is()
    {
        var file = Make.Case(_opened);
        var before = file.Recommendation.Advice;
        Decide(file, new(DecisionKind.Alters, Outcome: RecommendationKind.NoPost, Reason: "Putusan pengadilan."));
        file.Recommendation.Advice.SaysTheSameAs(before).ShouldBeTrue();
        file.Recommendation.Version.ShouldBe(1);
    }

    [Theory, InlineData(0), InlineData(3)]
    public void A_choice_outside_of_the_advised_posts_is_refused(int choice) =>
        Refused.Code(() => Decide(Make.Case(_opened), new(DecisionKind.Accepts, choice))).ShouldBe("choice-unknown");

    [Fact]
    public void Where_no_post_is_advised_there_is_one_choice() =>
        Refused.Code(() => Decide(Make.Case(_opened, 1), new(DecisionKind.Accepts, 2))).ShouldBe("choice-unknown");

    [Fact]
    public void An_alteration_needs_a_written_reason() =>
        Refused.Code(() => Decide(Make.Case(_opened), new(DecisionKind.Alters, Outcome: RecommendationKind.Stay, Reason: " "))).ShouldBe("text-empty");

    [Fact]
    public void An_alteration_says_what_is_decided_instead() =>
        Refused.Code(() => Decide(Make.Case(_opened), new(DecisionKind.Alters, Reason: "Kebutuhan."))).ShouldBe("outcome-missing");

    [Fact]
    public void An_alteration_to_another_post_names_it()
    {
        Refused.Code(() => Decide(Make.Case(_opened), new(DecisionKind.Alters, Outcome: RecommendationKind.Rotate, Reason: "Kebutuhan."))).ShouldBe("text-empty");
        Decide(Make.Case(_opened), new(DecisionKind.Alters, Outcome: RecommendationKind.Rotate, PostTitle: " Kepala Badan Tiga ", Reason: "Kebutuhan.")).PostTitle.ShouldBe("Kepala Badan Tiga");
        Decide(Make.Case(_opened), new(DecisionKind.Alters, Outcome: RecommendationKind.Demote, PostTitle: "Sekretaris Dinas", Reason: "Kinerja.")).PostTitle.ShouldBe("Sekretaris Dinas");
    }

    [Fact]
    public void An_alteration_that_needs_no_post_names_none() =>
        Refused.Code(() => Decide(Make.Case(_opened), new(DecisionKind.Alters, Outcome: RecommendationKind.Stay, PostTitle: "Kepala Badan Tiga", Reason: "Kebutuhan."))).ShouldBe("post-unwanted");

    [Fact]
    public void An_alteration_to_what_is_advised_is_refused()
    {
        Refused.Code(() => Decide(Make.Case(_opened), new(DecisionKind.Alters, Outcome: RecommendationKind.Rotate, PostTitle: "Kepala Badan Dua", Reason: "Kebutuhan."))).ShouldBe("alteration-none");
        Refused.Code(() => Decide(Make.Case(_opened, 1), new(DecisionKind.Alters, Outcome: RecommendationKind.Stay, Reason: "Kebutuhan."))).ShouldBe("alteration-none");
    }

    [Fact]
    public void A_postponement_decides_nothing_yet_and_needs_no_reason()
    {
        var decision = Decide(Make.Case(_opened), new(DecisionKind.Postpones));
        (decision.Outcome, decision.PostTitle, decision.Sentence).ShouldBe((null, "", "Ditunda"));
    }

    [Fact]
    public void After_a_postponement_it_is_decided_without_a_further_reason()
    {
        var file = Make.Case(_opened);
        Decide(file, new(DecisionKind.Postpones, Reason: "Menunggu hasil pemeriksaan."));
        Decide(file, DecisionChoice.AsProposed).Number.ShouldBe(2);
        file.Decision!.Kind.ShouldBe(DecisionKind.Accepts);
        file.Decisions[0].Reason.ShouldBe("Menunggu hasil pemeriksaan.");
    }

    [Fact]
    public void A_decision_is_corrected_by_a_new_one_with_a_reason()
    {
        var file = Make.Case(_opened);
        Decide(file, DecisionChoice.AsProposed);
        Refused.Code(() => Decide(file, new(DecisionKind.Postpones))).ShouldBe("text-empty");
        Decide(file, new(DecisionKind.Postpones, ChangeReason: "Salah ketuk.")).ChangeReason.ShouldBe("Salah ketuk.");
        file.Decisions.Select(d => d.Kind).ShouldBe([DecisionKind.Accepts, DecisionKind.Postpones]);
    }

    [Fact]
    public void Whoever_saw_an_earlier_decision_is_told()
    {
        var file = Make.Case(_opened);
        Decide(file, new(DecisionKind.Postpones));
        Refused.Code(() => Decide(file, DecisionChoice.AsProposed, seen: 0)).ShouldBe("row-stale");
    }

    [Theory, InlineData(RoundPhase.Plenary), InlineData(RoundPhase.Archived)]
    public void Nothing_is_decided_before_the_release_or_in_the_archive(RoundPhase phase)
    {
        var opened = Make.RoundIn(phase);
        var recommendation = phase == RoundPhase.Plenary ? Make.Recommendation(opened.Round) : opened.Recommendations[0];
        Refused.Code(() => Decide(FollowUpCase.Of(opened.Round, recommendation, [], []), DecisionChoice.AsProposed)).ShouldBe("phase-wrong");
    }

    [Fact]
    public void What_was_postponed_can_be_decided_after_the_decision_was_concluded()
    {
        var file = Make.Case(_opened);
        Decide(file, new(DecisionKind.Postpones));
        var other = Decide(Make.Case(_opened, 1), DecisionChoice.AsProposed);
        _opened.Round.ConcludeDecision([file.Decision!, other]);
        Decide(file, DecisionChoice.AsProposed).Number.ShouldBe(2);
    }

    [Fact]
    public void The_decision_is_concluded_only_once_every_official_has_one()
    {
        var file = Make.Case(_opened);
        Decide(file, DecisionChoice.AsProposed);
        Refused.Code(() => _opened.Round.ConcludeDecision(file.Decisions)).ShouldBe("undecided");
        _opened.Round.Phase.ShouldBe(RoundPhase.Released);
    }

    [Theory]
    [InlineData(RecommendationKind.Stay, false), InlineData(RecommendationKind.Develop, false), InlineData(RecommendationKind.Retest, false)]
    [InlineData(RecommendationKind.Rotate, true), InlineData(RecommendationKind.Promote, true), InlineData(RecommendationKind.Demote, true), InlineData(RecommendationKind.Extend, true), InlineData(RecommendationKind.NoPost, true)]
    public void Who_leaves_or_keeps_a_post_beyond_five_years_waits_for_an_approval(RecommendationKind kind, bool needed) => kind.NeedsApproval().ShouldBe(needed);
}
