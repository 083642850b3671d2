using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rehearsals;

/// <summary>Whether a round's rehearsal is open, and how far each panelist got in it.</summary>
public sealed class RoundRehearsal(UseCaseParts parts) : Query<string, RoundRehearsal.View>(parts)
{
    /// <param name="Obstacles">Why the round, and so its rehearsal, cannot be opened yet.</param>
    /// <param name="Open">Null while there is none.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, bool IsRehearsal, IReadOnlyList<string> Obstacles, Rehearsal? Open)
    {
        public bool MayOpen => Open is null && !IsRehearsal && Obstacles.Count == 0 && Phase is RoundPhase.Draft or RoundPhase.Scoring;
    }

    public sealed record Rehearsal(string Slug, DateOnly Day, IReadOnlyList<string> People, IReadOnlyList<Seat> Seats);

    public sealed record Seat(string Code, string Name, int Filled, int Locked, int Sheets);

    // What only the people of the real round decide does not keep a rehearsal from its instrument.
    private static readonly string[] NotNeeded = ["participants-none", "deputy-missing"];

    protected override Policy Policy => Policies.ServeRounds;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var db = reading.Db;
        var round = await db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var rehearsal = await db.Rounds.Where(r => r.RehearsalOf == round.Id).Whole().FirstOrDefaultAsync(cancel);
        return new View(round.Slug, round.Name, round.Phase, round.IsRehearsal, [.. round.ObstaclesToScoring().Where(o => !NotNeeded.Contains(o.Code)).Select(o => o.Sentence)],
            rehearsal is null ? null : await OpenAsync(db, rehearsal, cancel));
    }

    private static async Task<Rehearsal> OpenAsync(AppDbContext db, Round rehearsal, CancellationToken cancel)
    {
        var sheets = (await db.Sheets.Where(s => s.RoundId == rehearsal.Id).Whole().ToListAsync(cancel)).ToLookup(s => s.PanelistId);
        return new Rehearsal(rehearsal.Slug, rehearsal.HeldFrom, [.. rehearsal.Participants.Select(p => p.Name.Full)], [.. rehearsal.Panel.Select(p => new Seat(
            p.Code, p.Name.Full, sheets[p.Id].Count(s => s.BlankAspects(rehearsal).Count == 0), sheets[p.Id].Count(s => s.IsLocked), sheets[p.Id].Count()))]);
    }
}
