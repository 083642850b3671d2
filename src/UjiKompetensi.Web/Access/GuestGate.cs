using System.Security.Cryptography;
using System.Text;

namespace UjiKompetensi.Web.Access;

/// <summary>
/// Holds a guest's session to his pass and to its device: the session's row names both, so that revoking the pass ends it
/// at once and a stolen session cookie opens nothing.
/// </summary>
internal static class GuestGate
{
    public const string PassClaim = "tiket";
    public const string DeviceClaim = "perangkat";

    /// <summary>Names the device, and nobody on it; only its hash is kept here.</summary>
    public const string DeviceCookie = "__Host-uji-perangkat";

    public static string? DeviceOf(HttpContext context) => context.Request.Cookies[DeviceCookie] is { Length: > 0 } device ? Hash(device) : null;

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
