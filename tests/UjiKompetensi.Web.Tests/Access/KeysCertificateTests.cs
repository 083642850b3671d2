using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.Tests.Hosting;

namespace UjiKompetensi.Web.Tests.SigningIn;

/// <summary>Keys of Data Protection in the database, encrypted with a certificate beside it.</summary>
public sealed class KeysCertificateTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("uji-sertifikat-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Row_of_a_key_holds_no_plain_key_and_former_certificates_still_open_it()
    {
        await ForgetAsync();
        var (first, second, passwords) = (Certificate("pertama", "sandi satu"), Certificate("kedua", "sandi dua"), Passwords("sandi satu", "sandi dua"));
        var kept = Protect(KeysCertificate.Read(first, [], passwords), "rahasia");
        await using (var db = database.Context())
        {
            var row = (await db.DataProtectionKeys.SingleAsync(Cancel)).Xml!;
            row.ShouldContain(KeysCertificate.Mark);
            row.ShouldNotContain("<masterKey");
            row.ShouldNotContain("unencrypted", Case.Insensitive);
        }

        Unprotect(KeysCertificate.Read(second, [first], passwords), kept).ShouldBe("rahasia", "rotation");
        Should.Throw<CryptographicException>(() => Unprotect(KeysCertificate.Read(second, [], passwords), kept));
        Should.Throw<CryptographicException>(() => Unprotect(null, kept));
    }

    [Fact]
    public void Certificate_that_cannot_be_opened_stops_the_server_with_a_sentence()
    {
        var good = Certificate("baik", "sandi satu");
        Should.Throw<VerbFailed>(() => KeysCertificate.Read(good, [], Passwords("sandi lain"))).Message.ShouldContain("tidak dapat dibuka");
        Should.Throw<VerbFailed>(() => KeysCertificate.Read(Path.Combine(_folder, "tidak-ada.pfx"), [], null)).Message.ShouldContain("tidak dapat");
        var rubbish = Path.Combine(_folder, "rusak.pfx");
        File.WriteAllText(rubbish, "bukan sertifikat");
        Should.Throw<VerbFailed>(() => KeysCertificate.Read(rubbish, [], null)).Message.ShouldContain("rusak");
    }

    [Fact]
    public async Task Doctor_says_when_an_office_keeps_its_keys_plain()
    {
        await ForgetAsync();
        Protect(null, "rahasia");
        await using (var db = database.Context()) (await db.DataProtectionKeys.SingleAsync(Cancel)).Xml!.ShouldNotContain(KeysCertificate.Mark, Case.Sensitive, "what the mark tells apart");
        var answer = await AppProcess.RunAsync(database.App, null, "", "doctor");
        answer.ExitCode.ShouldBe(0, "it is advice");
        answer.Output.Split('\n').ShouldContain(line => line.StartsWith("awas", StringComparison.Ordinal) && line.Contains("kunci-cookie") && line.Contains(KeysCertificate.PathVariable));
    }

    private async Task ForgetAsync()
    {
        await using var db = database.Context();
        await db.DataProtectionKeys.ExecuteDeleteAsync(Cancel);
    }

    private string Protect(KeysCertificate? certificate, string text)
    {
        using var services = Services(certificate);
        return services.GetRequiredService<IDataProtectionProvider>().CreateProtector("uji").Protect(text);
    }

    private string Unprotect(KeysCertificate? certificate, string kept)
    {
        using var services = Services(certificate);
        return services.GetRequiredService<IDataProtectionProvider>().CreateProtector("uji").Unprotect(kept);
    }

    private ServiceProvider Services(KeysCertificate? certificate) => new ServiceCollection().AddLogging().AddData(database.App).AddKeys(certificate).BuildServiceProvider();

    private string Certificate(string name, string password)
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(5));
        var path = Path.Combine(_folder, $"{name}.pfx");
        File.WriteAllBytes(path, made.Export(X509ContentType.Pfx, password));
        return path;
    }

    private string Passwords(params string[] lines)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.sandi");
        File.WriteAllLines(path, lines);
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
