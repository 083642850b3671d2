using Npgsql;

namespace UjiKompetensi.Web.Tests.Drills;

/// <summary>
/// The cluster's superuser at work behind the product's back, with triggers, guards and foreign keys switched off: one
/// random edit, deletion, insertion, exchange or cut at a time, and everything as it was before again.
/// </summary>
internal sealed class Tampering(string connection, NpgsqlConnection admin, IReadOnlyDictionary<string, string> exempt, Random random) : IAsyncDisposable
{
    private sealed record Column(string Table, string Name, string Type);

    private readonly List<Column> _columns = [];
    private readonly List<string> _tables = [];

    /// <param name="exempt">Tables, and columns as <c>table.column</c>, that are not part of a round's record, with the reason.</param>
    public static async Task<Tampering> BeginAsync(string connection, IReadOnlyDictionary<string, string> exempt, Random random)
    {
        var admin = new NpgsqlConnection(connection + ";Pooling=false");
        await admin.OpenAsync();
        var tampering = new Tampering(connection, admin, exempt, random);
        await tampering.RunAsync("SET session_replication_role = replica; CREATE SCHEMA semula");
        await tampering.KeepAsync();
        return tampering;
    }

    /// <summary>What was done, for the report; it has changed something for certain.</summary>
    public async Task<string> TamperAsync()
    {
        while (true)
        {
            var table = _tables[random.Next(_tables.Count)];
            var (deed, sql) = random.Next(10) switch
            {
                0 or 1 => ($"hapus {table}", $"DELETE FROM {table} WHERE ctid = {Some(table)}"),
                2 => ($"salin {table}", $"INSERT INTO {table} SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).* FROM {table} t WHERE ctid = {Some(table)}"),
                3 => ("potong ekor jejak", $"DELETE FROM round_events WHERE sequence > (SELECT max(sequence) FROM round_events) - {random.Next(1, 9)}"),
                _ => Edit(),
            };
            try
            {
                if (await RunAsync(sql) > 0) return deed;
            }
            catch (PostgresException refused) when (refused.SqlState.StartsWith("23", StringComparison.Ordinal) || refused.SqlState is "42703" or "22008" or "22P02")
            {
                // A constraint holds even against him; he tries something else.
            }
        }
    }

    /// <summary>The same by <see cref="Rewriting"/>: a chain that is whole in itself and fits every row.</summary>
    public async Task<string> RewriteAsync(Guid round)
    {
        await Rewriting.OfAsync(connection, round, CancellationToken.None);
        return "tulis ulang seluruh jejak";
    }

    public async Task UndoAsync()
    {
        foreach (var table in _tables) await RunAsync($"DELETE FROM {table}; INSERT INTO {table} TABLE semula.{table}");
    }

    public async ValueTask DisposeAsync() => await admin.DisposeAsync();

    private (string Deed, string Sql) Edit()
    {
        var column = _columns[random.Next(_columns.Count)];
        var name = $"\"{column.Name}\"";
        var other = $"(SELECT o.{name} FROM {column.Table} o WHERE o.{name} IS DISTINCT FROM t.{name} ORDER BY md5(o.ctid::text || {random.Next()}) LIMIT 1)";
        var value = column.Type switch
        {
            "integer" or "bigint" or "smallint" or "numeric" => $"coalesce({name}, 0) + 1",
            "boolean" => $"NOT {name}",
            "date" => $"{name} + 1",
            "timestamp with time zone" => $"{name} + interval '1 second'",
            "uuid" => random.Next(2) == 0 ? "gen_random_uuid()" : other,
            "bytea" => $"{name} || '\\x00'",
            "ARRAY" => $"{name}[2:]",
            "jsonb" when random.Next(2) == 0 => $"replace({name}::text, 'true', 'false')::jsonb",
            "jsonb" => $"regexp_replace({name}::text, '([^0-9])[0-9]', '\\1{random.Next(1, 10)}', 'g')::jsonb",
            // A word from another row keeps what is one of a few words one of them.
            _ => random.Next(2) == 0 ? other : $"overlay({name} placing 'x' from 1 for 1)",
        };
        return ($"ubah {column.Table}.{column.Name}", $"UPDATE {column.Table} t SET {name} = {value} WHERE ctid = {Some(column.Table)} AND {value} IS DISTINCT FROM {name}");
    }

    private string Some(string table) => $"(SELECT ctid FROM {table} ORDER BY md5(ctid::text || {random.Next()}) LIMIT 1)";

    private async Task KeepAsync()
    {
        await using (var columns = new NpgsqlCommand("SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2", admin))
        await using (var reader = await columns.ExecuteReaderAsync())
            while (await reader.ReadAsync()) _columns.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        foreach (var table in _columns.Select(c => c.Table).Distinct().Where(t => !exempt.ContainsKey(t)))
            if (await RunAsync($"CREATE TABLE semula.{table} AS TABLE {table} WITH NO DATA; INSERT INTO semula.{table} TABLE {table}") > 0) _tables.Add(table);
        _columns.RemoveAll(c => !_tables.Contains(c.Table) || exempt.ContainsKey($"{c.Table}.{c.Name}"));
    }

    private async Task<int> RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, admin);
        return await command.ExecuteNonQueryAsync();
    }
}
