using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Access;

internal static class AccessRegistration
{
    public const int ShortestPassword = 12;

    /// <summary>Of PBKDF2 with SHA-512, as OWASP advises; an older hash is made anew when its owner signs in.</summary>
    public const int HashRounds = 210_000;

    public static IServiceCollection AddAccess(this IServiceCollection services, InstanceMode mode)
    {
        services.AddIdentity<Account, IdentityRole<Guid>>(options =>
            {
                options.Password.RequiredLength = ShortestPassword;
                options.Password.RequireNonAlphanumeric = options.Password.RequireUppercase = options.Password.RequireDigit = options.Password.RequireLowercase = false;
                // Of the proof that whoever is signed in gives again; signing in itself is counted by SignInThrottle.
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                options.User.RequireUniqueEmail = true;
            })
            .AddEntityFrameworkStores<AppDbContext>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddPasswordValidator<PasswordWords>()
            .AddErrorDescriber<IndonesianIdentityErrors>()
            .AddDefaultTokenProviders();
        services.AddSingleton(PasskeySite.FromEnvironment());
        services.AddOptions<IdentityPasskeyOptions>().Configure<PasskeySite>((options, site) =>
        {
            options.ServerDomain = site.Domain;
            options.UserVerificationRequirement = options.ResidentKeyRequirement = "required";
            options.AuthenticatorTimeout = PasskeyDesk.Life;
            options.ValidateOrigin = asked => ValueTask.FromResult(site.Accepts(asked.Origin, asked.CrossOrigin));
        });
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options =>
        {
            options.Cookie.Name = "__Host-uji-kode";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Lax;
        });
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = SessionCookie.Name;
            options.TicketDataFormat = new SessionCookie();
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = "/masuk";
            options.AccessDeniedPath = "/galat/403";
            options.ReturnUrlParameter = "kembali";
            options.ExpireTimeSpan = Session.LongestLife;
            options.SlidingExpiration = false;
            options.Events.OnSigningIn = SessionCookie.BeginAsync;
            options.Events.OnSigningOut = SessionCookie.EndAsync;
            options.Events.OnValidatePrincipal = SessionCookie.ValidateAsync;
            // A script that saves must be told that the session ended, not be sent to a page.
            options.Events.OnRedirectToLogin = context => Answer(context.HttpContext, StatusCodes.Status401Unauthorized, context.RedirectUri);
            options.Events.OnRedirectToAccessDenied = context => Answer(context.HttpContext, StatusCodes.Status403Forbidden, context.RedirectUri);
        });
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-Antiforgery";
            options.SuppressXFrameOptionsHeader = true;
            // On plain loopback the framework refuses a secure-only token.
            options.Cookie.Name = mode.IsLocal ? "uji-af" : "__Host-uji-af";
            options.Cookie.SecurePolicy = mode.IsLocal ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        var pair = services.Last(s => s.ServiceType == typeof(IAntiforgery)).ImplementationType!;
        services.AddSingleton<IAntiforgery>(s => new SessionAntiforgery((IAntiforgery)ActivatorUtilities.CreateInstance(s, pair), s.GetRequiredService<IOptions<AntiforgeryOptions>>()));
        services.AddKeys(KeysCertificate.FromEnvironment());
        services.AddAuthorization(options =>
        {
            foreach (var policy in Policies.All)
                options.AddPolicy(policy.Name, p => p.RequireAuthenticatedUser().RequireAssertion(c => CurrentUser.From(c.User) is { } user && policy.Allows(user)));
        });
        services.AddCascadingAuthenticationState();
        services.AddSingleton<LiveSessions>();
        services.AddScoped<AuthenticationStateProvider, RevalidatedAccount>();
        services.AddScoped<CircuitHandler, CircuitActivity>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<KnownDevice>();
        services.AddScoped<Features.Account.SignIn>();
        services.AddScoped<Features.Account.OwnAccess>();
        services.AddScoped<Features.Account.ResetPassword>();
        services.AddScoped<Features.Account.OwnPasskeys>();
        services.AddScoped<PasskeyDesk>();
        services.AddScoped<Features.Account.OwnSso>();
        Features.Account.SsoScheme.AddTo(services, SsoSettings.FromEnvironment());
        services.AddScoped<Features.Guests.GuestSignIn>();
        return services;
    }

    /// <summary>The keys that seal what browsers carry, in the database for all instances; encrypted where the server has a certificate.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services, KeysCertificate? certificate)
    {
        var keys = services.AddDataProtection().SetApplicationName("UjiKompetensi").PersistKeysToDbContext<AppDbContext>();
        certificate?.Protect(keys);
        return services;
    }

    private static Task Answer(HttpContext context, int status, string redirect)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = status;
            // A cookie that was sent and is no longer good: the page that asks belongs to somebody who was signed out.
            if (SessionCookie.KeyOf(context) is not null && context.User.Identity?.IsAuthenticated != true) context.Response.Headers["X-Sesi"] = "berakhir";
        }
        else
        {
            context.Response.Redirect(redirect);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Adds the display name to the signed-in person's claims.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, IdentityRole<Guid>>(accounts, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(CurrentUser.NameClaim, user.DisplayName));
        return identity;
    }
}
