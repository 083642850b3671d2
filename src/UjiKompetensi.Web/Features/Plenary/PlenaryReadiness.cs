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

    /// <param name="IsChair">Leads the panel: the chair, or his deputy where he takes part himself.</param>
    /// <param name="Locked">Locked ones among the <paramref name="Sheets"/> that are to be judged.</param>
    /// <param name="Recused">Sheets not judged for a conflict of interest.</param>
    /// <param name="Unconfirmed">Locked sheets that their panelist has to confirm again since the instrument was amended.</param>
    public sealed record Seat(string Code, string Name, bool IsChair, int Locked, int Sheets, int Recused, int Unconfirmed);

    /// <param name="Recorded">Participants with a result from elsewhere; of <paramref name="Expected"/>.</param>
    public sealed record Import(string Component, int Recorded, int Expected);

    /// <param name="UnlocksAsked">Requests to open a locked sheet that nobody has decided yet.</param>
    /// <param name="LedBy">Who leads instead of the reader, a chair who takes part himself; otherwise null.</param>
    public sealed record Standing(
        string Slug, string Name, RoundPhase Phase, bool IsChair, IReadOnlyList<Seat> Seats, IReadOnlyList<Import> Imports, string? LedBy, int UnlocksAsked)
    {
        public int Locked => Seats.Sum(s => s.Locked);
        public int Sheets => Seats.Sum(s => s.Sheets);
        public int Recused => Seats.Sum(s => s.Recused);

        /// <summary>Locked, but under an instrument that was amended since.</summary>
        public int Unconfirmed => Seats.Sum(s => s.Unconfirmed);
        public bool IsBeforePlenary => Phase is RoundPhase.Draft or RoundPhase.Scoring;
        public bool IsComplete => Phase == RoundPhase.Scoring && Sheets + Recused > 0 && Locked == Sheets && Unconfirmed == 0 && UnlocksAsked == 0;
        public IReadOnlyList<Import> Gaps => [.. Imports.Where(i => i.Recorded < i.Expected)];
    }

    protected override Policy Policy => Policies.ReadDocuments;

    protected override bool ReadsSealed => true;

    protected override async Task<Standing> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        var sheets = (await reading.Db.Sheets.Where(s => s.RoundId == round.Id).ToListAsync(cancel)).ToLookup(s => s.PanelistId);
        var recorded = await reading.Db.AssessmentResults.Where(a => a.RoundId == round.Id && a.Value != null)
            .GroupBy(a => a.ComponentId).Select(g => new { Component = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Component, g => g.Count, cancel);
        return new Standing(round.Slug, round.Name, round.Phase, round.IsLedBy(reading.User.Id),
            [.. round.Panel.Select(p => (Panelist: p, Progress: SheetProgress.Of(round, [.. sheets[p.Id]])))
                .Select(p => new Seat(p.Panelist.Code, p.Panelist.Name.Full, p.Panelist == round.ActingChair, p.Progress.Locked, p.Progress.Expected, p.Progress.Recused, p.Progress.Unconfirmed))],
            [.. round.Components.Where(c => c.Source == ComponentSource.Import)
                .Select(c => new Import(c.Name, recorded.GetValueOrDefault(c.Id), round.Participants.Count))],
            round.Panel.Any(p => p.IsChair && p.AccountId == reading.User.Id && round.IsParticipant(p)) ? round.ActingChair?.Name.Full ?? "ketua pengganti yang belum ditetapkan" : null,
            (await reading.Db.UnlockRequests.Where(u => u.RoundId == round.Id).ToListAsync(cancel)).Count(u => u.IsOpen));
    }
}
