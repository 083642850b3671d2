using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Tests.Hosting;

public sealed class CommandLineTests(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task User_add_creates_an_account_that_has_its_role()
    {
        var answer = await AppProcess.RunAsync(database.App, null, "sandi-yang-panjang\n", "user", "add", "--name", "Sinta Dewi", "--email", "sinta@contoh.example", "--role", "AdminKegiatan", "--json");
        answer.Error.ShouldBeEmpty();
        JsonDocument.Parse(answer.Output).RootElement.GetProperty("userName").GetString().ShouldBe("sinta@contoh.example");
        await using var db = database.Context();
        (await db.Users.SingleAsync(u => u.Email == "sinta@contoh.example", TestContext.Current.CancellationToken)).DisplayName.ShouldBe("Sinta Dewi");
    }

    [Fact]
    public async Task User_reset_makes_a_code_that_is_good_once_and_refuses_a_name_nobody_has()
    {
        await AppProcess.RunAsync(database.App, null, "sandi-yang-panjang\n", "user", "add", "--name", "Tono Lupa", "--email", "tono@contoh.example", "--role", "AdminTi");
        var answer = await AppProcess.RunAsync(database.App, null, "", "user", "reset", "--account", "Tono@contoh.example", "--json");
        answer.Error.ShouldBeEmpty();
        var code = JsonDocument.Parse(answer.Output).RootElement.GetProperty("code").GetString();
        await using var db = database.Context();
        (await ResetCode.UseAsync(db, code, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (await ResetCode.UseAsync(db, code, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await db.AccountEvents.SingleAsync(e => db.Users.Any(u => u.Id == e.AccountId && u.Email == "tono@contoh.example"), TestContext.Current.CancellationToken)).ByName.ShouldBe("Baris perintah");
        (await AppProcess.RunAsync(database.App, null, "", "user", "reset", "--account", "tidak-ada@contoh.example")).ShouldSatisfyAllConditions(a => a.ExitCode.ShouldBe(1), a => a.Error.ShouldContain("Tidak ada akun"));
    }

    [Theory]
    [InlineData("pendek\n", "--role", "AdminKegiatan", "paling sedikit 12 karakter")]
    [InlineData("sandi-yang-panjang\n", "--role", "Raja", "Peran \"Raja\" tidak ada")]
    public async Task User_add_refuses_with_one_sentence(string password, string option, string role, string sentence)
    {
        var answer = await AppProcess.RunAsync(database.App, null, password, "user", "add", "--name", "X", "--email", "x@contoh.example", option, role);
        answer.ExitCode.ShouldBe(1);
        answer.Error.Trim().ShouldContain(sentence);
        answer.Error.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task Migrate_brings_an_empty_database_up_and_doctor_then_finds_it_well()
    {
        var (app, owner) = await cluster.EmptyAsync();
        (await AppProcess.RunAsync(app, null, "", "doctor")).ExitCode.ShouldBe(1);
        (await AppProcess.RunAsync(app, null, "", "migrate")).Error.ShouldContain("UJI_DATABASE_OWNER");
        (await AppProcess.RunAsync(app, owner, "", "migrate")).ExitCode.ShouldBe(0);
        (await AppProcess.RunAsync(app, null, "", "doctor", "--json")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Serve_refuses_a_database_behind_the_app_and_loads_no_sample_into_it()
    {
        var (app, owner) = await cluster.EmptyAsync();
        var answer = await AppProcess.RunAsync(app, owner, "", "serve", "--urls", "http://127.0.0.1:0");
        answer.ExitCode.ShouldBe(1);
        answer.Error.ShouldContain("./uji migrate");
    }

    [Fact]
    public async Task Serve_on_a_taken_address_says_so_in_one_sentence()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var answer = await AppProcess.RunAsync(database.App, null, "", "serve", "--urls", $"http://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}");
        answer.ExitCode.ShouldBe(1);
        answer.Error.ShouldContain("--urls");
        answer.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Sample_refuses_an_offices_own_database()
    {
        var answer = await AppProcess.RunAsync(database.App, database.Owner, "", "sample");
        answer.ExitCode.ShouldBe(1);
        answer.Error.ShouldContain("hanya untuk klaster pribadi");
    }

    [Fact]
    public async Task Unreachable_database_is_said_in_one_sentence()
    {
        var answer = await AppProcess.RunAsync("Host=/nowhere;Username=ukom_app;Database=uji", null, "", "doctor");
        answer.ExitCode.ShouldBe(1);
        answer.Error.ShouldStartWith("Basis data tidak dapat dihubungi");
    }
}
