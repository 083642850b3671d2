using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>What a recommendation said before: the last sittings, newest first, to compare with and to restore.</summary>
public sealed class RecommendationVersions(UseCaseParts parts) : Query<RecommendationVersions.Input, IReadOnlyList<RecommendationVersions.Row>>(parts)
{
    public sealed record Input(string Slug, int Number);

    public sealed record Row(int Version, string By, DateTimeOffset At, Advice Advice);

    protected override Policy Policy => Policies.SeePlenary;

    protected override async Task<IReadOnlyList<Row>> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = (await reading.OpenedRoundAsync(input.Slug, AccessKind.Recommendation, cancel, r => [r.Participants.FirstOrDefault(p => p.Number == input.Number)])).Round;
        var person = round.PersonOf(input.Number);
        var versions = await reading.Db.RecommendationVersions.Where(v => reading.Db.Recommendations.Any(r => r.Id == v.RecommendationId && r.RoundId == round.Id && r.ParticipantId == person.Id))
            .OrderByDescending(v => v.Version).Select(v => new { v.Version, v.By, v.At }).ToListAsync(cancel);
        var shown = RecommendationHistory.Shown(versions.Select(v => (v.Version, v.By, v.At)));
        var rows = await reading.Db.RecommendationVersions.Where(v => shown.Contains(v.Version) && reading.Db.Recommendations.Any(r => r.Id == v.RecommendationId && r.RoundId == round.Id && r.ParticipantId == person.Id))
            .OrderByDescending(v => v.Version).ToListAsync(cancel);
        return [.. rows.Select(v => new Row(v.Version, v.ByName, v.At, v.Advice))];
    }
}
