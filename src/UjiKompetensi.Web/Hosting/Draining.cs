using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace UjiKompetensi.Web.Hosting;

/// <summary>
/// Leaving in good order: from SIGTERM on <c>/health/ready</c> says no, new requests are still served while whoever spreads
/// them takes notice, and then the server closes and finishes what it has begun.
/// </summary>
internal sealed class Draining(IHostApplicationLifetime lifetime, TimeSpan grace) : IHostedLifecycleService, IHealthCheck
{
    /// <summary>Seconds in which a leaving instance still takes requests; none unless set. nginx needs none: it asks the other one when a connection is refused.</summary>
    public const string Variable = "UJI_DRAIN_SECONDS";

    /// <summary>For what was begun before the door closed; systemd's own patience must be longer than both together.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    public static void AddTo(IServiceCollection services)
    {
        var grace = TimeSpan.FromSeconds(double.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var seconds) ? Math.Clamp(seconds, 0, 60) : 0);
        services.AddSingleton(s => new Draining(s.GetRequiredService<IHostApplicationLifetime>(), grace));
        services.AddHostedService(s => s.GetRequiredService<Draining>());
        services.AddHealthChecks().AddCheck<Draining>("sedang berhenti");
        services.Configure<HostOptions>(host => host.ShutdownTimeout = grace + Patience);
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(grace, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
