using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Decisions;

public sealed class VacatedPostsTests
{
    private readonly Opened _opened = Make.Released();

    [Fact]
    public void Who_moves_leaves_his_post_empty_and_who_stays_does_not()
    {
        var (moves, stays) = (Make.Case(_opened), Make.Case(_opened, 1));
        VacatedPosts.After([moves, stays]).ShouldBeEmpty("nothing is decided yet");
        moves.Decide(DecisionChoice.AsProposed, Make.Governor, "", 0, Make.Noon);
        stays.Decide(DecisionChoice.AsProposed, Make.Governor, "", 0, Make.Noon);
        VacatedPosts.After([moves, stays]).ShouldBe([moves.Person.PostTitle]);
    }

    [Fact]
    public void A_post_that_another_one_moves_into_is_not_empty()
    {
        var (first, second) = (Make.Case(_opened), Make.Case(_opened, 1));
        first.Decide(DecisionChoice.AsProposed, Make.Governor, "", 0, Make.Noon);
        second.Decide(new DecisionChoice(DecisionKind.Alters, Outcome: RecommendationKind.Rotate, PostTitle: first.Person.PostTitle, Reason: "Bertukar."), Make.Governor, "", 0, Make.Noon);
        VacatedPosts.After([first, second]).ShouldBeEmpty("somebody takes the post that is left");
    }

    [Fact]
    public void A_postponed_move_empties_nothing()
    {
        var file = Make.Case(_opened);
        file.Decide(new DecisionChoice(DecisionKind.Postpones), Make.Governor, "", 0, Make.Noon);
        VacatedPosts.After([file]).ShouldBeEmpty();
    }
}
