using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data;

/// <summary>
/// Rounds as they were last read whole, to be read only. Each is asked for by the edition that PostgreSQL counts with every change of a
/// round or of its parts (RoundEditions.sql), read in the transaction that wants it: so it is right with any number of instances, and
/// whoever changed what and how. Hundreds of entries come in an hour on a round that stays the same.
/// </summary>
internal sealed class RoundMemory
{
    private const int Most = 50;

    private readonly ConcurrentDictionary<RoundId, (long Edition, Round Round)> _read = new();

    /// <summary>Where somebody took the count away nothing is remembered.</summary>
    public const long Unknown = 0;

    /// <param name="edition">Read before, so that what is read here is as new or newer: then it is read once more next time.</param>
    public async Task<Round> AtAsync(AppDbContext db, RoundId id, long edition, CancellationToken cancel)
    {
        if (edition != Unknown && _read.TryGetValue(id, out var kept) && kept.Edition == edition) return kept.Round;
        var round = await db.Rounds.AsNoTracking().Where(r => r.Id == id).Whole().SingleAsync(cancel);
        if (_read.Count >= Most) _read.Clear();
        _read[id] = (edition, round);
        return round;
    }
}
