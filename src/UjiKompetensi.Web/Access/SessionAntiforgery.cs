using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace UjiKompetensi.Web.Access;

/// <summary>
/// Guards forms and saves of whoever is signed in by a token of the session itself, which no other site and no other
/// session can know; it needs no cookie of its own and is short enough to go with every save. Before signing in, the
/// framework's pair of cookie and field does it.
/// </summary>
internal sealed class SessionAntiforgery(IAntiforgery beforeSigningIn, IOptions<AntiforgeryOptions> options) : IAntiforgery
{
    private const int TokenBytes = 16;

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => Own(httpContext) ?? beforeSigningIn.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => Own(httpContext) ?? beforeSigningIn.GetTokens(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
        if (TokenOf(httpContext) is null) beforeSigningIn.SetCookieTokenAndHeader(httpContext);
    }

    public async Task<bool> IsRequestValidAsync(HttpContext httpContext)
    {
        if (TokenOf(httpContext) is not { } token) return await beforeSigningIn.IsRequestValidAsync(httpContext);
        var request = httpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method)) return true;
        // What the browser itself says of where it comes from; older ones say nothing.
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site != "same-origin") return false;
        var sent = request.Headers[options.Value.HeaderName!].ToString();
        try
        {
            if (sent.Length == 0 && request.HasFormContentType) sent = (await request.ReadFormAsync(httpContext.RequestAborted))[options.Value.FormFieldName].ToString();
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            // A form that breaks off or cannot be read carries no token.
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(token));
    }

    public async Task ValidateRequestAsync(HttpContext httpContext)
    {
        if (TokenOf(httpContext) is null) await beforeSigningIn.ValidateRequestAsync(httpContext);
        else if (!await IsRequestValidAsync(httpContext)) throw new AntiforgeryValidationException("The session's token is missing or another one's.");
    }

    private AntiforgeryTokenSet? Own(HttpContext context) =>
        TokenOf(context) is { } token ? new AntiforgeryTokenSet(token, null, options.Value.FormFieldName, options.Value.HeaderName) : null;

    /// <summary>Made from the cookie's key, which scripts cannot read, and does not betray it.</summary>
    private static string? TokenOf(HttpContext context) => context.User.FindFirst(LiveSessions.IdClaim) is not null && SessionCookie.KeyOf(context) is { } key
        ? Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), "antiforgery"u8).AsSpan(0, TokenBytes)) : null;
}
