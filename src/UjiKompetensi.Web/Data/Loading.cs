using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Data;

/// <summary>Loads aggregates with everything that belongs to them, the one way to get one whole.</summary>
internal static class Loading
{
    public static IQueryable<Round> Whole(this IQueryable<Round> rounds) =>
        rounds.Include(r => r.Components).ThenInclude(c => c.Aspects).Include(r => r.Participants).Include(r => r.Panel).Include(r => r.Conflicts).AsSplitQuery();

    /// <summary>
    /// One of these rounds, whole. Who may see a round is a long question: it is asked once, and not again for each of the round's parts.
    /// </summary>
    /// <param name="visible">The rounds of which it must be one.</param>
    public static async Task<Round?> WholeAsync(this IQueryable<Round> visible, AppDbContext db, string slug, CancellationToken cancel) =>
        await visible.Where(r => r.Slug == slug).Select(r => (RoundId?)r.Id).SingleOrDefaultAsync(cancel) is { } id ? await db.Rounds.Where(r => r.Id == id).Whole().SingleOrDefaultAsync(cancel) : null;

    /// <summary>The same with who was before the panel when: for the day itself, and for nobody else, since every save loads a round.</summary>
    public static IQueryable<Round> WithTurns(this IQueryable<Round> rounds) => rounds.Whole().Include(r => r.Turns);

    public static IQueryable<Plenary> Whole(this IQueryable<Plenary> plenaries) =>
        plenaries.Include(p => p.Attendances).Include(p => p.Conclusions).Include(p => p.Stances).AsSplitQuery();

    public static IQueryable<ScoreSheet> Whole(this IQueryable<ScoreSheet> sheets) =>
        sheets.Include(s => s.Marks).Include(s => s.Notes).AsSplitQuery();
}
