using UjiKompetensi.Domain.Panels;

namespace UjiKompetensi.Web.Data;

/// <summary>By what somebody came in. Names are stored; add only.</summary>
public enum EntryKind { Password, PasswordAndCode, RecoveryCode, Passkey, Guest, External, ExternalAndCode, ExternalTwoFactor }

/// <summary>
/// One browser that somebody signed in with. It holds no rights: who its account is and what it may do is asked anew.
/// What ends it are triggers too (Data/Migrations/Trust.sql), so that no way of changing an account forgets its sessions.
/// </summary>
public sealed class Session
{
    public const int HashLength = 64;
    public const int DeviceMaxLength = 60;

    /// <summary>Nobody stays signed in longer, whatever he does.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromHours(14);

    public Guid Id { get; init; }

    /// <summary>Of the key in the browser's cookie: who reads this table can sign in as nobody.</summary>
    public string KeyHash { get; init; } = "";
    public Guid AccountId { get; init; }

    /// <summary>A guest's session hangs on his pass and on the device it was first used on.</summary>
    public GuestPassId? PassId { get; init; }
    public string? DeviceHash { get; init; }

    /// <summary>For its owner to know it again: <c>Chrome di Android</c>.</summary>
    public string Device { get; init; } = "";

    /// <summary>By what its owner proved himself; null for sessions from before this was kept.</summary>
    public EntryKind? EnteredBy { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>To the minute or so.</summary>
    public DateTimeOffset SeenAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }
}
