using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Files;

/// <summary>The one way in for somebody without an account: his link, and the one round and participant it opens.</summary>
internal static class LinkDoor
{
    // Longer texts are no token, and hashing them would be work for nothing.
    private const int TokenMaxLength = 100;

    /// <exception cref="NotVisible">No such link, it was revoked, or its participant was withdrawn.</exception>
    public static async Task<UploadLink> LinkAsync(this AppDbContext db, string token, CancellationToken cancel)
    {
        if (token.Length is 0 or > TokenMaxLength) throw new NotVisible();
        var hash = UploadLink.HashOf(token);
        return await db.UploadLinks.FirstOrDefaultAsync(l => l.TokenHash == hash && l.RevokedAt == null && db.Participants.Any(p => p.Id == l.ParticipantId), cancel) ?? throw new NotVisible();
    }

    /// <summary>Holds the round's row first, as every command on a round does; refuses after the deadline.</summary>
    public static async Task<(UploadLink Link, Round Round)> EnterAsync(this Work work, string token, CancellationToken cancel)
    {
        var link = await work.Db.LinkAsync(token, cancel);
        await work.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM rounds WHERE id = {link.RoundId.Value} FOR NO KEY UPDATE", cancel);
        var round = await work.Db.Rounds.Whole().SingleAsync(r => r.Id == link.RoundId, cancel);
        link.CheckOpen(round, work.Now);
        return (link, round);
    }
}
