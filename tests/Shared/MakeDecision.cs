using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Tests;

/// <summary>What follows a release, through its own verbs.</summary>
internal static partial class Make
{
    public static readonly Author Governor = new(new Guid("00000000-0000-0000-0000-000000000900"), "Bupati Contoh");

    public static readonly DateOnly Today = new(2026, 4, 15);

    public static readonly IReadOnlyList<TargetPost> Targets =
        [new(new PostId(new Guid("00000000-0000-0000-0002-000000000001")), "Kepala Badan Satu"), new(new PostId(new Guid("00000000-0000-0000-0002-000000000002")), "Kepala Badan Dua")];

    /// <summary>A released round whose first official is advised a rotation to one of two posts and whose second stays.</summary>
    public static Opened Released()
    {
        var opened = RoundIn(RoundPhase.Plenary);
        IReadOnlyList<Recommendation> written = [Recommendation(opened.Round, 0, Advice(RecommendationKind.Rotate) with { Targets = Targets }), Recommendation(opened.Round, 1)];
        opened.Round.ReleaseToAppointingAuthority(Account(1), Basis(opened, written), Noon);
        return opened with { Recommendations = written };
    }

    public static FollowUpCase Case(Opened opened, int participant = 0) =>
        FollowUpCase.Of(opened.Round, opened.Recommendations.Single(r => r.ParticipantId == opened.Round.Participants[participant].Id), [], []);

    public static IReadOnlyList<Decision> Decisions(Opened opened) => [.. opened.Recommendations.Select(r => FollowUpCase.Of(opened.Round, r, [], []).Decide(DecisionChoice.AsProposed, Governor, Proof, 0, Noon))];

    public static StepEntry Sent(DateOnly? day = null, string reference = "800/1/2026") => new(StepKind.Letter, reference, day ?? Today.AddDays(-20), Authority: "Badan Kepegawaian Negara");

    public static StepEntry Answered(AnswerKind kind = AnswerKind.Approves, DateOnly? day = null) => new(StepKind.Answer, "B-10/2026", day ?? Today.AddDays(-10), Answer: kind);

    public static StepEntry Inaugurated(DateOnly? day = null, string note = "") => new(StepKind.Inauguration, "821/5/2026", day ?? Today.AddDays(-1), Note: note);
}
