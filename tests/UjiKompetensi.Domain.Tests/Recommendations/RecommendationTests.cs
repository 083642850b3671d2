using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Recommendations;

public sealed class RecommendationTests
{
    private readonly Round _round = Make.RoundIn(RoundPhase.Plenary).Round;

    public static TheoryData<RecommendationKind> Kinds() => new(Enum.GetValues<RecommendationKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_a_move_names_posts_and_is_incomplete_without(RecommendationKind kind)
    {
        var moves = kind is RecommendationKind.Rotate or RecommendationKind.Promote;
        Make.Recommendation(_round, advice: Make.Advice(kind)).IsComplete.ShouldBe(!moves);
        if (moves) Make.Recommendation(_round, advice: Make.Advice(kind) with { Targets = [Post(1)] }).Sentence.ShouldBe($"{kind.Title()}: Kepala Badan 1");
        else Code(Make.Advice(kind) with { Targets = [Post(1)] }).ShouldBe("target-unwanted");
    }

    [Fact]
    public void Rotation_names_up_to_three_posts_in_order_a_promotion_one_and_none_twice()
    {
        var three = Make.Advice(RecommendationKind.Rotate) with { Targets = [Post(2), Post(1), Post(3)] };
        Make.Recommendation(_round, advice: three).Sentence.ShouldBe("Dirotasi ke jabatan lain: Kepala Badan 2; atau Kepala Badan 1; atau Kepala Badan 3");
        Make.Recommendation(_round, advice: three).Targets.Select(t => t.Title).ShouldBe(["Kepala Badan 2", "Kepala Badan 1", "Kepala Badan 3"]);
        Code(three with { Targets = [.. three.Targets, Post(4)] }).ShouldBe("target-many");
        Code(three with { Kind = RecommendationKind.Promote, Targets = [Post(1), Post(2)] }).ShouldBe("target-many");
        Code(three with { Targets = [Post(1), Post(1)] }).ShouldBe("target-twice");
    }

    [Fact]
    public void Draft_is_kept_and_names_what_is_missing()
    {
        var draft = Make.Recommendation(_round, advice: new Advice { Notes = " Baru catatan. " });
        (draft.Version, draft.Notes, draft.IsComplete, draft.Sentence).ShouldBe((1, "Baru catatan.", false, ""));
        draft.Advice.Missing().ShouldBe(["jenis rekomendasi", "saran pendapat"]);
        (draft.Advice with { Kind = RecommendationKind.Promote, Opinion = "Cakap." }).Missing().ShouldBe(["jabatan yang dituju"]);
    }

    [Fact]
    public void Write_again_replaces_raises_the_version_and_keeps_what_was_said()
    {
        var recommendation = Make.Recommendation(_round, advice: Make.Advice(RecommendationKind.Rotate) with { Targets = [Post(1), Post(2)] });
        var next = Make.Advice(RecommendationKind.Develop, " Perlu pelatihan. ") with { Notes = " Catatan ", Plan = [new(" Integritas ", " Penugasan "), new("", " ")], Departure = " Alasan " };
        var version = recommendation.Write(_round, next, Make.Author(2), 1, Make.Noon);

        (recommendation.Version, recommendation.Opinion, recommendation.Notes, recommendation.TargetPostId, recommendation.TargetPostTitle, recommendation.Departure).ShouldBe((2, "Perlu pelatihan.", "Catatan", null, "", "Alasan"));
        recommendation.FurtherTargets.ShouldBeEmpty();
        recommendation.Plan.ShouldBe([new DevelopmentStep("Integritas", "Penugasan")]);
        (version.Version, version.By, version.ByName, version.At).ShouldBe((2, Make.Account(2), "Panelis 2", Make.Noon));
        version.Advice.SaysTheSameAs(recommendation.Advice).ShouldBeTrue();
        version.Advice.SaysTheSameAs(next).ShouldBeFalse("what is stored is trimmed");
    }

    [Fact]
    public void Write_on_a_stale_version_or_past_a_limit_changes_nothing()
    {
        var recommendation = Make.Recommendation(_round);
        Refused.Code(() => recommendation.Write(_round, Make.Advice(RecommendationKind.Retest), Make.Author(), 0, Make.Noon)).ShouldBe("recommendation-stale");
        Code(Make.Advice(opinion: new string('a', Advice.OpinionMaxLength + 1))).ShouldBe("text-too-long");
        Code(Make.Advice() with { Notes = new string('a', Advice.NotesMaxLength + 1) }).ShouldBe("text-too-long");
        Code(Make.Advice() with { Departure = new string('a', Advice.DepartureMaxLength + 1) }).ShouldBe("text-too-long");
        Code(Make.Advice() with { Plan = [.. Enumerable.Range(0, Advice.MostSteps + 1).Select(i => new DevelopmentStep($"K{i}", "Penugasan"))] }).ShouldBe("plan-long");
        Code(Make.Advice() with { Plan = [new("Integritas", " ")] }).ShouldBe("text-empty");
        (recommendation.Kind, recommendation.Opinion, recommendation.Version).ShouldBe((RecommendationKind.Stay, "Layak pada jabatan sekarang.", 1));
    }

    [Fact]
    public void For_stranger_is_refused() =>
        Refused.Code(() => Recommendation.For(_round, Make.Round().Participants[0].Id)).ShouldBe("participant-unknown");

    [Fact]
    public void History_shows_the_last_save_of_each_sitting_newest_first_and_at_most_twenty()
    {
        static DateTimeOffset At(int minutes) => Make.Noon.AddMinutes(minutes);
        RecommendationHistory.Shown([(1, Make.Account(1), At(0)), (2, Make.Account(1), At(3)), (3, Make.Account(1), At(8)), (4, Make.Account(1), At(14)), (5, Make.Account(2), At(15)), (6, Make.Account(1), At(16))])
            .ShouldBe([6, 5, 4, 3]);
        RecommendationHistory.Shown(Enumerable.Range(1, 30).Select(v => (v, Make.Account(1), At(v * 10)))).ShouldBe(Enumerable.Range(11, 20).Reverse());
        RecommendationHistory.Shown([]).ShouldBeEmpty();
    }

    private string Code(Advice advice) => Refused.Code(() => Make.Recommendation(_round, advice: advice));

    private static TargetPost Post(int number) => new(new PostId(Make.Account(number)), $"Kepala Badan {number}");
}
