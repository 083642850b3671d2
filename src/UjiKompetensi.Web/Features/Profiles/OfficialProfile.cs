using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Profiles;

/// <summary>One official of an opened round: who he is, how his competencies stand to his post, and what speaks for him.</summary>
public sealed class OfficialProfile(UseCaseParts parts) : Query<OfficialProfile.Input, OfficialProfile.Profile>(parts)
{
    /// <param name="Code">The participant's code in the round, <c>01</c>.</param>
    public sealed record Input(string Slug, string Code);

    public sealed record Neighbour(string Code, string Name);

    public sealed record Earlier(string Slug, string Name, string Code, DateOnly HeldFrom, string PostTitle);

    /// <param name="AssessedBy">Provider and day of the assessment the levels are from; null without one.</param>
    /// <param name="Match">Null where the registers know no post of his.</param>
    /// <param name="Result">Without a rank where the round shows none.</param>
    /// <param name="Earlier">Other rounds of his that the reader may see.</param>
    public sealed record Profile(
        string Slug, string RoundName, RoundPhase Phase, bool ShowsRanking, int Number, string Code, string Name, IReadOnlyList<(string Name, string Text)> Facts,
        OfficialResult Result, CompetencyMatch? Match, string? AssessedBy, IReadOnlyList<EvidenceLine> Evidence, IReadOnlyList<Earlier> Earlier,
        Neighbour? Previous, Neighbour? Next);

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<Profile> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Profile, cancel, r => [r.Participants.FirstOrDefault(p => p.Code == input.Code)]);
        var round = opened.Round;
        var person = round.Participants.FirstOrDefault(p => p.Code == input.Code) ?? throw new NotVisible();
        var official = await AssessedOfficial.OfAsync(reading, round, opened.Shown(), person, cancel);
        return new Profile(round.Slug, round.Name, round.Phase, round.Display.ShowsRanking, person.Number, person.Code, person.Name.Full, official.Facts(round, reading.User),
            official.Result, official.Match, official.Assessment is { } assessment ? $"{assessment.Provider}, {Words.Day(assessment.TakenOn)}" : null,
            ProfileEvidence.Of(opened, official), await EarlierAsync(reading, round, person, cancel),
            Near(round.Participants.LastOrDefault(p => p.Number < person.Number)), Near(round.Participants.FirstOrDefault(p => p.Number > person.Number)));
    }

    private static async Task<IReadOnlyList<Earlier>> EarlierAsync(Reading reading, Round round, Participant person, CancellationToken cancel)
    {
        if (person.OfficialId is not { } official) return [];
        var others = await (from other in reading.Db.RoundsOpenTo(reading.User)
                            join participant in reading.Db.Participants on other.Id equals participant.RoundId
                            where other.Id != round.Id && participant.OfficialId == official
                            orderby other.HeldFrom descending
                            select new { other.Slug, other.Name, participant.Number, other.HeldFrom, participant.PostTitle }).ToListAsync(cancel);
        return [.. others.Select(o => new Earlier(o.Slug, o.Name, o.Number.ToString("00", System.Globalization.CultureInfo.InvariantCulture), o.HeldFrom, o.PostTitle))];
    }

    private static Neighbour? Near(Participant? person) => person is null ? null : new Neighbour(person.Code, person.Name.Bare);
}
