using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>What happened to a round. Names are stored; never rename one that was released.</summary>
public enum EventKind
{
    RoundPlanned, ScoringOpened, MarkEntered, NoteWritten, SheetLocked, PanelistRecused, AbsenceRecorded,
    ResultRecorded, PlenaryOpened, RecommendationWritten, LetterSettled, Released, DecisionConcluded, Archived,
    RoundRescheduled, ResultTakenBack, AmendmentProposed, AmendmentApproved, AmendmentApplied, AmendmentDropped, SheetConfirmed,
    ConflictDeclared, ConflictDecided, PledgeSigned, PassIssued, PassUsed, PassRevoked,
    LotDrawn, ScheduleSettled, PresenceRecorded, FileAdded, FileRemoved, UploadLinkIssued, UploadLinkRevoked,
    UnlockRequested, UnlockDecided, SheetUnlocked, TurnBegan, TurnEnded, PaperTyped, PaperSettled, RehearsalOpened, RehearsalWiped, LockRefused,
    DocumentFinalised, DocumentSigned, DocumentSent, DocumentVoided,
    PlenaryRulesSettled, AttendanceRecorded, OfficialCalled, DiscussionNoted, OfficialConcluded, ConclusionReopened, StanceTaken, SignatureRefused, RecommendationReviewed,
    OfficialDecided, FollowUpRecorded, ApprovalPackageTaken, ParticipantRulesSettled, ObjectionFiled, ObjectionMoved,
    GapAccepted,
}

/// <summary>Number and hash of a chain's last link.</summary>
public sealed record ChainHead(int Sequence, string Hash);

/// <summary>
/// One link of a round's evidence chain. <see cref="Hash"/> is SHA-256 over the fields below and the hash of the
/// link before, so no link can be changed, dropped from the middle or reordered unseen. Cutting the end off is
/// noticed only against a hash kept elsewhere: the receipts and the printed report carry one.
/// </summary>
public sealed class RoundEvent
{
    /// <summary>What the first link of every chain follows.</summary>
    public const string Origin = "0000000000000000000000000000000000000000000000000000000000000000";

    private RoundEvent() { }

    public RoundId RoundId { get; private init; }

    /// <summary>From 1, without gaps.</summary>
    public int Sequence { get; private init; }
    public EventKind Kind { get; private init; }

    /// <summary>Account that acted; empty for the command line and for sample data.</summary>
    public Guid ActorId { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>Facts as canonical JSON: keys sorted, values strings.</summary>
    public string Facts { get; private init; } = "";
    public string PreviousHash { get; private init; } = "";
    public string Hash { get; private init; } = "";

    /// <summary>A moment as PostgreSQL keeps it, in UTC to the microsecond: what cannot be stored must not be hashed or signed.</summary>
    public static DateTimeOffset Kept(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <param name="previous">The last link, or null for the first.</param>
    public static RoundEvent Append(RoundEvent? previous, RoundId round, EventKind kind, Guid actor, DateTimeOffset at, Facts facts) =>
        After(previous is null ? null : new ChainHead(previous.Sequence, previous.Hash), round, kind, actor, at, facts);

    /// <summary>The same for whoever may not read what the last link says.</summary>
    public static RoundEvent After(ChainHead? head, RoundId round, EventKind kind, Guid actor, DateTimeOffset at, Facts facts)
    {
        var link = new
        {
            Sequence = (head?.Sequence ?? 0) + 1,
            Previous = head?.Hash ?? Origin,
            At = Kept(at),
            Facts = facts.Canonical(),
        };
        return new RoundEvent
        {
            RoundId = round,
            Sequence = link.Sequence,
            Kind = kind,
            ActorId = actor,
            At = link.At,
            Facts = link.Facts,
            PreviousHash = link.Previous,
            Hash = HashOf(round, link.Sequence, kind, actor, link.At, link.Facts, link.Previous),
        };
    }

    public string ComputeHash() => HashOf(RoundId, Sequence, Kind, ActorId, At, Facts, PreviousHash);

    private static string HashOf(RoundId round, int sequence, EventKind kind, Guid actor, DateTimeOffset at, string facts, string previous) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{round.Value:D}\n{sequence}\n{kind}\n{actor:D}\n{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}\n{facts}\n{previous}"))));
}
