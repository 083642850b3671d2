using UjiKompetensi.Web.Hosting;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.Hosting;

public sealed class ChecksTests(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Migrated_database_on_a_durable_server_passes_every_check()
    {
        var checks = await Checks.RunAsync(Database.At(database.App, database.Owner), TestContext.Current.CancellationToken);
        checks.Count.ShouldBe(9);
        checks.Where(c => !c.Holds).Select(c => c.Sentence).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("10.0.10", false)]
    [InlineData("10.0.11", true)]
    [InlineData("10.0.12", true)]
    [InlineData("11.0.0", true)]
    public void Runtime_that_leaves_dead_pages_behind_is_refused(string version, bool holds) => Checks.Runtime(new Version(version)).Holds.ShouldBe(holds);

    [Fact]
    public async Task Commit_that_does_not_wait_for_the_disk_is_refused()
    {
        var checks = await Checks.RunAsync(Database.At(database.App + ";Options=-c synchronous_commit=off", null), TestContext.Current.CancellationToken);
        var failed = checks.Where(c => !c.Holds).ShouldHaveSingleItem();
        failed.Name.ShouldBe("synchronous_commit");
        failed.Sentence.ShouldContain("Setel synchronous_commit=on");
    }

    [Fact]
    public async Task Database_behind_the_app_is_refused_with_the_command_that_helps()
    {
        var (app, owner) = await cluster.EmptyAsync();
        var checks = await Checks.RunAsync(Database.At(app, owner), TestContext.Current.CancellationToken);
        checks.Where(c => !c.Holds).ShouldHaveSingleItem().Sentence.ShouldContain("./uji migrate");
    }
}
