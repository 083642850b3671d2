using Microsoft.AspNetCore.Identity;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Access;

/// <summary>
/// Refuses what a guesser tries first for just this office and person: their own words with little besides, one thing
/// said over and over, and runs of the keyboard. It is no list of passwords that leaked elsewhere.
/// </summary>
internal sealed class PasswordWords : IPasswordValidator<Account>
{
    /// <summary>Letters and digits that must be left once the known words are taken out.</summary>
    public const int LeastBesides = 8;

    private const int LeastDifferent = 5;

    /// <summary>Product, office and what everybody writes (docs/security.md).</summary>
    public static readonly IReadOnlyList<string> Known =
    [
        "ujikompetensi", "kompetensi", "bkpsdm", "pansel", "panelis", "operator", "administrator", "admin", "sekretariat", "sekda", "gubernur", "bupati", "walikota",
        "pemerintah", "provinsi", "kabupaten", "kota", "dinas", "katasandi", "sandi", "password", "passw0rd", "bismillah", "indonesia", "merdeka", "selamatdatang", "welcome",
    ];

    private static readonly string[] Runs = ["0123456789012345678901234567890", "9876543210987654321098765432109", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujmikolp"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        IsGuessed(password ?? "", user) ? IdentityResult.Failed(new IdentityError { Code = "PasswordGuessed", Description = "Kata sandi itu mudah ditebak. Pakai beberapa kata lain, tanpa nama Anda, nama kantor, atau urutan tombol." }) : IdentityResult.Success);

    internal static bool IsGuessed(string password, Account user)
    {
        var plain = Plain(password);
        // A password of signs alone has nothing that could be one of these words.
        if (plain.Length == 0) return password.Distinct().Count() < LeastDifferent;
        if (plain.Distinct().Count() < LeastDifferent || IsRepeated(plain)) return true;
        var left = plain;
        foreach (var word in Known.Concat(OwnWords(user)).Concat(Runs.SelectMany(run => Parts(run, plain))).OrderByDescending(w => w.Length)) left = left.Replace(word, "", StringComparison.Ordinal);
        return left.Length < LeastBesides && left.Length < plain.Length;
    }

    private static IEnumerable<string> OwnWords(Account user) =>
        new[] { user.UserName, user.Email, user.Email?.Split('@')[0] }.Concat(user.DisplayName.Split(' ', '.', ',')).Select(w => Plain(w ?? "")).Where(w => w.Length >= 4);

    // The longest piece of a run that the password has, from six letters on.
    private static IEnumerable<string> Parts(string run, string plain)
    {
        for (var length = Math.Min(run.Length, plain.Length); length >= 6; length--)
            for (var at = 0; at + length <= run.Length; at++)
                if (plain.Contains(run.Substring(at, length), StringComparison.Ordinal)) return [run.Substring(at, length)];
        return [];
    }

    private static bool IsRepeated(string plain) => Enumerable.Range(1, plain.Length / 3).Any(size => Enumerable.Range(size, plain.Length - size).All(i => plain[i] == plain[i - size]));

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
