using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Notices;
using UjiKompetensi.Web.Features.Sessions;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.SigningIn;

/// <summary>The way back in for whoever forgot his password: a code of the administrator's, once, for a day.</summary>
public sealed class PasswordResetTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Password = "sandi-yang-panjang";
    private const string Fresh = "kalimat baru yang panjang";

    // Wrong codes are counted by address: each test comes from one of its own.
    private readonly string _place = $"2001:db8::{Guid.NewGuid().ToString("N")[..4]}:{Guid.NewGuid().ToString("N")[..4]}";
    private readonly TestClock _clock = new() { Now = DateTimeOffset.UtcNow };
    private WebApplication _app = null!;
    private CurrentUser _admin = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = WebHost.Build(database.App, new InstanceMode(IsSample: true), s => s.AddSingleton<TimeProvider>(_clock), "http://127.0.0.1:0");
        await _app.StartAsync(Cancel);
        _admin = new CurrentUser(await PersonAsync($"admin{Guid.NewGuid():N}@contoh.example", Roles.Admin), "Admin TI Contoh", new HashSet<string> { Roles.Admin });
    }

    [Fact]
    public async Task Code_is_kept_as_a_hash_lets_its_owner_choose_a_password_once_and_ends_every_session()
    {
        var id = await PersonAsync("lupa@contoh.example");
        using var open = new Browserless(_app);
        await open.SignInAsync("lupa@contoh.example", Password);
        var code = await IssueAsync(id);
        code.Count(char.IsAsciiLetterOrDigit).ShouldBe(28, "138 random bits");
        await using var db = database.Context();
        (await db.PasswordResets.SingleAsync(r => r.AccountId == id, Cancel)).CodeHash.ShouldSatisfyAllConditions(h => h.Length.ShouldBe(64), h => code.ShouldNotContain(h));
        (await open.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.OK, "a code that was only made changes nothing");
        (await ResetAsync(code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant())).ShouldBe(HttpStatusCode.Found, "typed by hand");
        (await ResetAsync(code)).ShouldBe(HttpStatusCode.OK, "once");
        using var browser = new Browserless(_app);
        (await browser.SignInAsync("lupa@contoh.example", Password)).ShouldBe(HttpStatusCode.OK);
        (await browser.SignInAsync("lupa@contoh.example", Fresh)).ShouldBe(HttpStatusCode.Found);
        (await db.Sessions.CountAsync(s => s.AccountId == id && s.RevokedAt == null, Cancel)).ShouldBe(1);
        (await db.AccountEvents.Where(e => e.AccountId == id).OrderBy(e => e.Id).Select(e => new { e.Deed, e.ByName }).ToListAsync(Cancel))
            .Select(e => (e.Deed, e.ByName)).ShouldBe([(AccountDeed.ResetIssued, "Admin TI Contoh"), (AccountDeed.PasswordReset, "lupa@contoh.example")]);
        var me = new CurrentUser(id, "lupa", new HashSet<string> { Roles.Panelist });
        var told = (await Use<MyNotices>().RunAsync(me, default, Cancel)).Value.ShouldNotBeNull();
        told.Rows.Select(r => r.Subject).ShouldBe(["Kata sandi Anda sudah diganti", "Admin TI membuat kode atur ulang kata sandi untuk akun Anda"], ignoreOrder: true);
        told.Rows.ShouldAllBe(r => !r.Body.Contains(code) && r.Href == "/akun/sesi");
        (await Use<OwnSessions>().RunAsync(me, default, Cancel)).Value!.Deeds.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Second_factor_is_still_asked_for()
    {
        var id = await PersonAsync("dua@contoh.example");
        await using (var db = database.Context()) await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(u => u.SetProperty(a => a.TwoFactorEnabled, true), Cancel);
        (await ResetAsync(await IssueAsync(id))).ShouldBe(HttpStatusCode.Found);
        using var browser = new Browserless(_app);
        (await browser.SignInAsync("dua@contoh.example", Fresh)).ShouldBe(HttpStatusCode.Found);
        (await browser.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.Found, "the password alone is half of it");
        (await browser.StatusAsync("/masuk/kode")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("a day has passed")]
    [InlineData("another code")]
    [InlineData("the account is closed")]
    [InlineData("the password was changed")]
    public async Task Code_ends_with(string what)
    {
        var name = $"akhir{Guid.NewGuid():N}@contoh.example";
        var (id, before) = (await PersonAsync(name), _clock.Now);
        var code = await IssueAsync(id);
        await using var db = database.Context();
        if (what == "a day has passed") _clock.Now += ResetCode.Life;
        else if (what == "another code") await IssueAsync(id);
        else if (what == "the account is closed") await Use<CloseAccount>().RunAsync(_admin, new(id, true), Cancel);
        else await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(u => u.SetProperty(a => a.SecurityStamp, "lain"), Cancel);
        (await ResetAsync(code)).ShouldBe(HttpStatusCode.OK);
        _clock.Now = before;
        if (what == "the account is closed") await Use<CloseAccount>().RunAsync(_admin, new(id, false), Cancel);
        (await ResetAsync(code)).ShouldBe(what == "a day has passed" ? HttpStatusCode.Found : HttpStatusCode.OK, "and what ended stays ended");
    }

    [Fact]
    public async Task Only_whoever_keeps_accounts_makes_codes_with_a_proof_and_never_for_himself_a_guest_or_a_closed_account()
    {
        var id = await PersonAsync("siapa@contoh.example");
        foreach (var role in Roles.All.Keys.Where(r => r != Roles.Admin))
            (await Use<IssueReset>().RunAsync(_admin with { Roles = new HashSet<string> { role } }, new(id, Password), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden, role);
        (await Use<IssueReset>().RunAsync(_admin, new(id, ""), Cancel)).Kind.ShouldBe(OutcomeKind.Invalid);
        (await Use<IssueReset>().RunAsync(_admin, new(id, "salah sekali ini"), Cancel)).Value.ShouldNotBeNull().ShouldSatisfyAllConditions(v => v.Code.ShouldBeEmpty(), v => v.Sentence.ShouldContain("tidak cocok"));
        (await Use<IssueReset>().RunAsync(_admin, new(_admin.Id, Password), Cancel)).Code.ShouldBe("own-account");
        (await Use<IssueReset>().RunAsync(_admin, new(Guid.NewGuid(), Password), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await Use<IssueReset>().RunAsync(_admin, new(database.Panelists[1].Id, Password), Cancel)).Code.ShouldBe("reset-no-password");
        await Use<CloseAccount>().RunAsync(_admin, new(id, true), Cancel);
        (await Use<IssueReset>().RunAsync(_admin, new(id, Password), Cancel)).Code.ShouldBe("reset-closed");
        await using var db = database.Context();
        (await db.PasswordResets.AnyAsync(r => r.AccountId == id, Cancel)).ShouldBeFalse();
        (await db.Users.SingleAsync(u => u.Id == _admin.Id, Cancel)).AccessFailedCount.ShouldBe(1, "a wrong proof is counted, what is refused in words changes nothing");
    }

    [Fact]
    public async Task Refused_password_leaves_the_code_and_wrong_codes_close_one_address_only()
    {
        var id = await PersonAsync("tebak@contoh.example");
        var code = await IssueAsync(id);
        (await ResetAsync(code, password: "UjiKompetensi2026")).ShouldBe(HttpStatusCode.OK);
        using var guesser = new Browserless(_app, $"{_place}:1");
        for (var i = 0; i < SignInThrottle.MaxTries; i++) (await SubmitAsync(guesser, $"AAAAAAA-BBBBBBB-CCCCCCC-DDDDDD{i}", Fresh)).Body.ShouldContain("Kode itu tidak cocok");
        (await SubmitAsync(guesser, code, Fresh)).Status.ShouldBe(HttpStatusCode.OK, "even the right one is too late from there");
        (await ResetAsync(code)).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Trail_of_an_account_and_its_codes_cannot_be_rewritten_by_the_application()
    {
        await IssueAsync(await PersonAsync("jejak@contoh.example"));
        await using var db = database.Context();
        (await Should.ThrowAsync<PostgresException>(() => db.AccountEvents.ExecuteDeleteAsync(Cancel))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await Should.ThrowAsync<PostgresException>(() => db.AccountEvents.ExecuteUpdateAsync(e => e.SetProperty(x => x.ByName, "orang lain"), Cancel))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await Should.ThrowAsync<PostgresException>(() => db.PasswordResets.ExecuteUpdateAsync(r => r.SetProperty(x => x.ExpiresAt, DateTimeOffset.MaxValue), Cancel))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private T Use<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    private async Task<string> IssueAsync(Guid account) => (await Use<IssueReset>().RunAsync(_admin, new(account, Password), Cancel)).Value.ShouldNotBeNull().Code;

    private async Task<HttpStatusCode> ResetAsync(string code, string? address = null, string password = Fresh)
    {
        using var browser = new Browserless(_app, address ?? _place);
        return (await SubmitAsync(browser, code, password)).Status;
    }

    private static Task<(HttpStatusCode Status, string Body)> SubmitAsync(Browserless browser, string code, string password) =>
        browser.SubmitAsync("/masuk/atur-ulang", "atur-ulang", ("Form.Code", code), ("Form.Fresh", password), ("Form.Repeated", password));

    private async Task<Guid> PersonAsync(string name, string role = Roles.Panelist)
    {
        await using var services = Accounts.Services(database.App);
        await using var scope = services.CreateAsyncScope();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, Email = name, DisplayName = name };
        await Accounts.AddAsync(scope.ServiceProvider, account, Password, [role]);
        return account.Id;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
