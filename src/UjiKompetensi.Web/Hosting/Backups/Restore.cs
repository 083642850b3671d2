using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Hosting.Verbs;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>
/// Puts a backup into an empty database, brings it to this program's schema and lets the product's own verification say
/// whether what came out is what went in. Never touches the database in use.
/// </summary>
internal static class Restore
{
    /// <param name="IsSame">Its chain is as long as when the backup was taken and ends with the same hash.</param>
    /// <param name="IsWhole">The chain and the stored rows say the same; the signatures too where this machine has the key.</param>
    public sealed record Round(string Slug, int Events, string Head, bool IsSame, bool IsWhole, string Sentence);

    public sealed record Result(string Database, string File, DateTimeOffset TakenAt, int Migrations, IReadOnlyList<Round> Rounds, int Missing)
    {
        /// <summary>What this machine has seen and the backup does not hold: a sentence for each round, which takes no writes until its chair accepts.</summary>
        public IReadOnlyList<string> Gaps { get; init; } = [];

        public bool IsSame => Missing == 0 && Rounds.All(r => r.IsSame);

        public bool IsGood => IsSame && Rounds.All(r => r.IsWhole);
    }

    /// <param name="older">Take it although its folder holds a newer one.</param>
    /// <exception cref="VerbFailed">Refused before anything was written, or undone as a whole.</exception>
    public static async Task<Result> IntoAsync(Database target, string path, BackupKey key, bool older, CancellationToken cancel)
    {
        if (!File.Exists(path)) throw new VerbFailed($"Cadangan {path} tidak ada. Periksa nama berkasnya.");
        var manifest = await BackupManifest.ReadAsync(path, cancel);
        if (!older && BackupManifest.Newest(Path.GetDirectoryName(Path.GetFullPath(path))!) is { } newest && newest.TakenAt > manifest.TakenAt)
            throw new VerbFailed($"Di folder itu ada cadangan yang lebih baru: {newest.File}. Pakai yang itu; bila memang harus yang lama, tambahkan --older, dan yang dicatat sesudahnya hilang.");
        var owner = target.Owner ?? throw new VerbFailed($"Setel {Hosting.Database.OwnerVariable} dengan sambungan peran pemilik untuk memulihkan.");
        await CheckSchemaAsync(owner, manifest, cancel);
        var name = await CheckEmptyAsync(owner, cancel);
        var tools = await ToolsAsync(owner, cancel);
        await BackupFile.CheckAsync(path, manifest, key, tools, cancel);
        await BackupFile.PourAsync(path, key, () => tools.Start("pg_restore", new(owner), "--exit-on-error", "--single-transaction", "--no-owner", "--no-password", $"--dbname={name}"), "pg_restore",
            $"Pemulihan gagal dan dibatalkan seluruhnya; basis data {name} tetap kosong. Pastikan peran {Role(target.App)} ada di server itu, lalu ulangi.", cancel);
        await RightsAsync(owner, [Role(target.App), Role(Environment.GetEnvironmentVariable(Hosting.Database.BackupVariable) ?? "")], cancel);
        var pending = await target.PendingMigrationsAsync(cancel);
        if (pending.Count > 0) await target.MigrateAsync(cancel);
        return await CompareAsync(target, new(name, manifest.File, manifest.TakenAt, pending.Count, [], 0), manifest.Rounds, isContinued: false, cancel);
    }

    /// <summary>Known migrations up to any one are brought up to date; a schema this program has never heard of is not guessed at.</summary>
    private static async Task CheckSchemaAsync(string owner, BackupManifest manifest, CancellationToken cancel)
    {
        await using var db = Hosting.Database.Context(owner);
        var known = await Task.Run(() => db.Database.GetMigrations().ToList(), cancel);
        if (known.Contains(manifest.Schema)) return;
        throw new VerbFailed(string.CompareOrdinal(manifest.Schema, known[^1]) > 0
            ? $"Cadangan itu dibuat aplikasi yang lebih baru ({manifest.Product}, skema {manifest.Schema}). Pasang versi itu, lalu ulangi."
            : $"Skema cadangan itu ({manifest.Schema}) terlalu lama untuk versi ini. Pulihkan dengan aplikasi versi {manifest.Product}, jalankan migrate versi demi versi, lalu cadangkan lagi.");
    }

    private static async Task<string> CheckEmptyAsync(string owner, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(cancel);
        await using var count = new NpgsqlCommand("SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'", connection);
        if ((long)(await count.ExecuteScalarAsync(cancel))! > 0)
            throw new VerbFailed($"Basis data {connection.Database} sudah berisi. Cadangan hanya dipulihkan ke basis data baru yang kosong; pilih nama lain dengan --to-database.");
        return connection.Database;
    }

    private static async Task<PostgresTools> ToolsAsync(string owner, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(cancel);
        return await PostgresTools.ForAsync(connection.PostgreSqlVersion.Major, cancel);
    }

    /// <summary>Rights on the database itself are in no dump.</summary>
    private static async Task RightsAsync(string owner, IEnumerable<string> roles, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(cancel);
        var database = Quoted(connection.Database);
        foreach (var right in roles.Where(r => r.Length > 0).Select(r => $"GRANT CONNECT ON DATABASE {database} TO {Quoted(r)}").Prepend($"REVOKE ALL ON DATABASE {database} FROM PUBLIC"))
        {
            await using var command = new NpgsqlCommand(right, connection);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Verifies every round of what came out and lays it beside what went in.</summary>
    /// <param name="then">Where the chains ended then.</param>
    /// <param name="isContinued">More may have been recorded since: a chain must go through that end, and rounds may be new.</param>
    public static Task<Result> CompareAsync(Database target, Result result, IReadOnlyList<BackupManifest.Chain> then, bool isContinued, CancellationToken cancel) => MachineUseCases.WithAsync(target, async services =>
    {
        await using var db = Hosting.Database.Context(target.App);
        var slugs = await db.Rounds.OrderBy(r => r.Slug).Select(r => new { r.Id, r.Slug }).ToListAsync(cancel);
        var rounds = new List<Round>();
        foreach (var round in slugs)
        {
            var found = (await services.GetRequiredService<RoundVerification>().RunAsync(CurrentUser.Machine, new(round.Slug), cancel)).Value ?? throw new VerbFailed($"Kegiatan {round.Slug} tidak dapat diperiksa. Jangan pakai basis data {result.Database}.");
            var end = then.SingleOrDefault(r => r.Round == round.Id.Value);
            var isSame = isContinued ? end is null || await HeadAtAsync(db, end, cancel) == end.Head : end is not null && (end.Events, end.Head) == (found.Entries, found.Head);
            rounds.Add(new(round.Slug, found.Entries, found.Head, isSame, found.Agrees, isSame ? string.Join(" ", found.Sentences)
                : $"Jejak berakhir pada entri {found.Entries}, saat dicadangkan pada entri {end?.Events ?? 0} atau dengan sidik lain."));
        }

        var gaps = await services.GetRequiredService<UseCases.ChainKey>().Anchors.CompareAsync(db, cancel);
        return result with { Rounds = rounds, Missing = then.Count(r => slugs.All(s => s.Id.Value != r.Round)), Gaps = gaps.Gaps };
    }, cancel);

    private static async Task<string> HeadAtAsync(Data.AppDbContext db, BackupManifest.Chain end, CancellationToken cancel) => end.Events == 0 ? end.Head
        : await db.Database.SqlQuery<string>($"SELECT hash AS \"Value\" FROM round_events WHERE round_id = {end.Round} AND sequence = {end.Events}").SingleOrDefaultAsync(cancel) ?? "";

    private static string Role(string connection) => new NpgsqlConnectionStringBuilder(connection).Username ?? "";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
