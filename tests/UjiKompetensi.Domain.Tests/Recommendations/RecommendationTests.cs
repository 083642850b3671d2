using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Recommendations;

public sealed class RecommendationTests
{
    private static readonly TargetPost Target = new(new PostId(Guid.Empty), "Kepala Badan Contoh");
    private readonly Round _round = Make.RoundIn(RoundPhase.Plenary).Round;

    public static TheoryData<RecommendationKind> Kinds() => new(Enum.GetValues<RecommendationKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_target_is_needed_exactly_for_a_move(RecommendationKind kind)
    {
        var moves = kind is RecommendationKind.Rotate or RecommendationKind.Promote;

        Refused.Code(() => Write(kind, moves ? null : Target)).ShouldBe(moves ? "target-missing" : "target-unwanted");
        Write(kind, moves ? Target : null).Sentence.ShouldBe(moves ? $"{kind.Title()}: Kepala Badan Contoh" : kind.Title());
    }

    [Fact]
    public void Write_again_replaces_and_raises_the_version()
    {
        var recommendation = Write(RecommendationKind.Rotate, Target);

        recommendation.Write(_round, RecommendationKind.Develop, null, " Perlu pelatihan. ", " Catatan ", 1, Make.Noon);

        (recommendation.Version, recommendation.Opinion, recommendation.Notes, recommendation.TargetPostId, recommendation.TargetPostTitle)
            .ShouldBe((2, "Perlu pelatihan.", "Catatan", null, ""));
        recommendation.WrittenAt.ShouldBe(Make.Noon);
    }

    [Fact]
    public void Write_on_a_stale_version_is_refused()
    {
        var recommendation = Write(RecommendationKind.Stay, null);

        Refused.Code(() => recommendation.Write(_round, RecommendationKind.Retest, null, "Lain", "", 0, Make.Noon)).ShouldBe("recommendation-stale");
        recommendation.Kind.ShouldBe(RecommendationKind.Stay);
    }

    [Fact]
    public void Write_opinion_missing_or_too_long_changes_nothing()
    {
        var recommendation = Write(RecommendationKind.Stay, null);

        Refused.Code(() => recommendation.Write(_round, RecommendationKind.NoPost, null, " ", "", 1, Make.Noon)).ShouldBe("text-empty");
        Refused.Code(() => recommendation.Write(_round, RecommendationKind.NoPost, null, new string('a', Recommendation.OpinionMaxLength + 1), "", 1, Make.Noon)).ShouldBe("text-too-long");
        Refused.Code(() => recommendation.Write(_round, RecommendationKind.NoPost, null, "a", new string('a', Recommendation.NotesMaxLength + 1), 1, Make.Noon)).ShouldBe("text-too-long");

        (recommendation.Kind, recommendation.Opinion, recommendation.Version).ShouldBe((RecommendationKind.Stay, "Layak.", 1));
    }

    [Fact]
    public void For_stranger_is_refused() =>
        Refused.Code(() => Recommendation.For(_round, Make.Round().Participants[0].Id)).ShouldBe("participant-unknown");

    private Recommendation Write(RecommendationKind kind, TargetPost? target)
    {
        var recommendation = Recommendation.For(_round, _round.Participants[0].Id);
        recommendation.Write(_round, kind, target, "Layak.", "", 0, Make.Noon);
        return recommendation;
    }
}
