using Npgsql;

namespace UjiKompetensi.Web.Hosting;

/// <summary>
/// The two roles and the database of a new cluster. The owner migrates; the application role has no
/// DDL and gets its rights on tables from the migrations.
/// </summary>
internal static class PostgresRoles
{
    public static async Task EnsureAsync(PostgresCluster cluster, CancellationToken ct)
    {
        if (cluster.IsReady)
            return;

        // Every statement may be repeated: the process can die between any two of them.
        await using (var admin = await OpenAsync(cluster, "postgres", ct))
        {
            foreach (var role in new[] { LocalPostgres.OwnerRole, LocalPostgres.AppRole })
            {
                if (!await ExistsAsync(admin, "SELECT 1 FROM pg_roles WHERE rolname = $1", role, ct))
                    await RunAsync(admin, $"CREATE ROLE {role} LOGIN", ct);
                await RunAsync(admin, $"ALTER ROLE {role} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS", ct);
            }
        }

        await EnsureDatabaseAsync(cluster, LocalPostgres.DefaultDatabase, ct);
        cluster.MarkReady();
    }

    /// <param name="database">A plain name; it is not quoted.</param>
    public static async Task EnsureDatabaseAsync(PostgresCluster cluster, string database, CancellationToken ct)
    {
        await using (var admin = await OpenAsync(cluster, "postgres", ct))
        {
            if (!await ExistsAsync(admin, "SELECT 1 FROM pg_database WHERE datname = $1", database, ct))
                await RunAsync(admin, $"CREATE DATABASE {database} OWNER {LocalPostgres.OwnerRole}", ct);
            await RunAsync(admin, $"REVOKE ALL ON DATABASE {database} FROM PUBLIC", ct);
            await RunAsync(admin, $"GRANT CONNECT ON DATABASE {database} TO {LocalPostgres.AppRole}", ct);
        }

        await using (var inside = await OpenAsync(cluster, database, ct))
        {
            await RunAsync(inside, "REVOKE ALL ON SCHEMA public FROM PUBLIC", ct);
            await RunAsync(inside, $"GRANT USAGE ON SCHEMA public TO {LocalPostgres.AppRole}", ct);
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(PostgresCluster cluster, string database, CancellationToken ct)
    {
        // Not pooled: an idle connection would block the cloning of a template database later.
        var text = cluster.ConnectionString(LocalPostgres.AdminRole, database) + ";Pooling=false";
        var connection = new NpgsqlConnection(text);
        await connection.OpenAsync(ct);
        return connection;
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string query, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(query, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statement, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
