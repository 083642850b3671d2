using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>Who has a recommendation and who does not, and what stands between the round and its release.</summary>
public sealed class RecommendationList(UseCaseParts parts) : Query<RecommendationList.Input, RecommendationList.Overview>(parts)
{
    public sealed record Input(string Slug);

    /// <param name="Sentence">Kind and target in words; null while nothing is written.</param>
    public sealed record Row(int Number, string Code, string Name, string PostTitle, string? Sentence, DateTimeOffset? WrittenAt);

    /// <param name="Incomplete">Officials whose total is held back or stands on fewer components.</param>
    public sealed record Overview(
        string Slug, string Name, RoundPhase Phase, DateTimeOffset? ReleasedAt, bool IsChair, string Addressee, bool HasLetterNumber,
        IReadOnlyList<Row> Rows, IReadOnlyList<string> Incomplete)
    {
        public IReadOnlyList<Row> Empty => [.. Rows.Where(r => r.Sentence is null)];
        public bool CanRelease => IsChair && Phase == RoundPhase.Plenary;
    }

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<Overview> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, cancel);
        var round = opened.Round;
        var written = await reading.Db.RecommendationsVisibleTo(reading.User).Where(r => r.RoundId == round.Id && r.Version > 0)
            .ToDictionaryAsync(r => r.ParticipantId, cancel);
        return new Overview(round.Slug, round.Name, round.Phase, round.ReleasedAt,
            round.IsLedBy(reading.User.Id), round.Letter.Addressee, round.Letter.Number.Length > 0,
            [.. round.Participants.Select(p => new Row(p.Number, p.Code, p.Name.Full, p.PostTitle,
                written.GetValueOrDefault(p.Id)?.Sentence, written.GetValueOrDefault(p.Id)?.WrittenAt))],
            [.. opened.Compute().Officials.Where(o => o.Missing.Count > 0).Select(o => $"{o.Code} {o.Name}: {string.Join("; ", o.Missing)}")]);
    }
}
