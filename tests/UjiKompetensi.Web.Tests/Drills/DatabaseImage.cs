using System.Text.RegularExpressions;
using Npgsql;

namespace UjiKompetensi.Web.Tests.Drills;

/// <summary>What a database holds and how it is built, so that two can be laid side by side.</summary>
/// <param name="Columns">Of each table.</param>
/// <param name="Counts">Rows of each table.</param>
internal sealed partial record DatabaseImage(IReadOnlyDictionary<string, IReadOnlyList<string>> Columns, IReadOnlyDictionary<string, long> Counts)
{
    /// <summary>Told by migrations anew: not what people entered.</summary>
    private static readonly string[] Bookkeeping = ["__EFMigrationsHistory"];

    public static async Task<DatabaseImage> TakeAsync(NpgsqlDataSource source, CancellationToken cancel)
    {
        var columns = (await ListAsync(source, "SELECT table_name || ' ' || column_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name) WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1", cancel))
            .Select(line => line.Split(' ')).GroupBy(p => p[0], p => p[1]).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g]);
        var counts = new Dictionary<string, long>();
        foreach (var table in columns.Keys)
            counts[table] = long.Parse((await ListAsync(source, $"SELECT count(*)::text FROM \"{table}\"", cancel)).Single(), System.Globalization.CultureInfo.InvariantCulture);
        return new DatabaseImage(columns, counts);
    }

    /// <summary>A digest of every table's rows in exactly these columns.</summary>
    /// <param name="skip">Tables and columns, each with the reason why a migration may change it.</param>
    public async Task<IReadOnlyDictionary<string, string>> ContentAsync(NpgsqlDataSource source, DatabaseImage other, IReadOnlyDictionary<string, string> skip, CancellationToken cancel)
    {
        var content = new Dictionary<string, string>();
        foreach (var (table, own) in Columns)
        {
            if (Bookkeeping.Contains(table) || skip.ContainsKey(table) || !other.Columns.TryGetValue(table, out var theirs)) continue;
            var shared = own.Intersect(theirs).Where(c => !skip.ContainsKey($"{table}.{c}")).Order(StringComparer.Ordinal).ToList();
            var row = string.Join(", ", shared.Select(c => $"\"{c}\""));
            content[table] = (await ListAsync(source, $"SELECT count(*) || ':' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM (SELECT {row} FROM \"{table}\") t", cancel)).Single();
        }

        return content;
    }

    /// <summary>Tables, columns, indexes, constraints, triggers, policies, functions and rights, without what only a dump spells otherwise.</summary>
    public static async Task<IReadOnlyList<string>> SchemaAsync(NpgsqlDataSource source, CancellationToken cancel) => [.. (await PartsAsync(source, cancel)).Select(line => Spelling().Replace(line, ""))];

    private static async Task<IReadOnlyList<string>> PartsAsync(NpgsqlDataSource source, CancellationToken cancel) =>
    [
        .. await ListAsync(source, "SELECT format('column %s.%s %s null=%s default=%s', table_name, column_name, udt_name || coalesce(character_maximum_length::text, '') || coalesce('.' || numeric_precision || '.' || numeric_scale, ''), is_nullable, column_default) FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1", cancel),
        .. await ListAsync(source, "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1", cancel),
        .. await ListAsync(source, "SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1", cancel),
        .. await ListAsync(source, "SELECT tgrelid::regclass || ' ' || tgname || ' ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1", cancel),
        .. await ListAsync(source, "SELECT format('policy %s %s %s %s %s %s', tablename, policyname, roles, cmd, qual, with_check) FROM pg_policies ORDER BY 1", cancel),
        .. await ListAsync(source, "SELECT format('table %s rls=%s force=%s', relname, relrowsecurity, relforcerowsecurity) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1", cancel),
        .. await ListAsync(source, "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1", cancel),
        .. await ListAsync(source, "SELECT format('grant %s %s %s', table_name, grantee, privilege_type) FROM information_schema.table_privileges WHERE table_schema = 'public' ORDER BY 1", cancel),
        .. await ListAsync(source, "SELECT format('grant %s.%s %s %s', table_name, column_name, grantee, privilege_type) FROM information_schema.column_privileges WHERE table_schema = 'public' ORDER BY 1", cancel),
    ];

    public static async Task<List<string>> ListAsync(NpgsqlDataSource source, string sql, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var list = new List<string>();
        while (await rows.ReadAsync(cancel)) list.Add(rows.GetString(0));
        return list;
    }

    [GeneratedRegex(@"::(?:character varying|text)(?:\[\])?|[()\s]")]
    private static partial Regex Spelling();
}
