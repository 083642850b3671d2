using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Account;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlers.Protection;

namespace UjiKompetensi.Tests.Sso;

/// <summary>An office's sign-in as offices have one: a real OpenID Connect provider over real HTTP, which a test can make answer wrongly.</summary>
internal sealed class SsoProvider : IAsyncDisposable
{
    private const string Client = "uji-kompetensi";
    public const string Secret = "rahasia-klien-yang-panjang-dan-hanya-untuk-uji";

    private readonly WebApplication _app;

    private SsoProvider(WebApplication app) => _app = app;

    /// <summary>By the name localhost, as a browser asks for it.</summary>
    public string Address => _app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public SsoSettings Settings => new(Address, Client, Secret) { SecondFactor = [("amr", "mfa")] };

    /// <summary>Who is signed in at the provider; null shows its page, where anybody can be typed.</summary>
    public string? Subject { get; set; }

    /// <summary>How he proved himself there.</summary>
    public string Method { get; set; } = "pwd";

    public bool Denies { get; set; }

    /// <summary>Somebody signed out of it.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>What it asked last, beyond the usual.</summary>
    public OpenIddictRequest? Asked { get; private set; }

    /// <summary>What it gets wrong in the identity tokens it makes.</summary>
    public Action<SecurityTokenDescriptor>? Spoils { get; set; }

    /// <summary>Its own document calls it another.</summary>
    public bool Pretends { get; set; }

    /// <summary>Its identity tokens say that they need no signature, and have none.</summary>
    public bool Unsigned { get; set; }

    public static async Task<SsoProvider> StartAsync()
    {
        SsoProvider? made = null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOpenIddict().AddServer(options =>
        {
            options.EnableDegradedMode().SetAuthorizationEndpointUris("sso/masuk").SetTokenEndpointUris("sso/token").SetEndSessionEndpointUris("sso/keluar");
            options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().RegisterScopes("profile");
            options.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            options.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough().DisableTransportSecurityRequirement();
            options.AddEventHandler<ValidateAuthorizationRequestContext>(h => h.UseInlineHandler(context =>
            {
                if (context.ClientId != Client || !Uri.TryCreate(context.RedirectUri, UriKind.Absolute, out var to) || to.AbsolutePath != "/masuk/kantor/kembali") context.Reject("invalid_client");
                return default;
            }));
            options.AddEventHandler<ValidateTokenRequestContext>(h => h.UseInlineHandler(context =>
            {
                if (context.ClientId != Client || context.ClientSecret != Secret) context.Reject("invalid_client");
                return default;
            }));
            options.AddEventHandler<ValidateEndSessionRequestContext>(h => h.UseInlineHandler(_ => default));
            options.AddEventHandler<HandleConfigurationRequestContext>(h => h.UseInlineHandler(context =>
            {
                if (made!.Pretends) context.Issuer = new Uri("https://jahat.example/");
                return default;
            }).SetOrder(int.MaxValue - 1));
            options.AddEventHandler<GenerateTokenContext>(h => h.UseInlineHandler(context =>
            {
                if (context.TokenType.EndsWith("id_token", StringComparison.Ordinal)) made!.Spoils?.Invoke(context.SecurityTokenDescriptor);
                return default;
            }).SetOrder(GenerateIdentityModelToken.Descriptor.Order - 1));
            options.AddEventHandler<GenerateTokenContext>(h => h.UseInlineHandler(context =>
            {
                if (made!.Unsigned && context.TokenType.EndsWith("id_token", StringComparison.Ordinal)) context.Token = $"eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{context.Token!.Split('.')[1]}.";
                return default;
            }).SetOrder(GenerateIdentityModelToken.Descriptor.Order + 1));
        });
        var app = builder.Build();
        app.UseAuthentication();
        app.MapMethods("/sso/masuk", ["GET", "POST"], (Delegate)((HttpContext http) => made!.AnswerAsync(http)));
        app.MapGet("/sso/keluar", () => made!.Leave());
        made = new SsoProvider(app);
        await app.StartAsync();
        // Making its keys is the first request's work, and a busy machine takes long for it.
        using var client = new HttpClient();
        await client.GetStringAsync(new Uri($"{made.Address}/.well-known/jwks"));
        return made;
    }

    /// <summary>Adds it to a product under test, which then waits as long as a busy machine needs.</summary>
    public static void AddTo(IServiceCollection services, SsoSettings settings)
    {
        SsoScheme.AddTo(services, settings);
        services.PostConfigure<OpenIdConnectOptions>(SsoScheme.Name, options => options.Backchannel.Timeout = TimeSpan.FromMinutes(2));
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Leave()
    {
        HasLeft = true;
        return Results.SignOut(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    private async Task<IResult> AnswerAsync(HttpContext http)
    {
        Asked = http.GetOpenIddictServerRequest()!;
        var scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;
        if (Denies) return Results.Forbid(authenticationSchemes: [scheme]);
        var subject = Subject ?? (http.Request.HasFormContentType ? (string?)(await http.Request.ReadFormAsync())["akun"] : null);
        if (subject is null)
        {
            var carried = string.Concat(http.Request.Query.Select(q => $"<input type='hidden' name='{WebUtility.HtmlEncode(q.Key)}' value='{WebUtility.HtmlEncode(q.Value)}'>"));
            return Results.Content($"<!doctype html><html lang='id'><title>SSO Contoh</title><h1>SSO Contoh</h1><form method='post' action='/sso/masuk'>{carried}<label>Akun <input name='akun'></label> <button>Masuk SSO</button></form>", "text/html");
        }

        var identity = new ClaimsIdentity("sso");
        identity.AddClaims([new("sub", subject), new("preferred_username", $"{subject}@kantor.example"), new("amr", Method), new("role", "AdminTi")]);
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(Asked.GetScopes());
        principal.SetDestinations(_ => ["id_token"]);
        return Results.SignIn(principal, authenticationScheme: scheme);
    }
}
