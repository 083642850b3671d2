using System.Diagnostics;

namespace UjiKompetensi.Web.Hosting;

/// <summary>
/// A lock between processes that the kernel drops when its holder dies. On Unix .NET turns
/// FileShare.Read of a reader into flock(LOCK_SH) and FileShare.None into flock(LOCK_EX), and opens
/// with O_CLOEXEC, so that a server we start never keeps the lock.
/// </summary>
internal static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static FileStream? TryShared(string path) => TryOpen(path, FileShare.Read);

    public static FileStream? TryExclusive(string path) => TryOpen(path, FileShare.None);

    public static async Task<FileStream> ExclusiveAsync(string path, CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (TryExclusive(path) is { } taken)
                return taken;
            if (waited.Elapsed > Patience)
                throw new TimeoutException($"Proses lain terlalu lama memegang kunci {path}.");
            await Task.Delay(20, ct);
        }
    }

    private static FileStream? TryOpen(string path, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, share, bufferSize: 0);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            // A plain IOException is the lock held elsewhere; a missing directory has its own subclass.
            return null;
        }
    }
}
