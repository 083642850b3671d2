using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace UjiKompetensi.Web.Access;

/// <summary>
/// Marks a browser as one its owner signed in with. It opens nothing: its wrong tries are only counted apart from those of
/// strangers at the same address. Sent to the sign-in pages alone.
/// </summary>
internal sealed class KnownDevice(IDataProtectionProvider protection)
{
    public const string Cookie = "__Secure-uji-kenal";

    private readonly IDataProtector _protector = protection.CreateProtector("perangkat-dikenal");

    /// <param name="account">Null when the typed name is nobody's.</param>
    public SignInThrottle.Place PlaceOf(HttpContext context, Guid? account)
    {
        if (account is { } owner && context.Request.Cookies[Cookie] is { Length: > 0 } cookie)
        {
            try
            {
                if (_protector.Unprotect(cookie) is var known && known.StartsWith($"{owner:N} ", StringComparison.Ordinal)) return new($"device {known}", IsKnown: true);
            }
            catch (CryptographicException)
            {
                // Made up, or from before the keys were renewed: a stranger like any other.
            }
        }

        return SignInThrottle.Place.Address(context);
    }

    public void Remember(HttpContext context, Guid account) => context.Response.Cookies.Append(Cookie,
        _protector.Protect($"{account:N} {Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}"),
        new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/masuk", MaxAge = TimeSpan.FromDays(180) });
}
