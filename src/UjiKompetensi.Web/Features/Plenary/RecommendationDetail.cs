using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>One official before the panel: who he is, what he reached, what is recommended so far, and who comes before and after.</summary>
public sealed class RecommendationDetail(UseCaseParts parts) : Query<RecommendationDetail.Input, RecommendationDetail.Detail>(parts)
{
    public sealed record Input(string Slug, int Number);

    public sealed record Neighbour(int Number, string Name);

    public sealed record Identity(int Number, string Code, string Name, string EmployeeNumber, string Rank, string PostTitle, string OpdName, string Tenure, string Track);

    /// <param name="Version">0 while nothing is written.</param>
    public sealed record Written(
        RecommendationKind? Kind, IReadOnlyList<TargetPost> Targets, string Opinion, string Notes, IReadOnlyList<DevelopmentStep> Plan, string Departure,
        int Version, DateTimeOffset? At, string By)
    {
        internal static Written Of(Recommendation? stored) => stored is null or { Version: 0 } ? new(null, [], "", "", [], "", 0, null, "")
            : new(stored.Kind, stored.Targets, stored.Opinion, stored.Notes, stored.Plan, stored.Departure, stored.Version, stored.WrittenAt, stored.WrittenByName);
    }

    /// <param name="CanWrite">This person writes for the panel, and the chair has not concluded.</param>
    /// <param name="ConcludedBy">Who concluded on it and when; empty while nobody has.</param>
    /// <param name="Returned">What the Sekda wrote when he returned it last; empty when he did not, or it was changed since.</param>
    public sealed record Detail(
        RoundId Round, Guid Reader, string Slug, string RoundName, RoundPhase Phase, bool CanWrite, Identity Official, OfficialResult Result, Written Stored,
        string ConcludedBy, IReadOnlyList<ParagraphComment> Returned, Neighbour? Previous, Neighbour? Next);

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<Detail> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Recommendation, cancel, r => [r.Participants.FirstOrDefault(p => p.Number == input.Number)]);
        var round = opened.Round;
        var person = round.PersonOf(input.Number);
        var stored = await reading.Db.RecommendationsVisibleTo(reading.User).FirstOrDefaultAsync(r => r.RoundId == round.Id && r.ParticipantId == person.Id, cancel);
        var standing = (await reading.PlenaryAsync(round, cancel)).StandingOn(person.Id);
        var inside = !reading.User.Is(Roles.AppointingAuthority);
        var review = !inside ? null : await reading.Db.Reviews.Where(r => r.RoundId == round.Id && r.ParticipantId == person.Id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel);
        var rights = await reading.Db.RightsInAsync(reading.User, round.Id, cancel);
        return new Detail(round.Id, reading.User.Id, round.Slug, round.Name, round.Phase, round.Phase == RoundPhase.Plenary && standing is null && round.MayWrite(rights),
            IdentityOf(person, round.HeldFrom, reading.User), opened.Shown().Of(person.Code), Written.Of(stored),
            standing is null ? "" : standing.ByName, review is { Verdict: Verdict.Returned } && round.Phase == RoundPhase.Plenary ? review.Comments : [],
            Near(round.Participants.LastOrDefault(p => p.Number < input.Number)), Near(round.Participants.FirstOrDefault(p => p.Number > input.Number)));
    }

    private static Identity IdentityOf(Participant person, DateOnly day, CurrentUser reader)
    {
        var tenure = person.TenureOn(day);
        return new Identity(person.Number, person.Code, person.Name.Full, person.EmployeeNumber.ShownTo(reader), person.Rank.Title(), person.PostTitle, person.OpdName,
            tenure?.ToString() ?? "TMT jabatan setelah kegiatan dimulai", tenure?.Track.Title() ?? "–");
    }

    private static Neighbour? Near(Participant? person) => person is null ? null : new Neighbour(person.Number, person.Name.Bare);
}
