using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Hosting;

/// <summary>The file of the key that signs chains: made once, readable by its owner alone, never inside the database.</summary>
internal static class ChainKeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Makes the key where there is none, and signs what every chain is at this moment: from here on a chain without
    /// signatures has lost them. It never signs again for a key that is there, or a rewritten chain would be blessed by a restart.
    /// </summary>
    /// <returns>Whether it was made now.</returns>
    /// <exception cref="VerbFailed">There are signatures already: the key was lost, and another one must not take its place unnoticed.</exception>
    public static async Task<bool> EnsureAsync(Database database, string path, DateTimeOffset now, CancellationToken cancel)
    {
        if (File.Exists(path)) return false;
        var unfinished = path + ".baru";
        if (!File.Exists(unfinished) && await IsSignedAsync(database, cancel))
            throw new VerbFailed($"Jejak sudah pernah ditandatangani, tetapi kuncinya tidak ada di {path}. Pulihkan berkas kunci itu dari cadangannya, atau setel {ChainKey.PathVariable}.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (!File.Exists(unfinished)) Write(unfinished);
        using var key = ChainKey.Read(unfinished);
        await SignEverythingAsync(database, key, now, cancel);
        File.Move(unfinished, path);
        return true;
    }

    /// <summary>The same before an office works: what is in the way is told and keeps nobody from his work; <c>verify</c> will say what is not signed.</summary>
    public static async Task PrepareAsync(Database database, CancellationToken cancel)
    {
        try
        {
            await EnsureAsync(database, ChainKey.DefaultPath, TimeProvider.System.GetUtcNow(), cancel);
        }
        catch (Exception failure) when (failure is VerbFailed or UnauthorizedAccessException or IOException)
        {
            await Console.Error.WriteLineAsync($"Jejak tidak ditandatangani: {(failure is VerbFailed ? failure.Message : $"kunci tidak dapat dibuat di {ChainKey.DefaultPath}. Setel {ChainKey.PathVariable}.")}");
        }
    }

    public static Check Check(string path)
    {
        const string Name = "kunci-jejak";
        if (!File.Exists(path)) return new Check(Name, true, $"belum ada kunci penanda jejak di {path}; dibuat oleh ./uji migrate atau ./uji serve");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
            return new Check(Name, false, $"Kunci penanda jejak {path} dapat dibaca akun lain. Jalankan: chmod 600 {path}");
        try
        {
            using var key = ChainKey.Read(path);
            return new Check(Name, true, $"kunci {ChainSignature.IdOf(key)}, kunci publik {Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())}");
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return new Check(Name, false, $"Kunci penanda jejak {path} tidak dapat dibaca. Pulihkan berkas itu dari cadangannya.");
        }
    }

    /// <summary>Whether everything this machine has seen signed is in the database.</summary>
    public static async Task<Check> AnchorsAsync(Database database, CancellationToken cancel)
    {
        const string Name = "jangkar-jejak";
        if ((await database.PendingMigrationsAsync(cancel)).Count > 0) return new Check(Name, true, "belum dibandingkan: skema basis data belum terbaru");
        await using var db = Database.Context(database.App);
        var (gaps, lost) = await ChainKey.FromEnvironment().Anchors.CompareAsync(db, cancel);
        // Another database may simply be another one; a shorter chain of the same round is never right.
        return gaps.Count + lost.Count == 0 ? new Check(Name, true, "semua yang pernah dilihat mesin ini ada di basis data") : new Check(Name, false, string.Join(' ', [.. gaps, .. lost]), IsAdvice: gaps.Count == 0);
    }

    private static async Task<bool> IsSignedAsync(Database database, CancellationToken cancel)
    {
        await using var db = Database.Context(database.App);
        return await db.ChainSignatures.AnyAsync(cancel);
    }

    private static void Write(string path)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var file = new StreamWriter(path, options);
        file.Write(key.ExportPkcs8PrivateKeyPem());
    }

    private static async Task SignEverythingAsync(Database database, ECDsa key, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = Database.Context(database.App);
        var heads = await db.RoundEvents.Where(e => db.Rounds.Any(r => r.Id == e.RoundId && r.RehearsalOf == null) && !db.RoundEvents.Any(l => l.RoundId == e.RoundId && l.Sequence > e.Sequence)).ToListAsync(cancel);
        foreach (var head in heads)
        {
            var before = await db.ChainSignatures.Where(s => s.RoundId == head.RoundId).MaxAsync(s => (int?)s.Sequence, cancel) ?? 0;
            if (before < head.Sequence) db.ChainSignatures.Add(ChainSignature.Of(head, before, now, key));
        }

        await db.SaveChangesAsync(cancel);
    }
}
