using System.IO.Compression;
using Npgsql;
using UjiKompetensi.Web.Tests.Architecture;

namespace UjiKompetensi.Web.Tests.Drills;

/// <summary>
/// A database as an earlier version of the product itself made and filled it: a compressed dump beside this file, and the
/// results which that version computed for its opened rounds. How they were made stands in <c>docs/drills/README.md</c>.
/// </summary>
internal sealed class OldDatabase(string file)
{
    private static string Folder => Path.Combine(Sources.Root, "tests/UjiKompetensi.Web.Tests/Drills/Upgrades");

    /// <summary>From the oldest to the newest; their names begin with a number for that.</summary>
    public static IReadOnlyList<OldDatabase> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.sql.br").Order(StringComparer.Ordinal).Select(f => new OldDatabase(f))];

    public string Name => Path.GetFileName(file)[..^".sql.br".Length];

    /// <summary>Kegiatan, number, total, band and rank, as the old version printed them.</summary>
    public IReadOnlyList<string> Results => File.ReadAllLines(Path.Combine(Folder, Name + ".csv"));

    public async Task<(string App, string Owner)> RestoreAsync(TestCluster cluster, CancellationToken cancel)
    {
        var database = await cluster.EmptyAsync();
        await using var packed = new BrotliStream(File.OpenRead(file), CompressionMode.Decompress);
        using var text = new StreamReader(packed);
        await using var connection = new NpgsqlConnection(database.Owner + ";Pooling=false");
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(await text.ReadToEndAsync(cancel), connection);
        await command.ExecuteNonQueryAsync(cancel);
        return database;
    }
}
