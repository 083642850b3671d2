using Npgsql;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Bench.Load;

/// <summary>
/// What the database alone costs, written by hand on the same cluster: the least that a save must do (hold the round's
/// row, add the mark, append to the chain, commit) in one round trip and with nobody asking who may; and nine rows put in
/// or replaced in a plain table, as pgbench would.
/// </summary>
internal sealed class FloorWriter(LoadStage stage, LoadRound round) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(Acting.AsMachine(stage.App) + ";Max Auto Prepare=20;Auto Prepare Min Usages=2");
    private int _next;

    public static async Task PrepareAsync(LoadStage stage)
    {
        await stage.ExecuteAsync("CREATE TABLE IF NOT EXISTS floor_marks (official int, panel int, aspect int, score numeric(5,2), PRIMARY KEY (official, panel, aspect))");
        await stage.ExecuteAsync($"GRANT SELECT, INSERT, UPDATE ON floor_marks TO {LocalPostgres.AppRole}");
    }

    /// <summary>One mark with its link of the chain.</summary>
    public async Task SaveAsync()
    {
        var n = Interlocked.Increment(ref _next);
        var cells = LoadRound.Aspects * round.Sheets[0].Length * LoadRound.Panelists;
        var (cell, version) = (n % cells, 1 + (n / cells));
        var (sheet, aspect, now) = (round.Sheets[cell % LoadRound.Panelists][cell / LoadRound.Panelists / LoadRound.Aspects], round.AspectIds[cell / LoadRound.Panelists % LoadRound.Aspects], DateTime.UtcNow);
        await using var connection = await _source.OpenConnectionAsync();
        // Each statement sees what was committed when it began: the link before is read after the round's row was held.
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("SELECT 1 FROM rounds WHERE id = $1 FOR NO KEY UPDATE") { Parameters = { Of(round.Round.Id.Value) } },
                new("INSERT INTO mark_versions (id, sheet_id, aspect_id, version, kind, value, reason, origin, saved_at) VALUES ($1, $2, $3, $4, 'Value', $5, '', 'Screen', $6)")
                {
                    Parameters = { Of(Guid.CreateVersion7()), Of(sheet), Of(aspect), Of(version), Of(n % 10_001 / 100m), Of(now) },
                },
                new("""
                    INSERT INTO round_events (round_id, sequence, kind, actor_id, at, facts, previous_hash, hash)
                    SELECT $1, sequence + 1, 'MarkEntered', $2, $3, $4, hash, encode(sha256(convert_to(hash || $4, 'UTF8')), 'hex')
                      FROM round_events WHERE round_id = $1 ORDER BY sequence DESC LIMIT 1
                    """)
                {
                    Parameters = { Of(round.Round.Id.Value), Of(Guid.Empty), Of(now), Of($"{{\"aspect\":\"{aspect}\",\"sheet\":\"{sheet}\",\"version\":\"{version}\",\"participant\":\"01\",\"panelist\":\"P1\",\"kind\":\"Value\"}}") },
                },
            },
        };
        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>One form of nine, as the plainest table would take it.</summary>
    public async Task UpsertNineAsync()
    {
        var n = Interlocked.Increment(ref _next);
        await using var connection = await _source.OpenConnectionAsync();
        await using var upsert = new NpgsqlCommand("""
            INSERT INTO floor_marks SELECT $1, $2, g, $3 FROM generate_series(1, 9) g ON CONFLICT (official, panel, aspect) DO UPDATE SET score = excluded.score
            """, connection) { Parameters = { Of(n % 27), Of(n / 27 % 5), Of(n % 10_001 / 100m) } };
        await upsert.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };
}
