using System.Security.Cryptography;
using UjiKompetensi.Domain.Bundles;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What the chain says of a release beside <see cref="RoundFacts.Step"/>: SHA-256 over the bytes of the round's bundle
/// and over those of its recomputed result, both as <c>export</c> and <c>recompute</c> write them.
/// </summary>
public static class ReleaseFacts
{
    public const string InputHash = "input-sha256";
    public const string OutcomeHash = "outcome-sha256";

    public static Facts Of(Round round, ResultInput input, RoundResult result) =>
        RoundFacts.Step(round).Add(InputHash, HashOf(input)).Add(OutcomeHash, HashOf(result));

    public static string HashOf(ResultInput input) => Hash(stream => BundleFile.Write(input, stream));

    public static string HashOf(RoundResult result) => Hash(stream => RecomputeJson.Write(result, stream));

    private static string Hash(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }
}
