using System.Security.Cryptography;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>One file behind <c>age</c>: written to the disk before anybody is told of it, readable only with the key.</summary>
internal static class SealedFile
{
    /// <exception cref="VerbFailed"><c>age</c> could not do it; the file is not to be used.</exception>
    public static async Task<(long Bytes, string Hash)> WriteAsync(Stream plain, BackupKey key, string path, CancellationToken cancel)
    {
        await using var age = key.Encrypt();
        var feeding = age.FeedAsync(plain, cancel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long bytes = 0;
        await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            var buffer = new byte[128 * 1024];
            for (int read; (read = await age.Output.ReadAsync(buffer, cancel)) > 0; bytes += read)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            file.Flush(flushToDisk: true);
        }

        await feeding;
        if (await age.ComplaintAsync(cancel) is { } broken) throw new VerbFailed($"Penyandian cadangan gagal dan dibuang. Periksa berkas kunci dan ruang disk, lalu ulangi. (age: {broken})");
        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <exception cref="VerbFailed">The key does not open it.</exception>
    public static async Task CheckKeyAsync(string path, BackupKey key, CancellationToken cancel)
    {
        // The keys it was made for stand at its beginning; that the rest is missing here is no news.
        var head = new byte[4096];
        int length;
        await using (var file = File.OpenRead(path)) length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        await using var age = key.Decrypt();
        var opened = age.FeedAsync(new MemoryStream(head, 0, length), cancel);
        await age.Output.CopyToAsync(Stream.Null, cancel);
        await opened;
        if (await age.ComplaintAsync(cancel) is { } closed && closed.Contains(BackupKey.OtherKey, StringComparison.Ordinal)) throw new VerbFailed(BackupKey.Sentence(closed));
    }

    /// <summary>What is in it, for a file that fits into memory.</summary>
    /// <exception cref="VerbFailed">It is cut, changed or of another key.</exception>
    public static async Task<byte[]> ReadAsync(string path, BackupKey key, CancellationToken cancel)
    {
        await using var encrypted = File.OpenRead(path);
        await using var age = key.Decrypt();
        using var plain = new MemoryStream();
        var opened = age.FeedAsync(encrypted, cancel);
        await age.Output.CopyToAsync(plain, cancel);
        await opened;
        return await age.ComplaintAsync(cancel) is { } closed ? throw new VerbFailed($"{Path.GetFileName(path)}: {BackupKey.Sentence(closed)}") : plain.ToArray();
    }
}
