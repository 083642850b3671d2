using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Serilog;
using Serilog.Events;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Account;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Notices;
using UjiKompetensi.Web.Hosting.Telemetry;
using UjiKompetensi.Web.Layout;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Hosting;

/// <summary>Puts the web application together; <c>serve</c> and the browser tests run the same one.</summary>
internal static class WebHost
{
    public static WebApplication Build(string connection, InstanceMode mode, params string[] urls) => Build(connection, mode, _ => { }, urls);

    /// <param name="replace">Registers last and so in place of the product's own: a clock, a log.</param>
    internal static WebApplication Build(string connection, InstanceMode mode, Action<IServiceCollection> replace, params string[] urls)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseStaticWebAssets().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
        // Without this a build's assets are read anew for every request, packed in gzip without shrinking, and never kept by
        // a browser. Nobody edits files below a running office: serve what the build compressed, under names that carry the hash.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        if (urls.Length > 0) builder.WebHost.UseUrls(urls);
        builder.Host.UseSerilog((_, log) => log.MinimumLevel.Warning()
            // The sample's keys protect nothing; an office's are to be encrypted, and there the warning stays.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", mode.IsSample ? LogEventLevel.Error : LogEventLevel.Warning)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture));
        builder.Services.AddSingleton(mode);
        SheetCompression.AddTo(builder.Services);
        Draining.AddTo(builder.Services);
        builder.Services.AddData(connection).AddAccess(mode).AddUseCases().AddUi().AddDocuments().AddNotices();
        builder.Services.AddSingleton(s => new RoundNews(connection, s.GetRequiredService<ILogger<RoundNews>>())).AddHostedService(s => s.GetRequiredService<RoundNews>());
        builder.Services.AddSingleton(s => new SessionNews(connection, s.GetRequiredService<ILogger<SessionNews>>())).AddHostedService(s => s.GetRequiredService<SessionNews>());
        TelemetryExport.AddTo(builder.Services, Environment.GetEnvironmentVariable(TelemetryExport.Variable));
        builder.Services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        replace(builder.Services);

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseExceptionHandler("/galat", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/galat/{0}", createScopeForStatusCodePages: true);
        app.Use(ErrorPagesAreForPeople);
        app.UseMiddleware<CircuitOrigin>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<SecondFactorGate>();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapGet("/health/live", () => Results.Text("hidup")).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        foreach (var map in Endpoints.All) map(app);
        app.MapUi();
        return app;
    }

    /// <summary>
    /// A script gets its status and no page: an answer without a body would become one, and its status that page's. Said here and not by
    /// each endpoint, since what none of them takes (a body of another type) has no endpoint, and the page would read that body as a form.
    /// </summary>
    private static Task ErrorPagesAreForPeople(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/api") && context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        return next(context);
    }
}
