using Microsoft.EntityFrameworkCore;
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
    public sealed record Written(RecommendationKind? Kind, Guid? TargetPost, string TargetTitle, string Opinion, string Notes, int Version, DateTimeOffset? At);

    public sealed record Detail(
        string Slug, string RoundName, RoundPhase Phase, bool CanWrite, Identity Official, OfficialResult Result, Written Stored,
        Neighbour? Previous, Neighbour? Next);

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<Detail> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, cancel);
        var round = opened.Round;
        var person = round.Participants.FirstOrDefault(p => p.Number == input.Number) ?? throw new NotVisible();
        var stored = await reading.Db.RecommendationsVisibleTo(reading.User).FirstOrDefaultAsync(r => r.RoundId == round.Id && r.ParticipantId == person.Id, cancel);
        var writes = round.Phase == RoundPhase.Plenary && WriteRecommendation.MayWrite(reading.User, round);
        return new Detail(round.Slug, round.Name, round.Phase, writes, IdentityOf(person, round.HeldFrom), opened.Shown().Of(person.Code),
            WriteRecommendation.Of(stored),
            Near(round.Participants.LastOrDefault(p => p.Number < input.Number)), Near(round.Participants.FirstOrDefault(p => p.Number > input.Number)));
    }

    private static Identity IdentityOf(Participant person, DateOnly day)
    {
        var tenure = person.TenureOn(day);
        return new Identity(person.Number, person.Code, person.Name.Full, person.EmployeeNumber.Display, person.Rank.Title(), person.PostTitle, person.OpdName,
            tenure?.ToString() ?? "TMT jabatan setelah kegiatan dimulai", tenure?.Track.Title() ?? "–");
    }

    private static Neighbour? Near(Participant? person) => person is null ? null : new Neighbour(person.Number, person.Name.Bare);
}
