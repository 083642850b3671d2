using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Panels;

public readonly record struct ConflictOfInterestId(Guid Value);

/// <summary>Why a panelist should not judge a participant.</summary>
public enum ConflictKind { SamePerson, SameOpd, Superior, Subordinate, Family, Other }

/// <summary>Who brought it up: the panelist himself, the product, or the secretariat.</summary>
public enum ConflictOrigin { Declared, Suggested, Entered }

/// <summary>Only a confirmed one keeps a panelist from judging; a suspected one is a hint that nobody decided on.</summary>
public enum ConflictState { Suspected, Confirmed, Dismissed }

/// <summary>
/// What a round knows of one panelist's conflict of interest with one participant (benturan kepentingan). There is at
/// most one for a pair; each decision replaces what it said before, and the evidence chain keeps them all.
/// </summary>
public sealed class ConflictOfInterest
{
    public const int ReasonMaxLength = 300;

    /// <summary>What a person types as a reason is at least this long; hints that the product itself writes may be shorter.</summary>
    public const int ReasonMinLength = 10;

    private ConflictOfInterest() { }

    public ConflictOfInterestId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public PanelistId PanelistId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }
    public ConflictKind Kind { get; private set; }
    public ConflictOrigin Origin { get; private set; }
    public ConflictState State { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>Account that decided last.</summary>
    public Guid By { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>From 1, one more with each decision.</summary>
    public int Version { get; private set; }

    public bool IsConfirmed => State == ConflictState.Confirmed;

    internal static ConflictOfInterest Between(RoundId round, PanelistId panelist, ParticipantId participant) =>
        new() { Id = new ConflictOfInterestId(Guid.CreateVersion7()), RoundId = round, PanelistId = panelist, ParticipantId = participant };

    internal void Decide(ConflictKind kind, ConflictOrigin origin, ConflictState state, string reason, Guid by, DateTimeOffset now)
    {
        Reason = RuleViolation.Text(reason, ReasonMaxLength, "alasan");
        (Kind, Origin, State, By, At, Version) = (kind, origin, state, by, now, Version + 1);
    }
}

public static class ConflictNames
{
    public static string Title(this ConflictKind kind) => kind switch
    {
        ConflictKind.SamePerson => "Orang yang sama",
        ConflictKind.SameOpd => "Satu perangkat daerah",
        ConflictKind.Superior => "Atasan",
        ConflictKind.Subordinate => "Bawahan",
        ConflictKind.Family => "Hubungan keluarga",
        ConflictKind.Other => "Lainnya",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };

    public static string Title(this ConflictState state) => state switch
    {
        ConflictState.Suspected => "Saran, belum diputuskan",
        ConflictState.Confirmed => "Ditetapkan, tidak menilai",
        ConflictState.Dismissed => "Diabaikan",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "no such state"),
    };

    public static string Title(this ConflictOrigin origin) => origin switch
    {
        ConflictOrigin.Declared => "dinyatakan panelis",
        ConflictOrigin.Suggested => "saran sistem",
        ConflictOrigin.Entered => "diisi sekretariat",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "no such origin"),
    };
}
