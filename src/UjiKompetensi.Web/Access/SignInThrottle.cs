using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Access;

/// <summary>
/// Counts tries to sign in for one name from one place: a device its owner signed in with before, or else an address.
/// Five wrong ones close that pair for a while and nothing else, so that a stranger can lock nobody out. Whoever guesses
/// from many places only makes guessing slower for all places that are not known.
/// </summary>
internal sealed class SignInThrottle(IDbContextFactory<AppDbContext> contexts, TimeProvider clock)
{
    public const int MaxTries = 5;

    /// <summary>Failures for one name, or from one address, before each further try has to wait.</summary>
    public const int FreeFailures = 20;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan WaitStep = TimeSpan.FromMilliseconds(250);

    /// <summary>Where a try comes from.</summary>
    /// <param name="IsKnown">A device that the name's owner signed in with before.</param>
    public sealed record Place(string Name, bool IsKnown)
    {
        public static Place Address(HttpContext context) => new($"address {context.Connection.RemoteIpAddress}", IsKnown: false);
    }

    /// <summary>Takes one of the tries, before anything is compared, so that many at once are counted as many.</summary>
    /// <returns>False when none is left.</returns>
    public async Task<bool> TakeAsync(string name, Place place, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await CountAsync(db, $"{name} from {place.Name}", MaxTries, cancel) > MaxTries) return false;
        if (!place.IsKnown && await WaitAsync(db, name, place, cancel) is { Ticks: > 0 } wait) await Task.Delay(wait, clock, cancel);
        return true;
    }

    /// <summary>A try was wrong.</summary>
    public async Task FailedAsync(string name, Place place, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await CountAsync(db, name, int.MaxValue, cancel);
        if (!place.IsKnown) await CountAsync(db, place.Name, int.MaxValue, cancel);
    }

    /// <summary>A try was right: the pair begins anew.</summary>
    public async Task PassedAsync(string name, Place place, CancellationToken cancel)
    {
        var (key, now) = (GuestGate.Hash($"{name} from {place.Name}"), clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.SignInFailures.Where(f => f.Key == key || f.Until < now).ExecuteDeleteAsync(cancel);
    }

    private async Task<TimeSpan> WaitAsync(AppDbContext db, string name, Place place, CancellationToken cancel)
    {
        var (ofName, ofPlace, now) = (GuestGate.Hash(name), GuestGate.Hash(place.Name), clock.GetUtcNow());
        var most = await db.SignInFailures.Where(f => (f.Key == ofName || f.Key == ofPlace) && f.Until > now).MaxAsync(f => (int?)f.Count, cancel) ?? 0;
        var wait = WaitStep * Math.Max(0, most - FreeFailures);
        return wait < LongestWait ? wait : LongestWait;
    }

    /// <param name="most">Beyond it the window is not drawn out any more.</param>
    private async Task<int> CountAsync(AppDbContext db, string what, int most, CancellationToken cancel)
    {
        var (key, now, until) = (GuestGate.Hash(what), clock.GetUtcNow(), clock.GetUtcNow() + Window);
        return (await db.Database.SqlQuery<int>($"""
            INSERT INTO sign_in_failures AS f (key, count, until) VALUES ({key}, 1, {until})
            ON CONFLICT (key) DO UPDATE SET count = CASE WHEN f.until <= {now} THEN 1 ELSE f.count + 1 END,
                until = CASE WHEN f.until <= {now} OR f.count < {most} THEN {until} ELSE f.until END
            RETURNING count AS "Value"
            """).ToListAsync(cancel))[0];
    }
}
