using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Rounds;
using UjiKompetensi.Web.Features.Sessions;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.Tests.TwoWorlds;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.SigningIn;

/// <summary>Who asked for what is not his is written down, without what he asked about.</summary>
public sealed class RefusalLogTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly KeptLog _log = new();
    private WebApplication _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _app = WebHost.Build(database.App, new InstanceMode(IsSample: true), s => s.AddSingleton<ILoggerFactory>(_log).AddSingleton<TimeProvider>(database.Clock), "http://127.0.0.1:0");
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_forbidden_or_not_there_is_one_line_and_one_more_in_the_count()
    {
        var (me, session, admin) = (database.Stranger, Guid.NewGuid(), database.Operator with { Roles = new HashSet<string> { Roles.Admin } });
        me = me with { Session = session };
        await database.DraftRoundAsync("rahasia-sekali");
        (await Use<AccountList>().RunAsync(me, "yang dicari", Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await Use<RoundOverview>().RunAsync(me, "rahasia-sekali", Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await Use<CloseAccount>().RunAsync(me with { Session = null }, new(database.Auditor.Id, true), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        var lines = _log.Lines.Where(l => l.Contains("Ditolak", StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBe(3);
        lines.ShouldAllBe(l => l.Contains(me.Id.ToString()) && l.StartsWith("Warning"));
        lines[0].ShouldContain($"Forbidden pada AccountList untuk akun {me.Id}, sesi {session}");
        lines[1].ShouldContain("NotFound pada RoundOverview");
        foreach (var said in new[] { "rahasia-sekali", "yang dicari", me.Name, database.Auditor.Id.ToString() }) lines.ShouldAllBe(l => !l.Contains(said));
        (await Use<AccountDetail>().RunAsync(admin, me.Id, Cancel)).Value.ShouldNotBeNull().Refusals.ShouldBe(3);
        database.Clock.Now += TimeSpan.FromDays(RefusalLog.Days);
        (await Use<AccountDetail>().RunAsync(admin, me.Id, Cancel)).Value!.Refusals.ShouldBe(0, "of the last days only");
        await using var db = database.Context();
        (await db.RefusalCounts.SingleAsync(c => c.AccountId == me.Id, Cancel)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Visitors_and_the_machine_are_not_counted()
    {
        (await Use<AccountList>().RunAsync(CurrentUser.Anyone, "", Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await Use<RoundOverview>().RunAsync(CurrentUser.Machine, "tidak-ada", Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await Use<AccountList>().RunAsync(new CurrentUser(Guid.NewGuid(), "tanpa akun", new HashSet<string>()), "", Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden, "an account that is gone is refused all the same");
        await using var db = database.Context();
        (await db.RefusalCounts.CountAsync(c => c.AccountId == Guid.Empty, Cancel)).ShouldBe(0);
    }

    private T Use<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
