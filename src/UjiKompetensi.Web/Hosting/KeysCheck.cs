using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Hosting;

/// <summary>What <c>doctor</c> says of the keys of Data Protection. An office without a certificate may start: it is advice.</summary>
internal static class KeysCheck
{
    private const string Name = "kunci-cookie";

    public static async Task<Check> RunAsync(Database database, CancellationToken cancel)
    {
        KeysCertificate? certificate;
        try
        {
            certificate = KeysCertificate.FromEnvironment();
        }
        catch (VerbFailed failure)
        {
            return new Check(Name, false, failure.Message);
        }

        await using var db = Database.Context(database.App);
        var plain = await db.DataProtectionKeys.CountAsync(k => !k.Xml!.Contains(KeysCertificate.Mark), cancel);
        if (certificate is null)
            return new Check(Name, database.IsPrivate, database.IsPrivate ? "kunci cookie tidak dienkripsi; cukup untuk mesin percobaan ini" : $"Kunci cookie tersimpan polos dalam basis data. Setel {KeysCertificate.PathVariable} (docs/operations.md).", IsAdvice: true);
        var until = certificate.Current.NotAfter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Check(Name, plain == 0, plain == 0 ? $"kunci cookie dienkripsi dengan {certificate.Current.Subject}, sampai {until}"
            : $"{plain} kunci cookie lama masih tersimpan polos. Hapus menurut docs/operations.md, lalu mulai ulang.", IsAdvice: true);
    }
}
