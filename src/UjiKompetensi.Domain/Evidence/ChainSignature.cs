using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What the office's own key, kept outside of the database, said of a round's chain at one moment: this was its newest
/// entry, and this its hash. Whoever rewrites the chain with newly computed hashes cannot say that again. Each signature
/// names the one before it, so that none can be taken out of the middle. ECDSA over P-256 with SHA-256; docs/periksa.py
/// checks it without this program.
/// </summary>
public sealed class ChainSignature
{
    public const int SignatureMaxLength = 120;

    /// <summary>SHA-256 of the public key, the first of its hexadecimal digits.</summary>
    public const int KeyIdLength = 16;

    private ChainSignature() { }

    public RoundId RoundId { get; private init; }

    /// <summary>Of the newest entry when it was signed.</summary>
    public int Sequence { get; private init; }

    /// <summary>Of the entry that the signature before this one named; 0 for the first of a round.</summary>
    public int Previous { get; private init; }
    public string Head { get; private init; } = "";
    public DateTimeOffset SignedAt { get; private init; }

    /// <summary>Which key it was.</summary>
    public string KeyId { get; private init; } = "";

    /// <summary>DER in Base64.</summary>
    public string Signature { get; private init; } = "";

    /// <summary>Events after which the chain is signed: from each of them on something is fixed that people rely on.</summary>
    public static IReadOnlyList<EventKind> Moments { get; } =
    [
        EventKind.ScoringOpened, EventKind.AmendmentApplied, EventKind.SheetLocked, EventKind.PanelistRecused, EventKind.AbsenceRecorded, EventKind.SheetUnlocked,
        EventKind.PlenaryOpened, EventKind.Released, EventKind.OfficialDecided, EventKind.DecisionConcluded, EventKind.Archived, EventKind.GapAccepted,
    ];

    /// <param name="previous">Sequence of the signature before, or 0.</param>
    public static ChainSignature Of(RoundEvent head, int previous, DateTimeOffset at, ECDsa key)
    {
        var moment = RoundEvent.Kept(at);
        return new ChainSignature
        {
            RoundId = head.RoundId, Sequence = head.Sequence, Previous = previous, Head = head.Hash, SignedAt = moment, KeyId = IdOf(key),
            Signature = Convert.ToBase64String(key.SignData(Statement(head.RoundId, head.Sequence, previous, head.Hash, moment), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
        };
    }

    /// <summary>The key signed exactly what this row says.</summary>
    public bool IsOf(ECDsa key)
    {
        if (KeyId != IdOf(key)) return false;
        Span<byte> bytes = stackalloc byte[SignatureMaxLength];
        return Convert.TryFromBase64String(Signature, bytes, out var length)
            && key.VerifyData(Statement(RoundId, Sequence, Previous, Head, SignedAt), bytes[..length], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public static string IdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..KeyIdLength];

    private static byte[] Statement(RoundId round, int sequence, int previous, string head, DateTimeOffset at) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"uji-kompetensi jejak 1\n{round.Value:D}\n{sequence}\n{previous}\n{head}\n{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}\n"));
}
