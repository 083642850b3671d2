using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Access;

/// <summary>Questions that are answered once: on every instance, and whatever the browser still holds of them.</summary>
internal static class OnceOnly
{
    /// <param name="question">What it says; only its hash is kept.</param>
    /// <param name="until">After this it is too old by itself.</param>
    /// <returns>False when it was answered before, or is too old.</returns>
    public static async Task<bool> SpendAsync(this AppDbContext db, string question, DateTimeOffset until, DateTimeOffset now, CancellationToken cancel)
    {
        if (until <= now) return false;
        await db.SpentChallenges.Where(c => c.Until < now).ExecuteDeleteAsync(cancel);
        return await db.Database.ExecuteSqlAsync($"INSERT INTO spent_challenges (hash, until) VALUES ({GuestGate.Hash(question)}, {until}) ON CONFLICT DO NOTHING", cancel) == 1;
    }
}
