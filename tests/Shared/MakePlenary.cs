using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Tests;

/// <summary>What a plenary leads to, through its own verbs: everybody present, seat 1 concludes, the others agree.</summary>
internal static partial class Make
{
    public const string Proof = "Password";

    public static Author Author(int seat = 1) => new(Account(seat), $"Panelis {seat}");

    public static Advice Advice(RecommendationKind? kind = RecommendationKind.Stay, string opinion = "Layak pada jabatan sekarang.") => new() { Kind = kind, Opinion = opinion };

    public static Recommendation Recommendation(Round round, int participant = 0, Advice? advice = null)
    {
        var recommendation = Domain.Recommendations.Recommendation.For(round, round.Participants[participant].Id);
        recommendation.Write(round, advice ?? Advice(), Author(), 0, Noon);
        return recommendation;
    }

    public static IReadOnlyList<Recommendation> Recommendations(Round round) => [.. round.Participants.Select((_, i) => Recommendation(round, i))];

    public static Plenary Attended(Round round, int present = int.MaxValue)
    {
        var plenary = Plenary.For(round);
        foreach (var member in round.Panel.Take(present)) plenary.RecordAttendance(round, member.Id, true, "", Author(), Noon);
        return plenary;
    }

    public static Conclusion Conclude(Opened opened, Plenary plenary, Recommendation recommendation, IReadOnlyList<Departure>? departures = null, int seat = 1) => plenary.Conclude(
        opened.Round, recommendation, recommendation.Version, departures ?? [], opened.Sheets, [], "", Author(seat), Proof, Noon);

    /// <summary>A plenary that is over but for the release.</summary>
    public static ReleaseBasis Basis(Opened opened, IReadOnlyList<Recommendation>? written = null)
    {
        var (round, plenary, recommendations) = (opened.Round, Attended(opened.Round), written ?? Recommendations(opened.Round));
        foreach (var recommendation in recommendations.Where(r => r.IsComplete))
        {
            var conclusion = Conclude(opened, plenary, recommendation);
            foreach (var member in plenary.Silent(round, recommendation.ParticipantId))
                plenary.Take(round, recommendation.ParticipantId, member.AccountId, conclusion.Number, StanceKind.Agrees, "", Proof, Noon);
        }

        return new ReleaseBasis(recommendations, plenary, [], opened.Sheets, [], RoundCalculation.Of(Inputs.Of(round, opened.Sheets, [])));
    }
}
