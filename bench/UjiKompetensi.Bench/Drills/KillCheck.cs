using Npgsql;
using NpgsqlTypes;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills;

/// <summary>Compares the ledger with the tables in plain SQL, knowing nothing of the product's code.</summary>
/// <param name="Lost">Acknowledged and not there, or there otherwise than it was entered.</param>
/// <param name="Doubled">A value of a place that was entered once and stands there more than once, or a row that nobody entered.</param>
/// <param name="Refused">Refused and there all the same.</param>
/// <param name="Half">Marks without exactly one event, events without a mark, versions with a gap.</param>
/// <param name="UnknownStored">Of the unanswered ones, those that are there; each at most once.</param>
internal sealed record KillCheck(long Lost, long Doubled, long Refused, long Half, long Unknown, long UnknownStored, long Marks)
{
    public static async Task<KillCheck> RunAsync(LoadStage stage, string ledger)
    {
        await using var connection = await stage.SuperAsync();
        await ExecuteAsync(connection, "SET work_mem = '256MB'");
        await ExecuteAsync(connection, "CREATE TEMP TABLE ledger (operation uuid, sheet uuid, aspect uuid, value numeric, outcome text)");
        await using (var copy = await connection.BeginBinaryImportAsync("COPY ledger FROM STDIN (FORMAT binary)"))
        {
            foreach (var cells in File.ReadLines(ledger).Select(line => line.Split('\t')))
            {
                await copy.StartRowAsync();
                for (var i = 0; i < 3; i++) await copy.WriteAsync(Guid.Parse(cells[i]), NpgsqlDbType.Uuid);
                await copy.WriteAsync(decimal.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture), NpgsqlDbType.Numeric);
                await copy.WriteAsync(cells[4], NpgsqlDbType.Text);
            }

            await copy.CompleteAsync();
        }

        await ExecuteAsync(connection, "CREATE INDEX ON ledger (operation)");
        await ExecuteAsync(connection, """
            CREATE TEMP TABLE entered AS SELECT (facts::json ->> 'operation')::uuid AS operation, facts::json ->> 'value' AS value FROM round_events WHERE kind = 'MarkEntered';
            CREATE INDEX ON entered (operation);
            ANALYZE ledger; ANALYZE entered;
            """);
        return new KillCheck(
            Lost: await CountAsync(connection, """
                SELECT count(*) FROM ledger l LEFT JOIN mark_versions m ON m.id = l.operation
                 WHERE l.outcome = 'Acked' AND (m.id IS NULL OR m.value <> l.value OR m.sheet_id <> l.sheet OR m.aspect_id <> l.aspect)
                """),
            Doubled: await CountAsync(connection, """
                SELECT (SELECT coalesce(sum(n - 1), 0)::bigint FROM (SELECT count(*) AS n FROM mark_versions GROUP BY sheet_id, aspect_id, value) same)
                     + (SELECT count(*) FROM mark_versions m WHERE NOT EXISTS (SELECT 1 FROM ledger l WHERE l.operation = m.id))
                """),
            Refused: await CountAsync(connection, "SELECT count(*) FROM ledger l JOIN mark_versions m ON m.id = l.operation WHERE l.outcome = 'Refused'"),
            Half: await CountAsync(connection, """
                SELECT (SELECT count(*) FROM mark_versions m WHERE (SELECT count(*) FROM entered e WHERE e.operation = m.id AND e.value::numeric = m.value) <> 1)
                     + (SELECT count(*) FROM entered e WHERE NOT EXISTS (SELECT 1 FROM mark_versions m WHERE m.id = e.operation))
                     + (SELECT count(*) FROM (SELECT 1 FROM mark_versions GROUP BY sheet_id, aspect_id HAVING max(version) <> count(*)) gap)
                """),
            Unknown: await CountAsync(connection, "SELECT count(*) FROM ledger WHERE outcome = 'Unknown'"),
            UnknownStored: await CountAsync(connection, "SELECT count(*) FROM ledger l JOIN mark_versions m ON m.id = l.operation WHERE l.outcome = 'Unknown'"),
            Marks: await CountAsync(connection, "SELECT count(*) FROM mark_versions"));
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 900 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 900 };
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
