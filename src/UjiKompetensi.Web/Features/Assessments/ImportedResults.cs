using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Assessments;

/// <summary>The results from elsewhere that a round's operator has recorded so far, and which are missing.</summary>
public sealed class ImportedResults(UseCaseParts parts) : Query<string, ImportedResults.View>(parts)
{
    public sealed record View(string Slug, string Name, RoundPhase Phase, bool MayChange, IReadOnlyList<Column> Columns, IReadOnlyList<Person> People, IReadOnlyList<Cell> Cells)
    {
        public int Missing => (Columns.Count * People.Count) - Cells.Count;

        public Cell? CellOf(ParticipantId person, ComponentId component) => Cells.FirstOrDefault(c => c.Participant == person && c.Component == component);
    }

    /// <summary>An import component; provider and day are those of its latest result, if any.</summary>
    public sealed record Column(ComponentId Id, string Code, string Name, Scale Scale, string Provider, DateOnly? TakenOn, ComponentKind Kind);

    public sealed record Person(ParticipantId Id, int Number, string Code, string Name, string PostTitle);

    public sealed record Cell(ParticipantId Participant, ComponentId Component, decimal? Value, string Reason, Scale Scale, int Version);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var results = await reading.Db.AssessmentsVisibleTo(reading.User).Where(a => a.RoundId == round.Id).ToListAsync(cancel);
        var columns = round.Components.Where(c => c.Source == ComponentSource.Import).Select(c =>
        {
            var latest = results.Where(r => r.ComponentId == c.Id && r.Value != null).MaxBy(r => r.TakenOn);
            return new Column(c.Id, c.Code, c.Name, c.Scale, latest?.Provider ?? "", latest?.TakenOn, c.Kind);
        }).ToList();
        return new View(
            round.Slug, round.Name, round.Phase, round.Phase is RoundPhase.Draft or RoundPhase.Scoring, columns,
            round.Participants.Select(p => new Person(p.Id, p.Number, p.Code, p.Name.Full, p.PostTitle)).ToList(),
            results.Select(r => new Cell(r.ParticipantId, r.ComponentId, r.Value, r.Reason, r.Scale, r.Version)).ToList());
    }
}
