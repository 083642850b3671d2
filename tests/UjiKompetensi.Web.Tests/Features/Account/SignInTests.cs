using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Tests.SigningIn;

/// <summary>Guessing, locking out and the second factor, over HTTP. Addresses come by X-Forwarded-For, as from a proxy on the same machine.</summary>
public sealed partial class SignInTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Password = "sandi-yang-panjang";
    private const string Office = "192.0.2.10";
    private const string Attacker = "203.0.113.7";

    private WebApplication _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await Browserless.StartAsync(database.App);

    [Fact]
    public async Task Stranger_locks_nobody_out_but_himself()
    {
        await PersonAsync("sekda@contoh.example");
        using var stranger = new Browserless(_app, Attacker);
        for (var i = 0; i < 5; i++) (await stranger.SignInAsync("sekda@contoh.example", $"tebakan nomor {i}")).ShouldBe(HttpStatusCode.OK);
        (await stranger.SignInAsync("sekda@contoh.example", Password)).ShouldBe(HttpStatusCode.OK, "even the right one is too late from there");
        using var owner = new Browserless(_app, Office);
        (await owner.SignInAsync("sekda@contoh.example", Password)).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Owner_on_his_own_device_enters_even_from_the_attackers_address()
    {
        await PersonAsync("hotel@contoh.example");
        using var owner = new Browserless(_app, Office);
        (await owner.SignInAsync("hotel@contoh.example", Password)).ShouldBe(HttpStatusCode.Found);
        using var neighbour = new Browserless(_app, Attacker);
        for (var i = 0; i < 8; i++) await neighbour.SignInAsync("hotel@contoh.example", $"tebakan nomor {i}");
        using var fresh = new Browserless(_app, Attacker);
        (await fresh.SignInAsync("hotel@contoh.example", Password)).ShouldBe(HttpStatusCode.OK, "an unknown device at that address waits");
        using var travelling = new Browserless(_app, Attacker);
        travelling.Cookies[KnownDevice.Cookie] = owner.Cookies[KnownDevice.Cookie];
        (await travelling.SignInAsync("hotel@contoh.example", Password)).ShouldBe(HttpStatusCode.Found);
        using var faker = new Browserless(_app, Attacker);
        faker.Cookies[KnownDevice.Cookie] = "buatan-sendiri";
        (await faker.SignInAsync("hotel@contoh.example", Password)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Many_guesses_at_once_are_counted_as_many_and_unknown_names_the_same()
    {
        await PersonAsync("serentak@contoh.example");
        foreach (var name in new[] { "serentak@contoh.example", "tidak-ada@contoh.example" })
        {
            await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
            {
                using var guess = new Browserless(_app, "203.0.113.8");
                (await guess.SignInAsync(name, i == 11 ? "salah juga" : $"tebakan {i}")).ShouldBe(HttpStatusCode.OK);
            }));
            await using var db = database.Context();
            (await db.SignInFailures.SingleAsync(f => f.Key == GuestGate.Hash($"{name.ToUpperInvariant()} from address 203.0.113.8"), Cancel)).Count.ShouldBe(12);
            (await db.SignInFailures.SingleAsync(f => f.Key == GuestGate.Hash(name.ToUpperInvariant()), Cancel)).Count.ShouldBe(5, "only five were compared with anything");
        }
    }

    [Fact]
    public async Task Guessing_from_many_places_becomes_slow_and_never_closes_the_account()
    {
        await using var db = database.Context();
        var throttle = new SignInThrottle(_app.Services.GetRequiredService<IDbContextFactory<AppDbContext>>(), TimeProvider.System);
        for (var i = 0; i < SignInThrottle.FreeFailures + 2; i++) await throttle.FailedAsync("BANYAK", new($"address {i}", IsKnown: false), Cancel);
        var (unknown, known) = (new SignInThrottle.Place("address baru", false), new SignInThrottle.Place("device lama", true));
        (await TimedAsync(() => throttle.TakeAsync("BANYAK", unknown, Cancel))).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(450));
        (await TimedAsync(() => throttle.TakeAsync("BANYAK", known, Cancel))).ShouldBeLessThan(TimeSpan.FromMilliseconds(400), "its owner's own device does not wait");
    }

    [Fact]
    public async Task Second_factor_is_set_up_asked_for_used_once_and_replaced_by_a_recovery_code()
    {
        var id = await PersonAsync("dua@contoh.example");
        using var browser = new Browserless(_app);
        await browser.SignInAsync("dua@contoh.example", Password);
        var key = SetUpKey().Match(await (await browser.GetAsync("/akun/dua-langkah")).Content.ReadAsStringAsync(Cancel)).Groups[1].Value;
        key.Length.ShouldBeGreaterThanOrEqualTo(32);
        (await browser.SubmitAsync("/akun/dua-langkah", "dua-langkah", ("Form.Password", "salah"), ("Form.Code", Totp.CodeAt(key, DateTimeOffset.UtcNow)))).Body.ShouldContain("tidak cocok");
        var former = browser.Cookies[SessionCookie.Name];
        var (_, shown) = await browser.SubmitAsync("/akun/dua-langkah", "dua-langkah", ("Form.Password", Password), ("Form.Code", Totp.CodeAt(key, DateTimeOffset.UtcNow)));
        var recovery = RecoveryCode().Matches(shown).Select(m => m.Groups[1].Value).ToList();
        recovery.Count.ShouldBe(SecondFactor.RecoveryCodes, shown);
        browser.Cookies[SessionCookie.Name].ShouldNotBe(former);
        (await browser.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.OK);
        await using (var kept = database.Context()) foreach (var token in await kept.UserTokens.Where(t => t.UserId == id && t.Name == "RecoveryCodes").Select(t => t.Value!).ToListAsync(Cancel))
            (token.Split(';').Length, token.Split(';').All(t => t.Length == 64), recovery.Any(token.Contains)).ShouldBe((SecondFactor.RecoveryCodes, true, false), "only hashes are kept");

        using var phone = new Browserless(_app);
        (await phone.SignInAsync("dua@contoh.example", Password)).ShouldBe(HttpStatusCode.Found);
        (await phone.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.Found, "the password alone is half of it");
        (await CodeAsync(phone, Totp.CodeAt(key, DateTimeOffset.UtcNow))).ShouldBe(HttpStatusCode.OK, "used up by setting up");
        (await CodeAsync(phone, Totp.CodeAt(key, DateTimeOffset.UtcNow.AddSeconds(30)))).ShouldBe(HttpStatusCode.Found);
        (await phone.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.OK);

        using var lost = new Browserless(_app);
        await lost.SignInAsync("dua@contoh.example", Password);
        (await CodeAsync(lost, recovery[0])).ShouldBe(HttpStatusCode.Found);
        using var again = new Browserless(_app);
        await again.SignInAsync("dua@contoh.example", Password);
        (await CodeAsync(again, recovery[0])).ShouldBe(HttpStatusCode.OK, "a recovery code is good once");
        for (var i = 0; i < 5; i++) await CodeAsync(again, "000000");
        (await CodeAsync(again, recovery[1])).ShouldBe(HttpStatusCode.OK, "too many tries from this address");
        await using var db = database.Context();
        (await db.Users.SingleAsync(u => u.Id == id, Cancel)).BlockedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Password_is_changed_with_the_old_one_only_and_the_others_are_out()
    {
        await PersonAsync("ganti@contoh.example");
        using var one = new Browserless(_app);
        using var two = new Browserless(_app);
        await one.SignInAsync("ganti@contoh.example", Password);
        await two.SignInAsync("ganti@contoh.example", Password);
        async Task<HttpStatusCode> ChangeAsync(string current, string fresh, string repeated) =>
            (await one.SubmitAsync("/akun/sandi", "sandi", ("Form.Current", current), ("Form.Fresh", fresh), ("Form.Repeated", repeated))).Status;
        (await ChangeAsync("salah", "sandi baru yang panjang", "sandi baru yang panjang")).ShouldBe(HttpStatusCode.OK);
        (await ChangeAsync(Password, "sandi baru yang panjang", "sandi lain yang panjang")).ShouldBe(HttpStatusCode.OK);
        (await ChangeAsync(Password, "pendek", "pendek")).ShouldBe(HttpStatusCode.OK);
        (await ChangeAsync(Password, "sandi baru yang panjang", "sandi baru yang panjang")).ShouldBe(HttpStatusCode.Found);
        (await one.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.OK);
        for (var tries = 0; await two.StatusAsync("/nilai") != HttpStatusCode.Found; tries++)
        {
            tries.ShouldBeLessThan(100);
            await Task.Delay(20, Cancel);
        }
    }

    private async Task<HttpStatusCode> CodeAsync(Browserless browser, string code) => (await browser.SubmitAsync("/masuk/kode", "kode", ("Form.Code", code))).Status;

    private static async Task<TimeSpan> TimedAsync(Func<Task<bool>> take)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        (await take()).ShouldBeTrue();
        return watch.Elapsed;
    }

    private async Task<Guid> PersonAsync(string name)
    {
        await using var services = Accounts.Services(database.App);
        await using var scope = services.CreateAsyncScope();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, Email = name, DisplayName = name };
        await Accounts.AddAsync(scope.ServiceProvider, account, Password, [Roles.Panelist]);
        return account.Id;
    }

    [GeneratedRegex("data-kunci-totp>([A-Z2-7]+)<")]
    private static partial Regex SetUpKey();

    [GeneratedRegex("<li><code>([^<]+)</code>")]
    private static partial Regex RecoveryCode();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
