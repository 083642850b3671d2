using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using static UjiKompetensi.Domain.Recommendations.RecommendationRemarks;

namespace UjiKompetensi.Domain.Tests.Recommendations;

public sealed class RecommendationRemarksTests
{
    private static readonly TargetPost Post = new(new PostId(Make.Account(1)), "Kepala Badan A");

    [Theory]
    [InlineData(RecommendationKind.Extend, 59, ExtendUnderFive)]
    [InlineData(RecommendationKind.Extend, 60, null)]
    [InlineData(RecommendationKind.Stay, 60, StayFive)]
    [InlineData(RecommendationKind.Stay, 59, null)]
    [InlineData(RecommendationKind.Rotate, 23, MoveUnderTwo)]
    [InlineData(RecommendationKind.Rotate, 24, null)]
    [InlineData(RecommendationKind.Promote, 12, MoveUnderTwo)]
    [InlineData(RecommendationKind.Develop, 12, null)]
    public void Tenure_is_remarked_at_its_limits_only(RecommendationKind kind, int months, string? code) =>
        Codes(kind, Person(Make.FirstDay.AddMonths(-months))).ShouldBe(code is null ? [] : [code]);

    [Fact]
    public void Penalty_and_retirement_are_told_where_the_advice_favours()
    {
        var standing = new Standing { IsRead = true, RetiresOn = Make.FirstDay.AddYears(1), Penalty = new("hukuman disiplin sedang: pemotongan tukin", Make.FirstDay.AddMonths(-1), Make.FirstDay) };
        Codes(RecommendationKind.Promote, Person(standing: standing)).ShouldBe([PenaltyRuns, RetiresSoon]);
        Codes(RecommendationKind.Demote, Person(standing: standing)).ShouldBeEmpty();
        Codes(RecommendationKind.Promote, Person(standing: standing with { Penalty = standing.Penalty with { Until = Make.FirstDay.AddDays(-1) }, RetiresOn = Make.FirstDay.AddYears(1).AddDays(1) })).ShouldBeEmpty();
    }

    [Fact]
    public void Posts_held_shared_or_his_own_are_told_and_a_free_one_is_silent()
    {
        Codes(RecommendationKind.Rotate, Person(), new TargetSituation(Post, null, false, false, [])).ShouldBeEmpty();
        Codes(RecommendationKind.Rotate, Person(), new TargetSituation(Post, "Budi", false, true, [])).ShouldBeEmpty("the same round moves the holder away");
        Codes(RecommendationKind.Rotate, Person(), new TargetSituation(Post, "Budi", false, false, ["03 Citra"])).ShouldBe([TargetHeld, TargetShared]);
        Codes(RecommendationKind.Rotate, Person(), new TargetSituation(Post, "Dia sendiri", true, false, [])).ShouldBe([TargetOwn]);
    }

    [Fact]
    public void Nothing_chosen_says_nothing_and_every_remark_names_its_source()
    {
        Of(new Advice(), Person(Make.FirstDay.AddMonths(-1)), Make.FirstDay, []).ShouldBeEmpty();
        Of(new Advice { Kind = RecommendationKind.Extend }, Person(Make.FirstDay.AddMonths(-1)), Make.FirstDay, []).ShouldAllBe(r => r.Source.Length > 0 && r.Sentence.EndsWith('.'));
    }

    private static Participant Person(DateOnly? since = null, Standing? standing = null)
    {
        var official = Make.Official(9, inPostSince: since ?? Make.FirstDay.AddYears(-3));
        return Make.EmptyRound().Invite(official.Id, Make.Profile(official) with { Standing = standing });
    }

    private static IEnumerable<string> Codes(RecommendationKind kind, Participant person, params TargetSituation[] targets) =>
        Of(new Advice { Kind = kind, Targets = [.. targets.Select(t => t.Post)] }, person, Make.FirstDay, targets).Select(r => r.Code);
}
