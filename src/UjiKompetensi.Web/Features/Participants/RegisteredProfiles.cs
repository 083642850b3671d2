using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Features.Participants;

/// <summary>What the registers say of officials today, as a round would remember it.</summary>
internal static class RegisteredProfiles
{
    /// <summary>In the government's protocol order; an official who is not there is left out.</summary>
    public static async Task<IReadOnlyList<(OfficialId Id, ParticipantProfile Profile)>> ProfilesAsync(
        this AppDbContext db, IReadOnlyCollection<OfficialId> officials, DateOnly firstDay, CancellationToken cancel)
    {
        var people = await (
            from official in db.Officials.AsNoTracking()
            join post in db.Posts on official.PostId equals post.Id
            join opd in db.Opds on post.OpdId equals opd.Id
            where officials.Contains(official.Id)
            orderby opd.Order, post.Title, official.Name.Bare
            select new { Official = official, post.Title, Opd = opd.Name }).ToListAsync(cancel);
        var penalties = (await db.Penalties.AsNoTracking().Where(p => officials.Contains(p.OfficialId)).ToListAsync(cancel)).ToLookup(p => p.OfficialId);
        var ratings = (await db.PerformanceRatings.AsNoTracking().Where(r => officials.Contains(r.OfficialId)).ToListAsync(cancel)).ToLookup(r => r.OfficialId);
        var assessments = (await db.AssessmentRecords.AsNoTracking().Where(a => officials.Contains(a.OfficialId)).ToListAsync(cancel)).ToLookup(a => a.OfficialId);
        return people.Select(p => (p.Official.Id, new ParticipantProfile(
            p.Official.Name, p.Official.EmployeeNumber, p.Official.Rank, p.Title, p.Opd, p.Official.InPostSince,
            Standing.Of(p.Official, penalties[p.Official.Id], ratings[p.Official.Id], assessments[p.Official.Id], firstDay)))).ToList();
    }
}
