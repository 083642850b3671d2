using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Plenaries;

public sealed class ReleaseTests
{
    private readonly Opened _opened = Make.RoundIn(RoundPhase.Plenary);

    private Round Round => _opened.Round;

    [Fact]
    public void Nothing_stands_in_the_way_of_a_plenary_that_is_over()
    {
        Round.ObstaclesToRelease(Make.Basis(_opened)).ShouldBeEmpty();
        Round.ReleaseToAppointingAuthority(Make.Account(1), Make.Basis(_opened), Make.Noon);
        (Round.Phase, Round.ReleasedAt).ShouldBe((RoundPhase.Released, Make.Noon));
        Round.ObstaclesToRelease(Make.Basis(Make.RoundIn(RoundPhase.Plenary))).ShouldBeEmpty("it is released");
    }

    [Fact]
    public void Missing_and_never_written_recommendations_are_named()
    {
        var begun = Recommendation.For(Round, Round.Participants[1].Id);
        var basis = Make.Basis(_opened, [Make.Recommendation(Round), begun]);
        Round.ObstaclesToRelease(basis).Single().Sentence.ShouldBe("1 peserta belum punya rekomendasi: Pejabat Contoh 2.");
        Refused.Code(() => Round.ReleaseToAppointingAuthority(Make.Account(1), basis, Make.Noon)).ShouldBe("recommendations-missing");
        Round.Phase.ShouldBe(RoundPhase.Plenary);
    }

    [Fact]
    public void Everything_missing_is_told_at_once()
    {
        var nothing = new ReleaseBasis([Make.Recommendation(Round), Make.Recommendation(Round, 1, new Advice())], Plenary.For(Round), [], [], [], Make.Basis(_opened).Result);
        Codes(nothing).ShouldBe(["recommendation-incomplete", "quorum-missing", "conclusions-missing"]);
    }

    [Fact]
    public void Silent_member_a_change_after_the_conclusion_and_a_lost_quorum_hold_the_release()
    {
        var basis = Make.Basis(_opened);
        basis.Plenary.Reopen(Round, Round.Participants[0].Id, Make.Reason, Make.Account(1), Make.Noon);
        Codes(basis).ShouldBe(["conclusions-missing"]);
        Make.Conclude(_opened, basis.Plenary, basis.Of(Round.Participants[0].Id)!);
        Codes(basis).ShouldBe(["stances-missing"]);
        foreach (var seat in new[] { 2, 3 }) basis.Plenary.Take(Round, Round.Participants[0].Id, Make.Account(seat), 2, StanceKind.Dissents, "Tidak sependapat.", Make.Proof, Make.Noon);
        Codes(basis).ShouldBeEmpty("a recorded dissent is a word too");
        basis.Of(Round.Participants[0].Id)!.Write(Round, Make.Advice(RecommendationKind.Develop), Make.Author(), 1, Make.Noon);
        Codes(basis).ShouldBe(["conclusions-missing"]);
        foreach (var member in Round.Panel) basis.Plenary.RecordAttendance(Round, member.Id, false, "Pulang", Make.Author(), Make.Noon);
        Codes(basis).ShouldBe(["quorum-missing", "conclusions-missing"]);
    }

    [Fact]
    public void Departure_without_a_reason_holds_the_release_even_if_it_came_about_later()
    {
        IReadOnlyList<Band> bands = [new(0, "Rendah"), new(80, "Tinggi")];
        var round = Make.RoundIn(RoundPhase.Plenary, new RoundRules { Bands = bands });
        var own = Make.Basis(round);
        RoundResult With(decimal first) => Make.Result(bands, (round.Round.Participants[0].Code, first), (round.Round.Participants[1].Code, 89));
        Codes(own with { Result = With(70) }, round.Round).ShouldBe(["departure-unexplained"]);
        Codes(own with { Result = With(85) }, round.Round).ShouldBeEmpty();
    }

    [Fact]
    public void Review_is_waited_for_where_the_round_says_so_and_counts_for_its_version_only()
    {
        var opened = Make.RoundIn(RoundPhase.Plenary, plenary: new PlenaryRules { NeedsReview = true });
        var (round, basis) = (opened.Round, Make.Basis(opened));
        Codes(basis, round).ShouldBe(["reviews-missing"]);
        Review Give(int participant, Verdict verdict, Review? last = null, params ParagraphComment[] comments)
        {
            var written = basis.Recommendations.ElementAt(participant);
            return Review.Give(round, basis.Plenary, written, last, verdict, comments, Make.Author(9), written.Version, Make.Noon);
        }

        var returned = Give(0, Verdict.Returned, null, new ParagraphComment(1, " Terlalu umum. "), new ParagraphComment(0, " "));
        returned.Comments.ShouldBe([new ParagraphComment(1, "Terlalu umum.")]);
        Codes(basis with { Reviews = [returned, Give(1, Verdict.Agreed)] }, round).ShouldBe(["reviews-missing"]);
        var agreed = Give(0, Verdict.Agreed, returned);
        agreed.Number.ShouldBe(2);
        var reviewed = basis with { Reviews = [returned, agreed, Give(1, Verdict.Agreed)] };
        Codes(reviewed, round).ShouldBeEmpty();
        Refused.Code(() => Give(0, Verdict.Agreed, agreed)).ShouldBe("review-given");
        Refused.Code(() => Give(0, Verdict.Returned)).ShouldBe("review-comment");
        Refused.Code(() => Give(0, Verdict.Returned, null, new ParagraphComment(2, "Tidak ada alinea ini"))).ShouldBe("review-paragraph");
        Refused.Code(() => Review.Give(round, Plenary.For(round), basis.Recommendations.First(), null, Verdict.Agreed, [], Make.Author(9), 1, Make.Noon)).ShouldBe("review-not-concluded");
        Refused.Code(() => Review.Give(round, basis.Plenary, basis.Recommendations.First(), null, Verdict.Agreed, [], Make.Author(9), 0, Make.Noon)).ShouldBe("recommendation-stale");
        basis.Recommendations.First().Write(round, Make.Advice(RecommendationKind.Develop), Make.Author(), 1, Make.Noon);
        Codes(reviewed, round).ShouldBe(["conclusions-missing", "reviews-missing"], "what he agreed to is no longer what it says");
    }

    [Fact]
    public void Sheet_opened_again_in_the_plenary_takes_entries_keeps_both_values_and_holds_everything_until_it_is_locked()
    {
        var (sheet, basis) = (_opened.Sheet(seat: 2), Make.Basis(_opened));
        Refused.Code(() => sheet.Enter(Make.Operation(1), Round, _opened.Aspects[0].Id, "85", 1, Make.Noon)).ShouldBe("phase-wrong");
        var request = UnlockRequest.Ask(Round, sheet, 1, "Salah ketik", [], Make.Account(2), Make.Noon);
        Codes(basis with { Unlocks = [request] }).ShouldBe(["unlocks-open"]);
        request.AgreeForPanel(Round, Make.Account(1), Make.Noon);
        request.AgreeForSecretariat(Round, Make.Account(9), "Staf", takesPart: false, Make.Noon.AddMinutes(1));
        sheet.Unlock(Round, request);
        (sheet.ReopenedAt, sheet.IsOpenIn(Round)).ShouldBe((Make.Noon.AddMinutes(1), true));
        Codes(basis).ShouldBe(["sheets-open"]);
        Refused.Code(() => Make.Conclude(_opened, Make.Attended(Round), Make.Recommendation(Round))).ShouldBe("sheets-open");
        Make.Conclude(_opened, Make.Attended(Round), Make.Recommendation(Round, 1));
        sheet.Enter(Make.Operation(1), Round, _opened.Aspects[0].Id, "85", 1, Make.Noon);
        sheet.Lock(Round, sheet.Seal(Round), Make.Noon);
        sheet.Marks.Where(m => m.AspectId == _opened.Aspects[0].Id).Select(m => m.Value).ShouldBe([80m, 85m]);
        Codes(basis).ShouldBeEmpty();
    }

    [Fact]
    public void Rules_are_settled_before_the_plenary_on_the_version_that_was_seen()
    {
        var round = Make.Round(rules: new RoundRules { Bands = [new(0, "Rendah"), new(80, "Tinggi")] });
        round.SettlePlenaryRules(new PlenaryRules { Quorum = Quorum.TwoThirds, Advice = [new("Rendah", [RecommendationKind.Retest])] }, 0);
        round.PlenaryRules.Version.ShouldBe(1);
        Refused.Code(() => round.SettlePlenaryRules(new PlenaryRules(), 0)).ShouldBe("row-stale");
        Refused.Code(() => round.SettlePlenaryRules(new PlenaryRules { Advice = [new("Lain", [RecommendationKind.Stay])] }, 1)).ShouldBe("band-unknown");
        Refused.Code(() => round.SettlePlenaryRules(new PlenaryRules { Advice = [new("Rendah", [])] }, 1)).ShouldBe("band-empty");
        Refused.Code(() => round.SettlePlenaryRules(new PlenaryRules { Advice = [new("Rendah", [RecommendationKind.Stay]), new("Rendah", [RecommendationKind.Stay])] }, 1)).ShouldBe("band-twice");
    }

    private IEnumerable<string> Codes(ReleaseBasis basis, Round? round = null) => (round ?? Round).ObstaclesToRelease(basis).Select(o => o.Code);
}
