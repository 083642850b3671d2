using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.Drills;

/// <summary>
/// The strongest forger: he owns the database, knows how hashes are made, and writes the whole chain anew. Somebody else
/// opened the scoring then, which no row outside of the chain contradicts.
/// </summary>
internal static class Rewriting
{
    public static async Task OfAsync(string owner, Guid round, CancellationToken cancel)
    {
        await using var db = Database.Context(owner);
        var id = new RoundId(round);
        RoundEvent? last = null;
        foreach (var link in await db.RoundEvents.AsNoTracking().Where(e => e.RoundId == id).OrderBy(e => e.Sequence).ToListAsync(cancel))
        {
            var facts = Facts.Read(link.Facts).Aggregate(new Facts(), (same, fact) => same.Add(fact.Key, fact.Value));
            last = RoundEvent.Append(last, id, link.Kind, link.Kind == EventKind.ScoringOpened ? Guid.NewGuid() : link.ActorId, link.At, facts);
            await db.Database.ExecuteSqlAsync($"UPDATE round_events SET actor_id = {last.ActorId}, previous_hash = {last.PreviousHash}, hash = {last.Hash} WHERE round_id = {round} AND sequence = {last.Sequence}", cancel);
        }
    }
}
