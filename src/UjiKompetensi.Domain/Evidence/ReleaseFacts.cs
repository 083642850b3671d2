using System.Security.Cryptography;
using UjiKompetensi.Domain.Bundles;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What the chain says of a release beside <see cref="RoundFacts.Step"/>: SHA-256 over the bytes of the round's bundle
/// as <c>export</c> writes it, the <see cref="OutcomeSeal"/> that <c>recompute</c> prints, and the <see cref="RecordSeal"/>. Rounds released before that
/// seal existed carry none: their inputs alone are compared.
/// </summary>
public static class ReleaseFacts
{
    public const string InputHash = "input-sha256";
    public const string OutcomeHash = "outcome-numbers-sha256";

    public static Facts Of(Round round, ResultInput input, RoundResult result)
    {
        var facts = RoundFacts.Step(round).Add(InputHash, HashOf(input)).Add(OutcomeHash, HashOf(result));
        foreach (var (part, seal) in RecordSeal.Of(round)) facts.Add(RecordSeal.Prefix + part, seal);
        return facts;
    }

    public static string HashOf(ResultInput input) => Hash(stream => BundleFile.Write(input, stream));

    public static string HashOf(RoundResult result) => OutcomeSeal.Of(result);

    private static string Hash(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }
}
