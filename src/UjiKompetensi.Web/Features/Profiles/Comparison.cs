using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Profiles;

/// <summary>Two officials of an opened round side by side, and what it would mean for each to hold the other's post. No winner.</summary>
public sealed class Comparison(UseCaseParts parts) : Query<Comparison.Input, Comparison.View>(parts)
{
    /// <param name="A">Code of a participant; null while none is chosen.</param>
    public sealed record Input(string Slug, string? A, string? B);

    public sealed record Choice(string Code, string Name);

    /// <param name="Own">Against his own post's standard.</param>
    /// <param name="Swapped">Against the other's.</param>
    public sealed record Side(string Code, string Name, string Short, string PostTitle, IReadOnlyList<(string Name, string Text)> Facts, CompetencyMatch? Own, CompetencyMatch? Swapped, bool IsAssessed);

    /// <param name="A">0–100; null where there is none.</param>
    public sealed record ScoreLine(string Name, decimal? A, decimal? B)
    {
        public decimal? Difference => A - B;
    }

    public sealed record Pair(Side A, Side B, IReadOnlyList<ScoreLine> Scores);

    /// <param name="Pair">Null until two different officials are chosen.</param>
    public sealed record View(string Slug, string RoundName, RoundPhase Phase, bool ShowsRanking, IReadOnlyList<Choice> People, Pair? Pair);

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Comparison, cancel, r => r.Participants.Where(p => p.Code == input.A || p.Code == input.B));
        var round = opened.Round;
        var people = round.Participants.OrderBy(p => p.Name.Bare, StringComparer.Create(Words.Indonesian, ignoreCase: true)).Select(p => new Choice(p.Code, p.Name.Full)).ToList();
        var (a, b) = (round.Participants.FirstOrDefault(p => p.Code == input.A), round.Participants.FirstOrDefault(p => p.Code == input.B));
        if (a is null || b is null || a == b) return new View(round.Slug, round.Name, round.Phase, round.Display.ShowsRanking, people, null);

        var result = opened.Shown();
        var (one, other) = (await AssessedOfficial.OfAsync(reading, round, result, a, cancel), await AssessedOfficial.OfAsync(reading, round, result, b, cancel));
        var scores = one.Result.Components.Zip(other.Result.Components, (x, y) => new ScoreLine(x.Name, x.Normalised, y.Normalised)).Append(new ScoreLine("Nilai akhir", one.Result.Total, other.Result.Total));
        return new View(round.Slug, round.Name, round.Phase, round.Display.ShowsRanking, people, new Pair(SideOf(round, one, other, reading.User), SideOf(round, other, one, reading.User), [.. scores]));
    }

    private static Side SideOf(Round round, AssessedOfficial own, AssessedOfficial other, CurrentUser reader) => new(
        own.Person.Code, own.Person.Name.Full, own.Person.Name.Bare, own.Person.PostTitle, own.Facts(round, reader), own.Match,
        other.Standard is null ? null : CompetencyMatch.Of(other.Standard, own.Assessment), own.Assessment is not null);
}
