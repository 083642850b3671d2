using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// That rows were erased because their time was over, without a word of what they said: by which rule, how many, and from
/// before when. <see cref="Hash"/> is SHA-256 over the fields below and the hash of the erasure before, so that none can be
/// changed or taken out of the middle unseen; <see cref="ChainState"/> says what every round's chain was right after.
/// </summary>
public sealed class Erasure
{
    public const int RuleMaxLength = 40;

    private Erasure() { }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>Key of the rule.</summary>
    public string Rule { get; private init; } = "";

    /// <summary>The period that was in force, in days.</summary>
    public int Days { get; private init; }

    /// <summary>What ended before this instant was due.</summary>
    public DateTimeOffset Before { get; private init; }

    /// <summary>Rows erased or blanked; at least 1, for nothing leaves no proof.</summary>
    public long Rows { get; private init; }

    /// <summary>SHA-256 over number of entries, newest entry and signatures of every round's chain.</summary>
    public string ChainState { get; private init; } = "";
    public string PreviousHash { get; private init; } = "";
    public string Hash { get; private init; } = "";

    /// <summary>Which key signed; null on a machine without the office's key.</summary>
    public string? KeyId { get; private init; }

    /// <summary>DER in Base64, over <see cref="Hash"/>.</summary>
    public string? Signature { get; private init; }

    /// <param name="previous">The newest erasure so far, or null for the first.</param>
    /// <param name="key">The office's key outside of the database; null where there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing was erased.</exception>
    public static Erasure After(Erasure? previous, string rule, int days, DateTimeOffset before, long rows, string chainState, DateTimeOffset at, ECDsa? key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        var (number, last) = ((previous?.Number ?? 0) + 1, previous?.Hash ?? RoundEvent.Origin);
        var hash = HashOf(number, RoundEvent.Kept(at), rule, days, RoundEvent.Kept(before), rows, chainState, last);
        return new Erasure
        {
            Number = number, At = RoundEvent.Kept(at), Rule = rule, Days = days, Before = RoundEvent.Kept(before), Rows = rows, ChainState = chainState, PreviousHash = last, Hash = hash,
            KeyId = key is null ? null : ChainSignature.IdOf(key),
            Signature = key is null ? null : Convert.ToBase64String(key.SignData(Encoding.ASCII.GetBytes(hash), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
        };
    }

    /// <summary>Walks the erasures in order and names the first that is not what it was; null when all are whole.</summary>
    /// <param name="key">Null checks no signature; those of another key are not checked either.</param>
    public static BrokenLink? FirstBroken(IEnumerable<Erasure> erasures, ECDsa? key)
    {
        var (expected, last) = (1, RoundEvent.Origin);
        foreach (var erasure in erasures.OrderBy(e => e.Number))
        {
            if (erasure.Number != expected) return new BrokenLink(expected, $"Bukti penghapusan {expected} hilang.");
            if (erasure.PreviousHash != last || erasure.Hash != HashOf(erasure.Number, erasure.At, erasure.Rule, erasure.Days, erasure.Before, erasure.Rows, erasure.ChainState, last))
                return new BrokenLink(expected, $"Bukti penghapusan {expected} berubah setelah dicatat.");
            if (!erasure.IsSignedBy(key)) return new BrokenLink(expected, $"Tanda tangan bukti penghapusan {expected} tidak sah.");
            (expected, last) = (expected + 1, erasure.Hash);
        }

        return null;
    }

    private bool IsSignedBy(ECDsa? key)
    {
        if (key is null || KeyId is null || KeyId != ChainSignature.IdOf(key)) return true;
        Span<byte> bytes = stackalloc byte[ChainSignature.SignatureMaxLength];
        return Convert.TryFromBase64String(Signature ?? "", bytes, out var length)
            && key.VerifyData(Encoding.ASCII.GetBytes(Hash), bytes[..length], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static string HashOf(int number, DateTimeOffset at, string rule, int days, DateTimeOffset before, long rows, string chainState, string previous) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"uji-kompetensi penghapusan 1\n{number}\n{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}\n{rule}\n{days}\n{before.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}\n{rows}\n{chainState}\n{previous}\n"))));
}
