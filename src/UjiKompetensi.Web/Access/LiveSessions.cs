using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Web.Access;

/// <summary>
/// Who is signed in. A session is a row; who it makes somebody is asked of the account each time, and remembered for some
/// seconds while this instance hears of every end of a session at once. What it does not hear it does not remember.
/// </summary>
internal sealed class LiveSessions : IDisposable
{
    public const string IdClaim = "sesi";
    public const int KeyLength = 32;

    /// <summary>A line to the database that died without a word is noticed late: so long at most somebody goes on.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private readonly ConcurrentDictionary<Guid, Live> _kept = new();
    private readonly ConcurrentDictionary<string, Guid> _ids = new();
    private readonly IDbContextFactory<AppDbContext> _contexts;
    private readonly TimeProvider _clock;
    private readonly SessionRules _rules;
    private readonly SessionNews _news;
    private readonly IDisposable _subscription;
    private int _ends;

    public LiveSessions(IDbContextFactory<AppDbContext> contexts, TimeProvider clock, SessionRules rules, SessionNews news)
    {
        (_contexts, _clock, _rules, _news) = (contexts, clock, rules, news);
        _subscription = news.Subscribe(Forget);
    }

    /// <summary>Begins a session for a principal that Identity made.</summary>
    /// <returns>The key for the browser: 192 random bits, kept nowhere else.</returns>
    public async Task<string> BeginAsync(ClaimsPrincipal who, DateTimeOffset? until, string? agent, CancellationToken cancel)
    {
        var (key, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyLength * 3 / 4)), _clock.GetUtcNow());
        var (account, longest) = (Guid.Parse(who.FindFirstValue(ClaimTypes.NameIdentifier)!), now + Session.LongestLife);
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        db.Sessions.Add(new Session
        {
            Id = Guid.CreateVersion7(), KeyHash = GuestGate.Hash(key), AccountId = account, CreatedAt = now, SeenAt = now,
            ExpiresAt = until < longest ? until.Value : longest, Device = DeviceLabel.Of(agent), EnteredBy = EntryOf(who),
            PassId = who.FindFirstValue(GuestGate.PassClaim) is { } pass ? new GuestPassId(Guid.Parse(pass)) : null, DeviceHash = who.FindFirstValue(GuestGate.DeviceClaim),
        });
        await db.SaveChangesAsync(cancel);
        await db.Sessions.Where(s => s.AccountId == account && s.ExpiresAt < now - Remembered).ExecuteDeleteAsync(cancel);
        return key;
    }

    public async Task EndAsync(string key, CancellationToken cancel)
    {
        var (hash, now) = (GuestGate.Hash(key), _clock.GetUtcNow());
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await db.Sessions.Where(s => s.KeyHash == hash && s.RevokedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, now), cancel);
        if (_ids.TryRemove(hash, out var id)) _kept.TryRemove(id, out _);
    }

    /// <param name="counts">Whether this is something its owner does, and not a page that asks by itself.</param>
    public async ValueTask<Live?> FindAsync(string key, bool counts, CancellationToken cancel)
    {
        var hash = GuestGate.Hash(key);
        var live = _ids.TryGetValue(hash, out var id) && Fresh(id) is { } kept ? kept : await LoadAsync(s => s.KeyHash == hash, cancel);
        if (live is not null && counts) await SeenAsync(live, cancel);
        return live;
    }

    /// <summary>For open pages and streams, which outlive the request they began with.</summary>
    public async ValueTask<bool> IsAliveAsync(ClaimsPrincipal who, CancellationToken cancel) =>
        Guid.TryParse(who.FindFirstValue(IdClaim), out var id) && (Fresh(id) ?? await LoadAsync(s => s.Id == id, cancel)) is not null;

    /// <summary>Somebody did something on an open page.</summary>
    public async Task SeenAsync(ClaimsPrincipal who, CancellationToken cancel)
    {
        if (Guid.TryParse(who.FindFirstValue(IdClaim), out var id) && _kept.TryGetValue(id, out var live)) await SeenAsync(live, cancel);
    }

    public void Dispose() => _subscription.Dispose();

    /// <summary>By what somebody came in, where that is known.</summary>
    public static EntryKind? EntryOf(ClaimsPrincipal who) => who.HasClaim(c => c.Type == GuestGate.PassClaim) ? EntryKind.Guest
        : Enum.TryParse<EntryKind>(who.FindFirstValue(ClaimTypes.AuthenticationMethod), out var kind) ? kind : null;

    private Live? Fresh(Guid id)
    {
        var now = _clock.GetUtcNow();
        return _news.IsListening && _kept.TryGetValue(id, out var live) && now - live.AskedAt < Kept && now < live.ExpiresAt && now - live.SeenAt < _rules.Idle ? live : null;
    }

    private async Task<Live?> LoadAsync(System.Linq.Expressions.Expression<Func<Session, bool>> which, CancellationToken cancel)
    {
        var (ends, now) = (Volatile.Read(ref _ends), _clock.GetUtcNow());
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var found = await db.LiveSessions(now, _rules).Where(which)
            .Join(db.Users, s => s.AccountId, a => a.Id, (s, a) => new { Session = s, a.DisplayName, a.TwoFactorEnabled, Roles = db.UserRoles.Where(r => r.UserId == a.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToList() })
            .AsNoTracking().SingleOrDefaultAsync(cancel);
        if (found is null) return null;
        var session = found.Session;
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, session.AccountId.ToString()), new Claim(CurrentUser.NameClaim, found.DisplayName), new Claim(IdClaim, session.Id.ToString()),
                .. found.Roles.Select(role => new Claim(ClaimTypes.Role, role)), .. session.EnteredBy is { } by ? [new Claim(ClaimTypes.AuthenticationMethod, by.ToString())] : Array.Empty<Claim>(),
            ], IdentityConstants.ApplicationScheme, CurrentUser.NameClaim, ClaimTypes.Role);
        // A passkey is two factors in one: the device, and the finger or number that opens it. What the office's provider counts is a setting.
        var owes = !found.TwoFactorEnabled && session.PassId is null && session.EnteredBy is not (EntryKind.Passkey or EntryKind.ExternalTwoFactor) && found.Roles.Any(_rules.NeedsSecondFactor.Contains);
        var live = new Live(session.Id, session.AccountId, new ClaimsPrincipal(identity), session.DeviceHash, session.ExpiresAt, now, owes) { SeenAt = session.SeenAt };
        _kept[session.Id] = live;
        _ids[session.KeyHash] = session.Id;
        // What ended while we asked may be what was found: then nothing is remembered.
        if (ends != Volatile.Read(ref _ends)) _kept.TryRemove(session.Id, out _);
        return live;
    }

    private async Task SeenAsync(Live live, CancellationToken cancel)
    {
        var now = _clock.GetUtcNow();
        if (now - live.SeenAt < SeenEvery) return;
        live.SeenAt = now;
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await db.Sessions.Where(s => s.Id == live.Id && s.RevokedAt == null && s.SeenAt < now).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), cancel);
    }

    private void Forget(Guid? account)
    {
        Interlocked.Increment(ref _ends);
        // Also the place to lose what nobody asks for any more.
        var old = _clock.GetUtcNow() - Kept;
        foreach (var (id, live) in _kept)
            if (account is null || live.Account == account || live.AskedAt < old) _kept.TryRemove(id, out _);
        foreach (var (hash, id) in _ids)
            if (!_kept.ContainsKey(id)) _ids.TryRemove(hash, out _);
    }

    /// <param name="DeviceHash">For a guest: the only device he may come from.</param>
    /// <param name="OwesSecondFactor">He must set one up before anything else.</param>
    internal sealed record Live(Guid Id, Guid Account, ClaimsPrincipal Principal, string? DeviceHash, DateTimeOffset ExpiresAt, DateTimeOffset AskedAt, bool OwesSecondFactor)
    {
        public DateTimeOffset SeenAt { get; set; }
    }
}
