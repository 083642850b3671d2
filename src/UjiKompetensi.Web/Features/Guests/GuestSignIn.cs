using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.Features.Guests;

/// <summary>Turns a pass that was accepted into an ordinary session which names the pass, on a device that is named too.</summary>
internal sealed class GuestSignIn(SignInManager<AccountRow> signIn, UserManager<AccountRow> accounts, UsePass passes)
{
    /// <returns>Null when signed in, otherwise the sentence to show.</returns>
    public async Task<string?> RunAsync(HttpContext context, string code, string pin)
    {
        var device = context.Request.Cookies[GuestGate.DeviceCookie] is { Length: > 0 } known ? known : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var outcome = await passes.RunAsync(CurrentUser.Anyone, new(code, pin, GuestGate.Hash(device)), CancellationToken.None);
        if (outcome.Value is not { MayEnter: true } pass) return outcome.Value?.Sentence ?? outcome.Sentence;
        if (await accounts.FindByIdAsync(pass.Account.ToString()) is not { } account || account.BlockedAt is not null) return "Akun tamu ini ditutup. Hubungi sekretariat.";

        context.Response.Cookies.Append(GuestGate.DeviceCookie, device, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(30) });
        await signIn.SignInWithClaimsAsync(account, new AuthenticationProperties { IsPersistent = true, ExpiresUtc = pass.ExpiresAt, AllowRefresh = false }, [new Claim(GuestGate.PassClaim, pass.Pass.Value.ToString()), new Claim(GuestGate.DeviceClaim, GuestGate.Hash(device))]);
        return null;
    }
}
