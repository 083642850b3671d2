using Microsoft.AspNetCore.Identity;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.Features.Account;

/// <summary>Signs in by NIP or e-mail. Unknown, wrong and locked all get the same answer after the same work.</summary>
internal sealed class SignIn(SignInManager<AccountRow> signIn, UserManager<AccountRow> accounts, IPasswordHasher<AccountRow> hasher)
{
    public const string Refusal = "NIP/surel atau kata sandi tidak cocok. Setelah lima kali salah, akun ditutup sementara selama sepuluh menit.";

    private static string? _decoy;

    /// <returns>Null when signed in, otherwise the sentence to show.</returns>
    public async Task<string?> RunAsync(string name, string password)
    {
        var trimmed = name.Trim();
        var account = trimmed.Contains('@', StringComparison.Ordinal)
            ? await accounts.FindByEmailAsync(trimmed)
            : await accounts.FindByNameAsync(trimmed.Replace(" ", "", StringComparison.Ordinal));
        if (account is null)
        {
            // The hash of nobody's password, so that an unknown name takes as long as a wrong password.
            _decoy ??= hasher.HashPassword(new AccountRow(), Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(new AccountRow(), _decoy, password);
            return Refusal;
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: true, lockoutOnFailure: true);
        return result.Succeeded ? null : Refusal;
    }

    /// <summary>Only a path of this site is followed after signing in.</summary>
    public static string SafeReturn(string? back) =>
        back is ['/', ..] && !back.StartsWith("//", StringComparison.Ordinal) && !back.StartsWith("/\\", StringComparison.Ordinal) ? back : "/";
}
