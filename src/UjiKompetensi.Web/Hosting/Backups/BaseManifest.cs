using System.Text.Json;
using UjiKompetensi.Web.Hosting.Verbs;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>
/// What stands beside a base backup in plain text: what the archive of write-ahead log (WAL) is laid upon, and where every round's chain
/// stood before it began. Neither a name nor a score; written last.
/// </summary>
/// <param name="TakenAt">By the server's clock, when it was complete: no earlier moment can be gone back to with it.</param>
/// <param name="Postgres">Major version of the server, which alone can read it.</param>
/// <param name="System">The cluster's identifier, which every WAL segment of it carries.</param>
/// <param name="Start">Where in the WAL its replay begins.</param>
/// <param name="End">What has to be replayed at least.</param>
internal sealed record BaseManifest(string Format, string Product, string Schema, string Database, DateTimeOffset TakenAt, string File, long Bytes, string Sha256,
    int Postgres, ulong System, ulong Start, ulong End, int SegmentBytes, IReadOnlyList<BackupManifest.Chain> Rounds)
{
    public const string FormatName = "uji-kompetensi-dasar/1";
    public const string Ending = ".base.age";
    private const string Extension = ".base.json";

    public static string PathFor(string file) => file[..^Ending.Length] + Extension;

    public Task WriteAsync(string path, CancellationToken cancel) => MachineUseCases.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(this, VerbOutput.Pretty), cancel);

    /// <summary>The finished base backups of a folder, newest first.</summary>
    public static IReadOnlyList<BaseManifest> All(string folder) => !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*" + Extension)
        .Select(f => Parse(global::System.IO.File.ReadAllBytes(f))).OfType<BaseManifest>()
        .Where(m => global::System.IO.File.Exists(Path.Combine(folder, m.File))).OrderByDescending(m => m.TakenAt)];

    private static BaseManifest? Parse(byte[] json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<BaseManifest>(json, VerbOutput.Pretty);
            return read is { Format: FormatName, File: not null, Sha256: not null, Schema: not null, Database: not null, Rounds: not null, SegmentBytes: > 0 } ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
