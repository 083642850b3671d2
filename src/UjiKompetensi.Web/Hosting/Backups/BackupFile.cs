using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>Whether a backup on disk is the one its manifest tells of, opens with the key and can be read to its end.</summary>
internal static class BackupFile
{
    /// <exception cref="VerbFailed">It is not; the sentence says what to do.</exception>
    public static async Task CheckAsync(string path, BackupManifest manifest, BackupKey key, PostgresTools tools, CancellationToken cancel)
    {
        await CheckBytesAsync(path, manifest.Bytes, manifest.Sha256, cancel);
        // Converting it to a script reads and unpacks every row, where listing would look at the first page only.
        await PourAsync(path, key, () => tools.Start("pg_restore", new NpgsqlConnectionStringBuilder(), "--file=/dev/null"), "pg_restore", "Cadangan itu tidak dapat dibaca. Pakai cadangan lain, atau PostgreSQL yang tidak lebih tua daripada pembuatnya.", cancel);
    }

    /// <summary>Whether it is the file that was written then.</summary>
    /// <exception cref="VerbFailed">It is missing, cut or changed.</exception>
    public static async Task CheckBytesAsync(string path, long bytes, string sha256, CancellationToken cancel)
    {
        if (!File.Exists(path)) throw new VerbFailed($"Cadangan {path} tidak ada. Periksa nama berkasnya.");
        var length = new FileInfo(path).Length;
        if (length != bytes)
            throw new VerbFailed(string.Create(CultureInfo.GetCultureInfo("id-ID"), $"Cadangan itu terpotong atau tercampur: {length:N0} bita, seharusnya {bytes:N0}. Salin ulang dari tempat simpan, atau pakai cadangan lain."));
        await using (var file = File.OpenRead(path))
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) != sha256)
                throw new VerbFailed("Isi cadangan tidak cocok dengan keterangannya (SHA-256 berbeda): rusak, diubah, atau berkas keterangan milik cadangan lain. Salin ulang kedua berkasnya, atau pakai cadangan lain.");
    }

    /// <summary>Decrypts a backup into a program.</summary>
    /// <param name="name">Of that program.</param>
    /// <param name="otherwise">What to say when that program refuses.</param>
    public static async Task PourAsync(string path, BackupKey key, Func<PipedProgram> into, string name, string otherwise, CancellationToken cancel)
    {
        await using var encrypted = File.OpenRead(path);
        await using var age = key.Decrypt();
        await using var program = into();
        var silent = program.Output.CopyToAsync(Stream.Null, cancel);
        var opened = age.FeedAsync(encrypted, cancel);
        await program.FeedAsync(age.Output, cancel);
        await opened;
        await silent;
        if (await age.ComplaintAsync(cancel) is { } closed) throw new VerbFailed(BackupKey.Sentence(closed));
        if (await program.ComplaintAsync(cancel) is { } refused) throw new VerbFailed($"{otherwise} ({name}: {refused})");
    }
}
