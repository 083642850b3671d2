using System.Reflection;
using System.Text.Json;
using Npgsql;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Hosting.Verbs;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>
/// What stands beside a backup in plain text: enough to know whether it is whole and what must come out of it, and
/// neither a name nor a score. Written last, so that a backup without it was never finished.
/// </summary>
/// <param name="Schema">Name of the newest migration in it.</param>
/// <param name="Sha256">Of the encrypted file.</param>
internal sealed record BackupManifest(string Format, string Product, string Schema, string Database, DateTimeOffset TakenAt, string File, long Bytes, string Sha256, IReadOnlyList<BackupManifest.Chain> Rounds)
{
    public const string FormatName = "uji-kompetensi-cadangan/1";
    public const string Extension = ".json";

    /// <param name="Round">The round's id.</param>
    /// <param name="Head">Hash of its last event; <see cref="RoundEvent.Origin"/> without any.</param>
    public sealed record Chain(Guid Round, int Events, string Head);

    public static string ProductVersion { get; } = typeof(BackupManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";

    public int Events => Rounds.Sum(r => r.Events);

    public static string PathFor(string backup) => Path.ChangeExtension(backup, null) is var name && name.EndsWith(".dump", StringComparison.Ordinal) ? name[..^".dump".Length] + Extension : name + Extension;

    public Task WriteAsync(string path, CancellationToken cancel) => MachineUseCases.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(this, VerbOutput.Pretty), cancel);

    /// <exception cref="VerbFailed">It is missing or not readable.</exception>
    public static async Task<BackupManifest> ReadAsync(string backup, CancellationToken cancel)
    {
        var path = PathFor(backup);
        if (!System.IO.File.Exists(path))
            throw new VerbFailed($"Keterangan cadangan {path} tidak ada: cadangan itu tidak selesai dibuat, atau hanya satu berkas yang tersalin. Salin kedua berkasnya, atau pakai cadangan lain.");
        var manifest = Parse(await System.IO.File.ReadAllBytesAsync(path, cancel));
        return manifest ?? throw new VerbFailed($"Keterangan cadangan {path} tidak dapat dibaca. Salin ulang dari tempat simpan, atau pakai cadangan lain.");
    }

    /// <summary>The newest finished backup of a folder; null when there is none.</summary>
    public static BackupManifest? Newest(string folder) => !Directory.Exists(folder) ? null : Directory.EnumerateFiles(folder, "*" + Extension)
        .Select(f => Parse(System.IO.File.ReadAllBytes(f))).OfType<BackupManifest>()
        .Where(m => System.IO.File.Exists(Path.Combine(folder, m.File))).MaxBy(m => m.TakenAt);

    /// <summary>Length and head of every chain, as the connection sees them.</summary>
    public static async Task<IReadOnlyList<Chain>> ChainsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var query = new NpgsqlCommand("""
            SELECT r.id, count(e.sequence)::int, (array_agg(e.hash ORDER BY e.sequence DESC))[1]
              FROM rounds r LEFT JOIN round_events e ON e.round_id = r.id GROUP BY r.id ORDER BY r.id
            """, connection);
        await using var rows = await query.ExecuteReaderAsync(cancel);
        var chains = new List<Chain>();
        while (await rows.ReadAsync(cancel)) chains.Add(new(rows.GetGuid(0), rows.GetInt32(1), rows.IsDBNull(2) ? RoundEvent.Origin : rows.GetString(2)));
        return chains;
    }

    private static BackupManifest? Parse(byte[] json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<BackupManifest>(json, VerbOutput.Pretty);
            return read is { Format: FormatName, File: not null, Sha256: not null, Schema: not null, Rounds: not null } ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
