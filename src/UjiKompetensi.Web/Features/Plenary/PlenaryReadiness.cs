using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>How far a round is from its plenary: counts of locked sheets and recorded results, never a value.</summary>
public sealed class PlenaryReadiness(UseCaseParts parts) : Query<PlenaryReadiness.Input, PlenaryReadiness.Standing>(parts)
{
    public sealed record Input(string Slug);

    public sealed record Seat(string Code, string Name, bool IsChair, int Locked, int Sheets, int Unconfirmed);

    /// <param name="Recorded">Participants with a result from elsewhere; of <paramref name="Expected"/>.</param>
    public sealed record Import(string Component, int Recorded, int Expected);

    public sealed record Standing(
        string Slug, string Name, RoundPhase Phase, bool IsChair, IReadOnlyList<Seat> Seats, IReadOnlyList<Import> Imports)
    {
        public int Locked => Seats.Sum(s => s.Locked);
        public int Sheets => Seats.Sum(s => s.Sheets);

        /// <summary>Locked, but under an instrument that was amended since.</summary>
        public int Unconfirmed => Seats.Sum(s => s.Unconfirmed);
        public bool IsBeforePlenary => Phase is RoundPhase.Draft or RoundPhase.Scoring;
        public bool IsComplete => Phase == RoundPhase.Scoring && Sheets > 0 && Locked == Sheets && Unconfirmed == 0;
        public IReadOnlyList<Import> Gaps => [.. Imports.Where(i => i.Recorded < i.Expected)];
    }

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<Standing> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        var sheets = await reading.Db.Sheets.Where(s => s.RoundId == round.Id)
            .GroupBy(s => s.PanelistId).Select(g => new { Panelist = g.Key, Locked = g.Count(s => s.LockedAt != null), Sheets = g.Count(), Unconfirmed = g.Count(s => s.LockedAt != null && s.ConfirmedVersion < round.InstrumentVersion) })
            .ToDictionaryAsync(g => g.Panelist, cancel);
        var recorded = await reading.Db.AssessmentResults.Where(a => a.RoundId == round.Id && a.Value != null)
            .GroupBy(a => a.ComponentId).Select(g => new { Component = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Component, g => g.Count, cancel);
        return new Standing(round.Slug, round.Name, round.Phase, round.Panel.Any(p => p.IsChair && p.AccountId == reading.User.Id),
            [.. round.Panel.Select(p => new Seat(p.Code, p.Name.Full, p.IsChair, sheets.GetValueOrDefault(p.Id)?.Locked ?? 0, sheets.GetValueOrDefault(p.Id)?.Sheets ?? 0, sheets.GetValueOrDefault(p.Id)?.Unconfirmed ?? 0))],
            [.. round.Components.Where(c => c.Source == ComponentSource.Import)
                .Select(c => new Import(c.Name, recorded.GetValueOrDefault(c.Id), round.Participants.Count))]);
    }
}
