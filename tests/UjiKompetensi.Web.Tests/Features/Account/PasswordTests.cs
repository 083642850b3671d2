using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.Tests.TwoWorlds;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.SigningIn;

/// <summary>What a password may be, how it is kept, and what a wrong one tells to whom.</summary>
public sealed partial class PasswordTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Password = "sandi-yang-panjang";

    private readonly KeptLog _log = new();
    private readonly CountingHasher _hasher = new();
    private WebApplication _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = WebHost.Build(database.App, new InstanceMode(IsSample: true), s => s.AddSingleton<ILoggerFactory>(_log).AddSingleton<IPasswordHasher<Account>>(_hasher), "http://127.0.0.1:0");
        await _app.StartAsync(Cancel);
    }

    [Theory]
    [InlineData("hanya huruf kecil saja")]
    [InlineData("  berawal dan berakhir spasi  ")]
    [InlineData("ñandú Ж 漢字 😀 panjang")]
    [InlineData("!@#$%^&*()_+{}|:")]
    public async Task Any_characters_make_a_password_and_each_of_them_counts(string password)
    {
        var name = $"a{Math.Abs(password.GetHashCode(StringComparison.Ordinal))}@contoh.example";
        await AddAsync(name, password);
        (await SignInAsync(name, password)).ShouldBe(HttpStatusCode.Found);
        var other = password.ToUpperInvariant();
        (await SignInAsync(name, string.Equals(other, password, StringComparison.Ordinal) ? password + " " : other)).ShouldBe(HttpStatusCode.OK);
        if (password.Trim() != password) (await SignInAsync(name, password.Trim())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_hundred_letters_are_taken_and_the_last_one_counts()
    {
        var long200 = string.Concat(Enumerable.Range(0, 50).Select(i => $"{(char)('a' + i % 26)}{i:00}z"));
        await AddAsync("panjang@contoh.example", long200);
        (await SignInAsync("panjang@contoh.example", long200)).ShouldBe(HttpStatusCode.Found);
        (await SignInAsync("panjang@contoh.example", long200[..199] + "y")).ShouldBe(HttpStatusCode.OK);
        (await SignInAsync("panjang@contoh.example", long200[..64])).ShouldBe(HttpStatusCode.OK, "nothing is cut off");
    }

    [Theory]
    [InlineData("sebelashuru")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("123456789012345")]
    [InlineData("qwertyuiop123")]
    [InlineData("UjiKompetensi2026")]
    [InlineData("password-admin-1")]
    [InlineData("Bupati.Provinsi-77")]
    [InlineData("Melati Ratna 1975")]
    [InlineData("tebakan@contoh.example")]
    public async Task What_is_guessed_first_is_no_password(string password) =>
        await Should.ThrowAsync<VerbFailed>(() => AddAsync(password.Contains('@', StringComparison.Ordinal) ? password : $"{Guid.NewGuid():N}@contoh.example", password, "Ratna Melati"));

    [Theory]
    [InlineData("sandi-yang-panjang")]
    [InlineData("ikan terbang di atas meja")]
    [InlineData("kompetensi kucing merah")]
    [InlineData("contoh-rahasia-2026")]
    public void What_only_holds_a_known_word_is_one(string password) => PasswordWords.IsGuessed(password, new Account { UserName = "a@contoh.example", Email = "a@contoh.example", DisplayName = "Ratna Melati" }).ShouldBeFalse();

    [Fact]
    public async Task Only_a_slow_salted_hash_is_kept()
    {
        await AddAsync("hash1@contoh.example", Password);
        await AddAsync("hash2@contoh.example", Password);
        await using var db = database.Context();
        var hashes = await db.Users.Where(u => u.Email == "hash1@contoh.example" || u.Email == "hash2@contoh.example").Select(u => u.PasswordHash!).ToListAsync(Cancel);
        hashes.Distinct().Count().ShouldBe(2, "each has a salt of its own");
        foreach (var bytes in hashes.Select(Convert.FromBase64String))
        {
            BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1)).ShouldBe(2u, "PBKDF2 with HMAC-SHA512");
            BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5)).ShouldBeGreaterThanOrEqualTo(210_000u);
            BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(9)).ShouldBeGreaterThanOrEqualTo(16u, "bytes of salt");
        }
    }

    [Fact]
    public async Task Unknown_wrong_and_closed_get_one_answer_after_one_comparison()
    {
        await AddAsync("ada@contoh.example", Password);
        await AddAsync("tutup@contoh.example", Password);
        await using (var db = database.Context()) await db.Users.Where(u => u.Email == "tutup@contoh.example").ExecuteUpdateAsync(u => u.SetProperty(a => a.BlockedAt, DateTimeOffset.UtcNow), Cancel);
        (await AnswerAsync("tidak-ada@contoh.example", Password)).ShouldNotBeEmpty("the first one makes the decoy");
        var answers = new List<(int Compared, string Body)>();
        foreach (var (name, password) in new[] { ("ada@contoh.example", "salah sekali ini"), ("tidak-ada@contoh.example", Password), ("tutup@contoh.example", Password), ("198001012005011001", Password) })
        {
            var before = _hasher.Compared;
            answers.Add((0, (await AnswerAsync(name, password)).Replace(name, "NAMA", StringComparison.Ordinal)));
            answers[^1] = (_hasher.Compared - before, answers[^1].Body);
        }

        answers.ShouldAllBe(a => a.Compared == 1);
        answers.Select(a => a.Body).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Failures_are_logged_by_account_and_place_and_never_with_what_was_typed()
    {
        var id = await AddAsync("catat@contoh.example", Password);
        using var guesser = new Browserless(_app, "203.0.113.9");
        for (var i = 0; i < 6; i++) await guesser.SignInAsync("catat@contoh.example", $"tebakan-rahasia-{i}");
        await guesser.SignInAsync("kata sandi saya\r\nINFO masuk", "tebakan-rahasia-9");
        var lines = _log.Lines.Where(l => l.Contains("Gagal masuk", StringComparison.Ordinal)).ToList();
        lines.Count(l => l.Contains($"kata sandi tidak cocok untuk akun {id}, dari address 203.0.113.9", StringComparison.Ordinal)).ShouldBe(5);
        lines.Count(l => l.Contains($"terlalu banyak percobaan untuk akun {id}", StringComparison.Ordinal)).ShouldBe(1);
        lines.Count(l => l.Contains("akun yang tidak ada", StringComparison.Ordinal)).ShouldBe(1);
        foreach (var line in _log.Lines) foreach (var typed in new[] { "tebakan-rahasia", "catat@", "kata sandi saya", "\r", "INFO masuk" }) line.ShouldNotContain(typed, Case.Insensitive);
    }

    [Fact]
    public async Task Half_of_two_steps_that_was_changed_or_made_up_opens_nothing()
    {
        using var browser = new Browserless(_app);
        foreach (var cookie in new[] { "x", new string('A', 200), Convert.ToBase64String(new byte[300]) })
        {
            browser.Cookies["__Host-uji-kode"] = cookie;
            var answer = await browser.GetAsync("/masuk/kode");
            answer.StatusCode.ShouldBe(HttpStatusCode.Found);
            answer.Headers.Location!.ToString().ShouldEndWith("/masuk");
        }
    }

    [Fact]
    public void Tokens_are_encrypted_and_authenticated_never_alike_and_good_for_one_purpose()
    {
        var encryption = (AuthenticatedEncryptorConfiguration)_app.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.AuthenticatedEncryptorConfiguration!;
        (encryption.EncryptionAlgorithm, encryption.ValidationAlgorithm).ShouldBe((EncryptionAlgorithm.AES_256_CBC, ValidationAlgorithm.HMACSHA256));
        var provider = _app.Services.GetRequiredService<IDataProtectionProvider>();
        var (one, other) = (provider.CreateProtector("satu"), provider.CreateProtector("dua"));
        var token = one.Protect("isi"u8.ToArray());
        one.Protect("isi"u8.ToArray()).ShouldNotBe(token);
        Should.Throw<CryptographicException>(() => other.Unprotect(token));
        for (var i = 0; i < token.Length; i++)
        {
            var changed = (byte[])token.Clone();
            changed[i] ^= 1;
            Should.Throw<CryptographicException>(() => one.Unprotect(changed), $"byte {i}");
        }

        _app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.TwoFactorUserIdScheme).ExpireTimeSpan.ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(10));
    }

    [Theory]
    [InlineData(-90)]
    [InlineData(-60)]
    [InlineData(60)]
    [InlineData(600)]
    public void Codes_of_another_time_are_none_by_the_servers_clock(int seconds)
    {
        const string Key = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        Totp.StepOf(Key, Totp.CodeAt(Key, now), now, 0).ShouldNotBeNull();
        Totp.StepOf(Key, Totp.CodeAt(Key, now.AddSeconds(seconds)), now, 0).ShouldBeNull();
    }

    private async Task<string> AnswerAsync(string name, string password)
    {
        using var browser = new Browserless(_app, "203.0.113.77");
        return Changing().Replace((await browser.SubmitAsync("/masuk", "masuk", ("Form.Name", name), ("Form.Password", password))).Body, "");
    }

    private async Task<HttpStatusCode> SignInAsync(string name, string password)
    {
        using var browser = new Browserless(_app);
        return await browser.SignInAsync(name, password);
    }

    private async Task<Guid> AddAsync(string name, string password, string? shown = null)
    {
        await using var services = Accounts.Services(database.App);
        await using var scope = services.CreateAsyncScope();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, Email = name, DisplayName = shown ?? name };
        await Accounts.AddAsync(scope.ServiceProvider, account, password, [Roles.Panelist]);
        return account.Id;
    }

    // Tokens, which differ each time, and tags with them: what is left is what somebody reads.
    [GeneratedRegex("CfDJ[A-Za-z0-9_+/=-]*|<[^>]*>")]
    private static partial Regex Changing();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>The product's own hasher, counting what the time of an answer consists of.</summary>
    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = AccessRegistration.HashRounds }));

        public int Compared { get; private set; }

        public string HashPassword(Account user, string password) => _hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Compared++;
            return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
