using System.Diagnostics;
using Npgsql;
using UjiKompetensi.Web.Hosting.Backups;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.Hosting.Backups;

/// <summary>A folder of backups and, apart from it, the keys, as an office keeps them; gone with the test.</summary>
internal sealed class BackupShelf : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("uji-cadangan-").FullName;
    private int _keys;

    public BackupShelf() => Key = NewKey();

    public string Folder => Path.Combine(_root, "cadangan");

    public BackupKey Key { get; }

    public string PathOf(BackupManifest manifest) => Path.Combine(Folder, manifest.File);

    public Task<BackupManifest> TakeAsync(string owner, DateTimeOffset at) => Backup.TakeAsync(owner, Folder, Key, new TestClock { Now = at }, TestContext.Current.CancellationToken);

    public Task<Restore.Result> RestoreAsync((string App, string Owner) target, BackupManifest manifest, BackupKey? key = null, bool older = false) =>
        Restore.IntoAsync(Database.At(target.App, target.Owner), PathOf(manifest), key ?? Key, older, TestContext.Current.CancellationToken);

    public BackupKey NewKey()
    {
        var path = Path.Combine(_root, $"{++_keys}.key");
        using var keygen = Process.Start(new ProcessStartInfo("age-keygen", ["-o", path]) { RedirectStandardError = true })!;
        keygen.StandardError.ReadToEnd();
        keygen.WaitForExit();
        return BackupKey.At(path, Folder);
    }

    /// <summary>A digest of every table's rows, to tell whether two databases hold the same.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ContentAsync(string owner)
    {
        await using var source = NpgsqlDataSource.Create(owner + ";Pooling=false");
        var tables = new List<string>();
        await using (var list = source.CreateCommand("SELECT quote_ident(table_name) FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1"))
        await using (var rows = await list.ExecuteReaderAsync())
            while (await rows.ReadAsync()) tables.Add(rows.GetString(0));
        var content = new Dictionary<string, string>();
        foreach (var table in tables)
        {
            await using var digest = source.CreateCommand($"SELECT count(*) || ':' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {table} t");
            content[table] = (string)(await digest.ExecuteScalarAsync())!;
        }

        content.Count.ShouldBeGreaterThan(30, "a database without tables equals any other");
        return content;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
