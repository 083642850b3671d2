using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Features.Account;

/// <summary>
/// The office's own sign-in by OpenID Connect: code flow with PKCE, state and nonce, tokens signed by a key of the provider.
/// What comes back is used up in the database and makes an ordinary session; no token is kept and no claim gives a right.
/// </summary>
internal static partial class SsoScheme
{
    public const string Name = "akun-kantor";
    public const string Callback = "/masuk/kantor/kembali";
    public const string SignedOut = "/masuk/kantor/keluar";

    /// <summary>From the button to the answer.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Where the address bar goes on a refusal; the ticket of whoever links his office account.</summary>
    private const string PageItem = "uji.halaman", TicketItem = "uji.tiket";

    private const string OnceItem = "uji.sekali", UntilItem = "uji.sampai";

    // Never one that is signed with the client's own secret, or not at all.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <param name="settings">Null in an office without one: then the scheme does not exist.</param>
    public static void AddTo(IServiceCollection services, SsoSettings? settings)
    {
        services.AddSingleton(new SsoDoor(settings));
        if (settings is null) return;
        services.AddAuthentication().AddOpenIdConnect(Name, options =>
        {
            (options.Authority, options.ClientId, options.ClientSecret) = (settings.Authority, settings.ClientId, settings.Secret);
            options.RequireHttpsMetadata = settings.Authority.StartsWith("https:", StringComparison.Ordinal);
            (options.ResponseType, options.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
            (options.CallbackPath, options.SignedOutCallbackPath, options.RemoteSignOutPath) = (Callback, SignedOut, default);
            (options.SaveTokens, options.MapInboundClaims, options.GetClaimsFromUserInfoEndpoint) = (false, false, false);
            options.ClaimActions.Clear();
            options.RemoteAuthenticationTimeout = Life;
            options.BackchannelTimeout = TimeSpan.FromSeconds(10);
            options.ProtocolValidator.NonceLifetime = Life;
            options.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
            options.TokenValidationParameters.ValidAlgorithms = Algorithms;
            // The setting, and not what the provider's own document says of itself.
            options.TokenValidationParameters.IssuerValidator = (issuer, _, _) => IsIssuer(settings, issuer) ? issuer : throw new SecurityTokenInvalidIssuerException("another issuer") { InvalidIssuer = issuer };
            foreach (var (cookie, name) in new[] { (options.CorrelationCookie, "__Secure-uji-kantor-"), (options.NonceCookie, "__Secure-uji-kantor-n-") })
                (cookie.Name, cookie.SecurePolicy, cookie.SameSite) = (name, CookieSecurePolicy.Always, SameSiteMode.Lax);
            options.Events = new OpenIdConnectEvents
            {
                OnRedirectToIdentityProvider = context => AskAsync(context, settings),
                OnRedirectToIdentityProviderForSignOut = LeaveAsync,
                OnMessageReceived = context =>
                {
                    // RFC 9207: a provider that names itself in the answer must be ours.
                    if (context.ProtocolMessage.GetParameter("iss") is { } issuer && !IsIssuer(settings, issuer)) context.Fail(new SecurityTokenInvalidIssuerException("another issuer answered"));
                    return Task.CompletedTask;
                },
                OnAuthorizationCodeReceived = SpendAsync,
                OnTicketReceived = context => EnterAsync(context, settings),
                OnAccessDenied = context =>
                {
                    context.Response.Redirect(PageFor(context.Properties, SsoWords.Refused));
                    context.HandleResponse();
                    return Task.CompletedTask;
                },
                OnRemoteFailure = FailAsync,
            };
        });
    }

    public static AuthenticationProperties Question(string back, string page, DateTimeOffset now, string? ticket = null)
    {
        var properties = new AuthenticationProperties { RedirectUri = back };
        properties.Items[PageItem] = page;
        properties.Items[OnceItem] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        properties.Items[UntilItem] = (now + Life).ToString("O", CultureInfo.InvariantCulture);
        if (ticket is not null) properties.Items[TicketItem] = ticket;
        return properties;
    }

    /// <summary>Whether an exception says that the provider was not to be reached, and not that it answered wrong.</summary>
    public static bool IsUnreachable(Exception? failure) =>
        failure is HttpRequestException or IOException or TimeoutException or OperationCanceledException || failure is InvalidOperationException && failure.Message.Contains("IDX20803", StringComparison.Ordinal)
        || (failure?.InnerException is { } inner && IsUnreachable(inner));

    private static bool IsIssuer(SsoSettings settings, string issuer) => issuer.TrimEnd('/') == settings.Authority;

    private static async Task AskAsync(RedirectContext context, SsoSettings settings)
    {
        // A provider whose own document calls itself another is not asked at all.
        if (!IsIssuer(settings, (await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted)).Issuer ?? ""))
        {
            Failed(Log(context.HttpContext), SsoWords.Invalid, "the provider's document names another issuer");
            context.Response.Redirect(PageFor(context.Properties, SsoWords.Invalid));
            context.HandleResponse();
            return;
        }

        context.ProtocolMessage.RedirectUri = AtHome(context.HttpContext, context.ProtocolMessage.RedirectUri, Callback);
        // Who links says once more who he is: on a shared device the provider may still know somebody else.
        if (context.Properties.Items.ContainsKey(TicketItem)) context.ProtocolMessage.Prompt = OpenIdConnectPrompt.Login;
    }

    private static Task LeaveAsync(RedirectContext context)
    {
        context.ProtocolMessage.PostLogoutRedirectUri = AtHome(context.HttpContext, context.ProtocolMessage.PostLogoutRedirectUri, SignedOut);
        context.ProtocolMessage.ClientId = context.Options.ClientId;
        return Task.CompletedTask;
    }

    // The office's address where it is set: what a request calls us is the sender's choice.
    private static string AtHome(HttpContext context, string usual, string path) =>
        context.RequestServices.GetRequiredService<PasskeySite>().Origin is { } home ? new Uri(home, path).AbsoluteUri : usual;

    /// <summary>The framework keeps the question in the browser alone: here it is answered once, on every instance.</summary>
    private static async Task SpendAsync(AuthorizationCodeReceivedContext context)
    {
        var items = context.Properties?.Items;
        await using var db = await context.HttpContext.RequestServices.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(context.HttpContext.RequestAborted);
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (items is null || !items.TryGetValue(OnceItem, out var once) || !items.TryGetValue(UntilItem, out var until) || !await db.SpendAsync($"akun kantor {once}", DateTimeOffset.Parse(until!, CultureInfo.InvariantCulture), now, context.HttpContext.RequestAborted))
        {
            Failed(Log(context.HttpContext), SsoWords.TooLate, "answered before, or too late");
            context.Response.Redirect(PageFor(context.Properties, SsoWords.TooLate));
            context.HandleResponse();
        }
    }

    private static async Task EnterAsync(TicketReceivedContext context, SsoSettings settings)
    {
        var (http, who, back) = (context.HttpContext, context.Principal!, SignIn.SafeReturn(context.ReturnUri));
        var (issuer, subject) = (who.FindFirstValue("iss")?.TrimEnd('/') ?? "", who.FindFirstValue("sub") ?? "");
        context.HandleResponse();
        if (issuer.Length == 0 || subject.Length is 0 or > OwnSso.SubjectMaxLength)
        {
            context.Response.Redirect(PageFor(context.Properties, SsoWords.Invalid));
        }
        else if (context.Properties!.Items.TryGetValue(TicketItem, out var ticket))
        {
            var said = await http.RequestServices.GetRequiredService<OwnSso>().LinkAsync(http, ticket!, issuer, subject, who.FindFirstValue(settings.NameClaim) ?? "");
            context.Response.Redirect(PageFor(context.Properties, said));
        }
        else
        {
            var isTwoFactors = settings.SecondFactor.Any(f => who.FindAll(f.Claim).Any(c => c.Value == f.Value));
            var answer = await http.RequestServices.GetRequiredService<SignIn>().BySsoAsync(http, issuer, subject, isTwoFactors);
            context.Response.Redirect(answer.NeedsCode ? $"/masuk/kode?kembali={Uri.EscapeDataString(back)}" : answer.Sentence is { } code ? PageFor(context.Properties, code) : back);
        }
    }

    private static Task FailAsync(RemoteFailureContext context)
    {
        var code = IsUnreachable(context.Failure) ? SsoWords.Unreachable
            : context.Failure is OpenIdConnectProtocolInvalidNonceException or AuthenticationFailureException { Message: "Correlation failed." } ? SsoWords.TooLate : SsoWords.Invalid;
        Failed(Log(context.HttpContext), code, context.Failure?.GetType().Name ?? "");
        context.Response.Redirect(PageFor(context.Properties, code));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static string PageFor(AuthenticationProperties? properties, string code)
    {
        var page = properties?.Items.TryGetValue(PageItem, out var kept) == true ? kept! : "/masuk";
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}kantor={code}";
    }

    private static ILogger Log(HttpContext context) => context.RequestServices.GetRequiredService<ILogger<OwnSso>>();

    /// <summary>The provider was not there to be asked.</summary>
    public static string Unreachable(HttpContext context, AuthenticationProperties question, Exception failure)
    {
        Failed(Log(context), SsoWords.Unreachable, (failure.GetBaseException() ?? failure).Message);
        return PageFor(question, SsoWords.Unreachable);
    }

    // The kind of failure and nothing of the token, which tells of a person.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Gagal masuk: akun kantor {Code} ({Reason})")]
    private static partial void Failed(ILogger log, string code, string reason);
}
