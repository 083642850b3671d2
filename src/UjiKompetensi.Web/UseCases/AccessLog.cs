using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.UseCases;

/// <summary>
/// Notes who looks at a named official's result, inside the very query that shows it: what could not be noted is not
/// shown. The one write of a query; it changes nothing that any result depends on.
/// </summary>
internal static class AccessLog
{
    /// <param name="person">Null when what is shown tells of every participant.</param>
    public static async Task LookedAsync(this Reading reading, RoundId round, ParticipantId? person, AccessKind kind, CancellationToken cancel)
    {
        var (id, about, user) = (Guid.CreateVersion7(), person?.Value, reading.User);
        var (before, now, what) = (reading.Now - AccessEntry.SameLook, reading.Now, kind.ToString());
        var roles = user.Id == Guid.Empty ? "" : string.Join(", ", Roles.All.Where(r => user.Roles.Contains(r.Key)).Select(r => r.Value));
        await reading.Db.Database.ExecuteSqlAsync($"""
            INSERT INTO access_entries (id, round_id, participant_id, kind, by, by_name, by_roles, at)
            SELECT {id}, {round.Value}, {about}::uuid, {what}, {user.Id}, {user.Name}, {roles}, {now}
             WHERE NOT EXISTS (SELECT 1 FROM access_entries WHERE round_id = {round.Value} AND participant_id IS NOT DISTINCT FROM {about}::uuid
                                  AND kind = {what} AND by = {user.Id} AND at > {before} AND at <= {now})
            """, cancel);
    }
}
