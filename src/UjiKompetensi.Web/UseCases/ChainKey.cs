using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.UseCases;

/// <summary>
/// The key that signs heads of chains (ECDSA, P-256), kept in a file outside of the database. Without a file nothing is
/// signed and nothing demanded: <c>doctor</c> says so.
/// </summary>
internal sealed class ChainKey
{
    public const string PathVariable = "UJI_SIGNING_KEY";

    private ECDsa? _key;

    /// <summary>What this machine has seen signed.</summary>
    public ChainAnchors Anchors { get; init; } = new(null);

    /// <summary>Null while there is none.</summary>
    public ECDsa? Own => _key;

    public string? Id => _key is null ? null : ChainSignature.IdOf(_key);

    public string? PublicPem => _key?.ExportSubjectPublicKeyInfoPem();

    /// <summary>Where the file is: named by <c>UJI_SIGNING_KEY</c>, or beside the private cluster.</summary>
    public static string DefaultPath => Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } named ? named
        : Path.Combine(Environment.GetEnvironmentVariable("UJI_DATA") ?? ".data", "kunci-jejak.pem");

    public static ChainKey FromEnvironment()
    {
        var there = File.Exists(DefaultPath);
        var key = new ChainKey { Anchors = new(there ? ChainAnchors.Beside(DefaultPath) : null) };
        if (there) key.Take(Read(DefaultPath));
        return key;
    }

    /// <exception cref="CryptographicException">The file holds no private key.</exception>
    public static ECDsa Read(string path)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(path));
        return key;
    }

    public void Take(ECDsa key) => _key = key;

    /// <summary>Signs the chain as it is with this newest entry, where it is one of the moments that ask for it.</summary>
    public async Task SignAsync(Work work, Round round, RoundEvent head, CancellationToken cancel)
    {
        if (_key is null || round.IsRehearsal || !ChainSignature.Moments.Contains(head.Kind)) return;
        var before = work.Db.ChainSignatures.Local.Where(s => s.RoundId == round.Id).MaxBy(s => s.Sequence)?.Sequence
            ?? await work.Db.ChainSignatures.Where(s => s.RoundId == round.Id).MaxAsync(s => (int?)s.Sequence, cancel) ?? 0;
        work.Db.ChainSignatures.Add(ChainSignature.Of(head, before, work.Now, _key));
    }
}
