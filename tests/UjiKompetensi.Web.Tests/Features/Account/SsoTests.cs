using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using UjiKompetensi.Tests.Sso;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Account;
using UjiKompetensi.Web.Features.Sessions;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.SigningIn;

/// <summary>The office's own sign-in against a real provider over real HTTP: who comes in, as whom, and everything that must not.</summary>
public sealed class SsoTests(SsoOffice office) : IClassFixture<SsoOffice>, IDisposable
{
    private readonly TestDatabase _database = office.Database;
    private readonly SsoProvider _sso = office.Provider;
    private readonly WebApplication _app = office.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Linked_once_with_password_and_provider_then_enters_with_the_rights_of_the_account_alone()
    {
        var id = await office.PersonAsync("taut");
        using var owner = await office.SignedInAsync("taut");
        using var elsewhere = await office.SignedInAsync("taut");
        _sso.Subject = "u-taut";
        (await owner.SubmitAsync("/akun/kantor", "akun-kantor", ("Form.Password", "salah sekali ini"))).Body.ShouldContain("tidak cocok");
        (await SsoOffice.LinkAsync(owner)).ShouldBe("/akun/kantor?kantor=ditautkan");
        _sso.Asked!.Prompt.ShouldBe("login", "whoever links says at the provider too who he is");
        (await (await owner.GetAsync("/akun/kantor")).Content.ReadAsStringAsync(Cancel)).ShouldContain("u-taut@kantor.example");
        (await elsewhere.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.Found, "a new way in ends every session");
        using var fresh = new Browserless(_app);
        (await SsoOffice.EnterAsync(fresh, "/nilai")).ShouldBe("/nilai");
        (await fresh.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.OK);
        (await fresh.GetAsync("/pengaturan/akun")).Headers.Location!.ToString().ShouldContain("/galat/403", Case.Sensitive, "the provider called him an administrator");
        await using var db = _database.Context();
        (await db.Sessions.Where(s => s.AccountId == id && s.RevokedAt == null).Select(s => s.EnteredBy).ToListAsync(Cancel)).ShouldBe([EntryKind.Password, EntryKind.External], ignoreOrder: true);
        (await db.AccountEvents.Where(e => e.AccountId == id).Select(e => e.Deed).ToListAsync(Cancel)).ShouldBe([AccountDeed.SsoLinked]);
        (await db.Notices.CountAsync(n => n.AccountId == id && n.RoundId == null, Cancel)).ShouldBe(1);
        (await db.UserLogins.SingleAsync(l => l.UserId == id, Cancel)).LoginProvider.ShouldBe(_sso.Address);
    }

    [Fact]
    public async Task Nobody_is_made_from_what_the_provider_says_and_a_closed_account_stays_closed()
    {
        var id = await office.PersonAsync("tutup");
        using var browser = await office.SignedInAsync("tutup");
        _sso.Subject = "u-tutup";
        await SsoOffice.LinkAsync(browser);
        await using var db = _database.Context();
        var before = await db.Users.CountAsync(Cancel);
        await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(u => u.SetProperty(a => a.BlockedAt, DateTimeOffset.UtcNow), Cancel);
        using var closed = new Browserless(_app);
        (await SsoOffice.EnterAsync(closed)).ShouldBe("/masuk?kembali=%2F&kantor=ditutup");
        _sso.Subject = "tutup@contoh.example";
        (await SsoOffice.EnterAsync(closed)).ShouldBe("/masuk?kembali=%2F&kantor=belum-ditautkan", "a name that is like an account's is nobody");
        (await closed.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.Found);
        (await (await closed.GetAsync("/masuk?kantor=belum-ditautkan")).Content.ReadAsStringAsync(Cancel)).ShouldContain("belum ditautkan. Masuk dengan kata sandi");
        (await db.Users.CountAsync(Cancel)).ShouldBe(before);
    }

    [Fact]
    public async Task Token_that_is_not_for_us_now_and_signed_by_the_provider_opens_nothing()
    {
        await office.PersonAsync("token");
        using var owner = await office.SignedInAsync("token");
        _sso.Subject = "u-token";
        await SsoOffice.LinkAsync(owner);
        using var foreign = RSA.Create(2048);
        using var browser = new Browserless(_app);
        foreach (var (what, code) in new[] { ("nonce", "terlambat"), ("aud", "tidak-sah"), ("iss", "tidak-sah"), ("exp", "tidak-sah"), ("kunci", "tidak-sah"), ("rahasia", "tidak-sah"), ("tanpa", "tidak-sah") })
        {
            (_sso.Spoils, _sso.Unsigned) = (token => Spoil(token, what, foreign), what == "tanpa");
            (await SsoOffice.EnterAsync(browser)).ShouldBe($"/masuk?kembali=%2F&kantor={code}", what);
            (await browser.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.Found, what);
        }

        (_sso.Spoils, _sso.Unsigned) = (null, false);
        (await SsoOffice.EnterAsync(browser)).ShouldBe("/", "and the right one opens");
    }

    [Fact]
    public async Task Answer_is_good_once_and_for_the_browser_that_asked()
    {
        await office.PersonAsync("ulang");
        using var owner = await office.SignedInAsync("ulang");
        _sso.Subject = "u-ulang";
        await SsoOffice.LinkAsync(owner);
        using var browser = new Browserless(_app);
        var answer = await SsoOffice.AnswerAsync((await browser.GetAsync("/masuk/kantor")).Headers.Location!);
        using var thief = new Browserless(_app);
        (await SsoOffice.ReturnAsync(thief, answer)).ShouldBe("/masuk?kembali=%2F&kantor=terlambat", "another browser has not asked");
        using var copied = new Browserless(_app);
        foreach (var (name, value) in browser.Cookies) copied.Cookies[name] = value;
        (await SsoOffice.ReturnAsync(browser, answer)).ShouldBe("/");
        (await SsoOffice.ReturnAsync(copied, answer)).ShouldBe("/masuk?kembali=%2F&kantor=terlambat", "this provider would have taken the code again");
        (await copied.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.Found);
        foreach (var (changed, code) in new[] { (answer.Replace("state=", "state=x", StringComparison.Ordinal), "/masuk?kantor=tidak-sah"), (Regex.Replace(answer, "iss=[^&]+", "iss=https%3A%2F%2Fjahat.example"), "/masuk?kantor=tidak-sah") })
            (await SsoOffice.ReturnAsync(copied, changed)).ShouldBe(code);
        await using var db = _database.Context();
        var now = DateTimeOffset.UtcNow;
        (await db.SpendAsync("akun kantor lama", now, now, Cancel)).ShouldBeFalse("too late is as good as answered");
    }

    [Fact]
    public async Task Provider_that_refuses_or_is_gone_is_said_to_be_and_the_password_still_opens()
    {
        await office.PersonAsync("padam");
        _sso.Denies = true;
        using var browser = new Browserless(_app);
        (await SsoOffice.EnterAsync(browser)).ShouldBe("/masuk?kembali=%2F&kantor=ditolak");
        await using var passing = await SsoProvider.StartAsync();
        passing.Subject = "u-padam";
        passing.Pretends = true;
        await using var masked = await SsoOffice.AppAsync(_database, passing.Settings);
        using var early = new Browserless(masked);
        (await early.GetAsync("/masuk/kantor")).Headers.Location!.ToString().ShouldBe("/masuk?kembali=%2F&kantor=tidak-sah", "its own document calls it another");
        passing.Pretends = false;
        await using var app = await SsoOffice.AppAsync(_database, passing.Settings);
        using var other = new Browserless(app);
        var answer = await SsoOffice.AnswerAsync((await other.GetAsync("/masuk/kantor")).Headers.Location!);
        await passing.StopAsync();
        (await SsoOffice.ReturnAsync(other, answer)).ShouldBe("/masuk?kembali=%2F&kantor=tidak-terhubung");
        await using var cold = await SsoOffice.AppAsync(_database, passing.Settings);
        using var late = new Browserless(cold);
        (await late.GetAsync("/masuk/kantor?kembali=/nilai")).Headers.Location!.ToString().ShouldBe("/masuk?kembali=%2Fnilai&kantor=tidak-terhubung");
        (await late.SignInAsync("padam@contoh.example", SsoOffice.Password)).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Second_step_is_asked_for_unless_the_provider_asked_for_two_and_the_office_counts_that()
    {
        var id = await office.PersonAsync("dua");
        using var owner = await office.SignedInAsync("dua");
        _sso.Subject = "u-dua";
        await SsoOffice.LinkAsync(owner);
        await using (var db = _database.Context()) await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(u => u.SetProperty(a => a.TwoFactorEnabled, true), Cancel);
        using var half = new Browserless(_app);
        (await SsoOffice.EnterAsync(half, "/nilai")).ShouldBe("/masuk/kode?kembali=%2Fnilai");
        (await half.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.Found, "half is not in");
        (await half.SubmitAsync("/masuk/kode", "kode", ("Form.Code", "000000"))).Status.ShouldBe(HttpStatusCode.OK);
        (await half.SubmitAsync("/masuk/kode", "kode", ("Form.Code", await office.CodeAsync(id)))).Status.ShouldBe(HttpStatusCode.Found);
        _sso.Method = "mfa";
        using var strong = new Browserless(_app);
        (await SsoOffice.EnterAsync(strong, "/nilai")).ShouldBe("/nilai");
        await using var after = _database.Context();
        (await after.Sessions.Where(s => s.AccountId == id && s.RevokedAt == null).Select(s => s.EnteredBy).ToListAsync(Cancel)).ShouldBe([EntryKind.ExternalAndCode, EntryKind.ExternalTwoFactor, EntryKind.Password], ignoreOrder: true);
    }

    [Fact]
    public async Task Ticket_is_for_one_session_and_an_office_account_for_one_account_until_it_is_cut()
    {
        var id = await office.PersonAsync("milik");
        await office.PersonAsync("tetangga");
        using var owner = await office.SignedInAsync("milik");
        using var neighbour = await office.SignedInAsync("tetangga");
        var ticket = await SsoOffice.TicketAsync(owner);
        (await neighbour.GetAsync(ticket)).Headers.Location!.ToString().ShouldBe("/akun/kantor?kantor=terlambat", "a ticket that was sent to somebody else");
        _sso.Subject = "u-milik";
        (await SsoOffice.LinkAsync(owner)).ShouldBe("/akun/kantor?kantor=ditautkan");
        (await SsoOffice.LinkAsync(neighbour)).ShouldBe("/akun/kantor?kantor=milik-lain");
        await using var db = _database.Context();
        db.UserLogins.Add(new IdentityUserLogin<Guid> { UserId = id, LoginProvider = _sso.Address, ProviderKey = "u-kedua" });
        (await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel))).InnerException!.Message.ShouldContain("one_office_account");
        using var entered = new Browserless(_app);
        (await SsoOffice.EnterAsync(entered)).ShouldBe("/");
        (await _database.Use<CutSso>().RunAsync(_database.Auditor, new(id), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await _database.Use<CutSso>().RunAsync(CurrentUser.Machine, new(id), Cancel)).IsDone.ShouldBeTrue();
        (await _database.Use<CutSso>().RunAsync(CurrentUser.Machine, new(id), Cancel)).Code.ShouldBe("not-linked");
        using var again = new Browserless(_app);
        (await SsoOffice.EnterAsync(again)).ShouldBe("/masuk?kembali=%2F&kantor=belum-ditautkan");
        (await again.At(_app).GetAsync("/nilai")).StatusCode.ShouldBe(HttpStatusCode.Found);
        await using var fresh = _database.Context();
        (await fresh.Sessions.CountAsync(s => s.AccountId == id && s.RevokedAt == null, Cancel)).ShouldBe(0, "what it let in is out");
    }

    [Fact]
    public async Task Owner_cuts_by_his_password_and_signing_out_leaves_the_provider_too()
    {
        await office.PersonAsync("lepas");
        using var owner = await office.SignedInAsync("lepas");
        _sso.Subject = "u-lepas";
        await SsoOffice.LinkAsync(owner);
        using var browser = new Browserless(_app);
        await SsoOffice.EnterAsync(browser);
        var left = await SsoOffice.LeaveAsync(browser);
        left.ShouldStartWith($"{_sso.Address}/sso/keluar?");
        left.ShouldContain("client_id=uji-kompetensi");
        (await SsoOffice.AnswerAsync(new Uri(left))).ShouldStartWith("/masuk/kantor/keluar?");
        (await browser.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.Found);
        (await owner.SubmitAsync("/akun/kantor", "akun-kantor", ("Form.Password", SsoOffice.Password))).Status.ShouldBe(HttpStatusCode.Found);
        (await SsoOffice.EnterAsync(browser)).ShouldBe("/masuk?kembali=%2F&kantor=belum-ditautkan");
        (await SsoOffice.LeaveAsync(owner)).ShouldBe("/masuk?keluar=ya", "who came by a password has nothing to leave there");
    }

    [Fact]
    public async Task Office_without_one_shows_and_answers_nothing()
    {
        await using var plain = await Browserless.StartAsync(_database.App);
        using var browser = new Browserless(plain);
        (await browser.StatusAsync("/masuk/kantor")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.StatusAsync("/masuk/kantor/kembali?code=x&state=y")).ShouldBe(HttpStatusCode.NotFound);
        (await (await browser.GetAsync("/masuk")).Content.ReadAsStringAsync(Cancel)).ShouldNotContain("kantor?");
        using var here = new Browserless(_app);
        var page = await here.GetAsync("/masuk");
        (await page.Content.ReadAsStringAsync(Cancel)).ShouldContain("Masuk dengan akun kantor");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith($"form-action 'self' {_sso.Address}");
    }

    private static void Spoil(SecurityTokenDescriptor token, string what, RSA foreign)
    {
        token.Claims ??= new Dictionary<string, object>();
        switch (what)
        {
            case "nonce": token.Claims["nonce"] = "bukan-yang-ditanya"; break;
            case "aud": token.Audiences.Clear(); token.Audience = "klien-lain"; token.Claims["aud"] = "klien-lain"; break;
            case "iss": token.Issuer = "https://jahat.example/"; break;
            case "exp": (token.IssuedAt, token.NotBefore, token.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddMinutes(-3)); break;
            case "kunci": token.SigningCredentials = new(new RsaSecurityKey(foreign), SecurityAlgorithms.RsaSha256); break;
            case "rahasia": token.SigningCredentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(SsoProvider.Secret)), SecurityAlgorithms.HmacSha256); break;
        }
    }

    public void Dispose() => (_sso.Subject, _sso.Denies, _sso.Method, _sso.Spoils, _sso.Unsigned) = (null, false, "pwd", null, false);
}
