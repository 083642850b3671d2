using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Panels;

public readonly record struct GuestPassId(Guid Value);

/// <summary>
/// A short-lived way in for a panelist without a password (tiket tamu): a code and a PIN, bound to the first device
/// they are used on. Only hashes are kept. Wrong PINs are counted, and the fifth revokes it.
/// </summary>
public sealed class GuestPass
{
    public const int HashLength = 64;
    public const int PinHashMaxLength = 200;
    public const int WrongPinsAllowed = 5;
    public static readonly TimeSpan DefaultLife = TimeSpan.FromHours(24);
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(7);

    private GuestPass() { }

    public GuestPassId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public PanelistId PanelistId { get; private init; }
    public Guid AccountId { get; private init; }

    /// <summary>SHA-256 of the code, hexadecimal.</summary>
    public string CodeHash { get; private init; } = "";
    public string PinHash { get; private init; } = "";
    public Guid IssuedBy { get; private init; }
    public DateTimeOffset IssuedAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>SHA-256 of the device's cookie, from the first use on.</summary>
    public string? DeviceHash { get; private set; }
    public DateTimeOffset? FirstUsedAt { get; private set; }
    public int WrongPins { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    public static GuestPass Issue(Round round, PanelistId panelist, string codeHash, string pinHash, TimeSpan life, Guid actor, DateTimeOffset now)
    {
        RuleViolation.ThrowIf(round.Phase > RoundPhase.Plenary, "phase-wrong", "Hasil sudah diserahkan, jadi tiket masuk tidak diperlukan lagi.");
        RuleViolation.ThrowIf(life <= TimeSpan.Zero || life > LongestLife, "pass-life", $"Masa berlaku tiket paling lama {LongestLife.Days} hari.");
        var seat = round.PanelistOf(panelist);
        return new GuestPass
        {
            Id = new GuestPassId(Guid.CreateVersion7()),
            RoundId = round.Id,
            PanelistId = seat.Id,
            AccountId = seat.AccountId,
            CodeHash = codeHash,
            PinHash = pinHash,
            IssuedBy = actor,
            IssuedAt = now,
            ExpiresAt = now + life,
        };
    }

    public bool IsAlive(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>Alive, and on the device it was first used on: what every request asks.</summary>
    public bool Admits(string? deviceHash, DateTimeOffset now) => IsAlive(now) && DeviceHash is not null && DeviceHash == deviceHash;

    /// <summary>Why it cannot be used on this device now, before any PIN is looked at; null when it can.</summary>
    public string? Refusal(string? deviceHash, DateTimeOffset now)
    {
        if (RevokedAt is not null) return "Tiket ini sudah dicabut. Minta tiket baru kepada sekretariat.";
        if (now >= ExpiresAt) return "Tiket ini sudah kedaluwarsa. Minta tiket baru kepada sekretariat.";
        return DeviceHash is not null && DeviceHash != deviceHash
            ? "Kode ini sudah dipakai pada perangkat lain. Pakai perangkat itu, atau minta tiket baru kepada sekretariat." : null;
    }

    /// <summary>Binds it to the device of its first use.</summary>
    public void Use(string deviceHash, DateTimeOffset now)
    {
        if (Refusal(deviceHash, now) is { } refusal) throw new RuleViolation("pass-refused", refusal);
        (DeviceHash, FirstUsedAt, WrongPins) = (deviceHash, FirstUsedAt ?? now, 0);
    }

    public void CountWrongPin(DateTimeOffset now)
    {
        WrongPins++;
        if (WrongPins >= WrongPinsAllowed) Revoke(now);
    }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
