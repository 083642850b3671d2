using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace UjiKompetensi.Web.Access;

/// <summary>Identity's own refusals, in the language of the screens.</summary>
internal sealed class IndonesianIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Akun tidak dapat disimpan.");

    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), string.Create(CultureInfo.InvariantCulture, $"Kata sandi paling sedikit {length} karakter."));

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"Akun {userName} sudah ada.");

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), $"Surel {email} sudah dipakai akun lain.");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), $"{email} bukan alamat surel.");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), $"{userName} bukan NIP atau surel.");

    private static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}
