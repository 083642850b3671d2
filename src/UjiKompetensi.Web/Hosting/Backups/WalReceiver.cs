using Npgsql;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>
/// Keeps <c>pg_receivewal</c> running and brings what it receives into the archive. It asks for a replication slot, so that
/// the server keeps what was not yet received, and says of each write that it is on the disk: a server that names it in
/// <c>synchronous_standby_names</c> acknowledges nothing that is not here too.
/// </summary>
internal static class WalReceiver
{
    /// <summary>Of the slot, and the name a server knows the archiver by.</summary>
    public const string Slot = "uji_arsip";

    public static readonly TimeSpan CopyEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Until it is cancelled; a server that is away is waited for.</summary>
    /// <exception cref="VerbFailed">The folder is another cluster's, or programs are missing.</exception>
    public static async Task RunAsync(string connection, WalArchive archive, BackupKey key, Action<string> say, CancellationToken cancel)
    {
        var server = new NpgsqlConnectionStringBuilder(connection);
        var tools = await ToolsAsync(connection, cancel);
        string? said = null;
        try
        {
            while (!cancel.IsCancellationRequested)
            {
                var complaint = await ReceiveAsync(tools, server, archive, key, cancel);
                if (complaint is not null && complaint != said && !cancel.IsCancellationRequested) say($"Pengarsipan terputus dan dicoba lagi tiap detik. (pg_receivewal: {complaint})");
                said = complaint;
                await Task.WhenAny(Task.Delay(Pause, cancel));
            }
        }
        finally
        {
            await archive.TakeInAsync(key, partial: true, CancellationToken.None);
        }
    }

    private static async Task<string?> ReceiveAsync(PostgresTools tools, NpgsqlConnectionStringBuilder server, WalArchive archive, BackupKey key, CancellationToken cancel)
    {
        string[] common = [$"--slot={Slot}", "--no-password", $"--dbname=application_name={Slot}"];
        await using (var slot = tools.Start("pg_receivewal", server, ["--create-slot", "--if-not-exists", .. common]))
            if (await slot.ComplaintAsync(CancellationToken.None) is { } refused) return refused;
        await using var receiver = tools.Start("pg_receivewal", server, [$"--directory={archive.Incoming}", "--synchronous", "--no-loop", .. common]);
        var ended = receiver.ComplaintAsync(CancellationToken.None);
        var copied = DateTime.MinValue;
        while (!ended.IsCompleted && !cancel.IsCancellationRequested)
        {
            archive.BeatNow();
            var isDue = DateTime.UtcNow - copied >= CopyEvery;
            await archive.TakeInAsync(key, isDue, CancellationToken.None);
            if (isDue) copied = DateTime.UtcNow;
            await Task.WhenAny(ended, Task.Delay(Pause, cancel));
        }

        return ended.IsCompleted ? await ended : null;
    }

    private static async Task<PostgresTools> ToolsAsync(string connection, CancellationToken cancel)
    {
        await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await database.OpenAsync(cancel);
        return await PostgresTools.ForAsync(database.PostgreSqlVersion.Major, cancel);
    }
}
