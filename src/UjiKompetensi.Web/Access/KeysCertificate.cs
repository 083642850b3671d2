using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Web.Access;

/// <summary>
/// The certificate that encrypts the keys of Data Protection, which lie in the database: whoever only reads the database,
/// or a backup of it, can forge nothing with them. Former certificates still open what they encrypted.
/// </summary>
/// <param name="Former">Of a rotation; they encrypt nothing any more.</param>
internal sealed record KeysCertificate(X509Certificate2 Current, IReadOnlyList<X509Certificate2> Former)
{
    public const string PathVariable = "UJI_KEYS_CERTIFICATE";

    /// <summary>Paths of former ones, with a semicolon between them.</summary>
    public const string FormerVariable = "UJI_KEYS_CERTIFICATE_OLD";

    /// <summary>A file with one password a line; each is tried on each certificate.</summary>
    public const string PasswordVariable = "UJI_KEYS_CERTIFICATE_PASSWORD_FILE";

    /// <summary>What stands in a row whose key is encrypted, and never in one whose key is not.</summary>
    public const string Mark = "<encryptedSecret";

    /// <exception cref="VerbFailed">A file cannot be read or opened, or holds no private RSA key.</exception>
    public static KeysCertificate? FromEnvironment() => Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path
        ? Read(path, (Environment.GetEnvironmentVariable(FormerVariable) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Environment.GetEnvironmentVariable(PasswordVariable)) : null;

    /// <inheritdoc cref="FromEnvironment"/>
    public static KeysCertificate Read(string path, IReadOnlyList<string> former, string? passwordFile)
    {
        try
        {
            string[] passwords = passwordFile is { Length: > 0 } ? [.. File.ReadAllLines(passwordFile), ""] : [""];
            return new KeysCertificate(Open(path, passwords), [.. former.Select(f => Open(f, passwords))]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new VerbFailed($"Sertifikat kunci tidak dapat dibaca: {failure.Message} Periksa {PathVariable}, {FormerVariable} dan {PasswordVariable}.");
        }
    }

    public void Protect(IDataProtectionBuilder keys) => keys.ProtectKeysWithCertificate(Current).UnprotectKeysWithAnyCertificate([Current, .. Former]);

    private static X509Certificate2 Open(string path, IReadOnlyList<string> passwords)
    {
        foreach (var password in passwords)
        {
            try
            {
                var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
                using var key = certificate.GetRSAPrivateKey();
                return key is not null ? certificate : throw new VerbFailed($"Sertifikat kunci {path} tidak berisi kunci privat RSA. Buat lagi menurut docs/operations.md.");
            }
            catch (CryptographicException)
            {
                // Not this password, or no certificate at all.
            }
        }

        throw new VerbFailed($"Sertifikat kunci {path} tidak dapat dibuka: sandinya bukan satu pun dari {PasswordVariable}, atau berkasnya rusak.");
    }
}
