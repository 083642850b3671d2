using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Panels;

public readonly record struct DeviceContactId(Guid Value);

/// <summary>
/// What a panelist's device last said of itself, for whoever helps on the day. It is no evidence: each message replaces
/// the one before, and it holds neither names nor values.
/// </summary>
public sealed class DeviceContact
{
    /// <summary>A device without a message for longer counts as out of reach; it sends one every 15 seconds.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(45);

    public const int MostPerPanelist = 20;
    public const int MostWaiting = 9999;

    private DeviceContact() { }

    public DeviceContactId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public PanelistId PanelistId { get; private init; }

    /// <summary>The random name the device gave itself.</summary>
    public Guid Device { get; private init; }

    /// <summary>From 1 for each panelist in the order of first contact; shown as <see cref="Label"/>.</summary>
    public int Number { get; private init; }
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Values the device holds that the server has not acknowledged; how many, never which.</summary>
    public int Waiting { get; private set; }
    public int? BatteryPercent { get; private set; }

    /// <summary>Whose sheet is open on it; null on other pages.</summary>
    public int? ParticipantNumber { get; private set; }

    public string Label => $"Tablet {Number}";

    /// <summary>A message that seems to come from the future came through a clock that was set back; the device is there.</summary>
    public bool IsOnline(DateTimeOffset now) => now - LastAt <= Silence;

    /// <param name="known">The panelist's devices so far.</param>
    /// <exception cref="RuleViolation"><c>device-many</c>.</exception>
    public static DeviceContact First(Round round, PanelistId panelist, Guid device, IReadOnlyCollection<DeviceContact> known)
    {
        RuleViolation.ThrowIf(known.Count >= MostPerPanelist, "device-many", "Terlalu banyak perangkat untuk satu panelis. Pakai perangkat yang sudah dikenal.");
        return new DeviceContact
        {
            Id = new DeviceContactId(Guid.CreateVersion7()),
            RoundId = round.Id,
            PanelistId = round.PanelistOf(panelist).Id,
            Device = device,
            Number = known.Count == 0 ? 1 : known.Max(k => k.Number) + 1,
        };
    }

    public void Hear(int waiting, int? batteryPercent, int? participantNumber, DateTimeOffset now) =>
        (Waiting, BatteryPercent, ParticipantNumber, LastAt) = (waiting, batteryPercent, participantNumber, now);
}
