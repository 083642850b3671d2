using Npgsql;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Web.Tests.Hosting;

/// <summary>What a new cluster looks like; these only read, so one cluster serves them all.</summary>
public sealed class LocalPostgresSettingsTests(LocalPostgresSettingsTests.NewCluster made)
    : IClassFixture<LocalPostgresSettingsTests.NewCluster>
{
    [Fact]
    public async Task First_start_makes_roles_and_database()
    {
        (await AskAsync(LocalPostgres.AppRole, "SELECT current_user || '@' || current_database()"))
            .ShouldBe("ukom_app@uji");
        (await AskAsync(LocalPostgres.OwnerRole,
            "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'uji'")).ShouldBe("ukom_owner");
        (await AskAsync(LocalPostgres.AdminRole,
            "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user")).ShouldBe("true");
    }

    [Theory]
    [InlineData("CREATE TABLE t (id int)")]
    [InlineData("CREATE TEMP TABLE t (id int)")]
    [InlineData("CREATE SCHEMA s")]
    public async Task Application_role_has_no_ddl(string statement)
    {
        var refused = await Should.ThrowAsync<PostgresException>(
            () => AskAsync(LocalPostgres.AppRole, statement));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Acknowledged_commits_are_durable_and_pages_have_checksums()
    {
        foreach (var setting in new[] { "fsync", "synchronous_commit", "full_page_writes", "data_checksums" })
            (await AskAsync(LocalPostgres.AppRole, $"SHOW {setting}")).ShouldBe("on", setting);
        (await AskAsync(LocalPostgres.AppRole, "SHOW server_encoding")).ShouldBe("UTF8");
        (await AskAsync(LocalPostgres.AppRole, "SHOW timezone")).ShouldBe("UTC");
    }

    [Fact]
    public async Task Only_a_socket_in_a_private_directory_is_open()
    {
        (await AskAsync(LocalPostgres.AdminRole, "SHOW listen_addresses")).ShouldBe("");
        var host = new NpgsqlConnectionStringBuilder(made.Postgres.ConnectionString("ukom_app", "uji")).Host!;
        File.GetUnixFileMode(host).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private Task<string?> AskAsync(string role, string query) => ClusterDirectory.AskAsync(made.Postgres, role, query);

    public sealed class NewCluster : IAsyncLifetime
    {
        private readonly ClusterDirectory directory = new();

        internal LocalPostgres Postgres { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Postgres = await directory.StartAsync();

        public async ValueTask DisposeAsync()
        {
            await Postgres.DisposeAsync();
            directory.Dispose();
        }
    }
}
