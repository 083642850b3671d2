using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting.Backups;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Hosting.Telemetry;

/// <summary>Ages that somebody should be woken for, looked up once a minute: of the oldest e-mail that still waits, and of the newest backup where there is one.</summary>
internal sealed partial class TelemetryGauges : BackgroundService
{
    public const string OutboxAge = "uji.outbox.age";
    public const string BackupAge = "uji.backup.age";

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly IDbContextFactory<AppDbContext> _contexts;
    private readonly TimeProvider _clock;
    private readonly ILogger<TelemetryGauges> _log;
    private readonly Meter _meter = new(UseCaseSpan.Name);
    private double? _outbox;

    public TelemetryGauges(IDbContextFactory<AppDbContext> contexts, TimeProvider clock, ILogger<TelemetryGauges> log)
    {
        (_contexts, _clock, _log) = (contexts, clock, log);
        _meter.CreateObservableGauge(OutboxAge, () => Known(_outbox), "s", "Age of the oldest e-mail that still waits; 0 when none does");
        _meter.CreateObservableGauge(BackupAge, () => Known(AgeOfBackup()), "s", "Age of the newest backup in the folder this machine knows");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                _outbox = null;
                Failed(_log, failed.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Seconds since the oldest that is still to go out was written; older ones are no news any more and go nowhere.</summary>
    public async Task<double> LookAsync(CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var (now, since) = (_clock.GetUtcNow(), _clock.GetUtcNow() - Notice.MailedWithin);
        var oldest = await db.Notices.Where(n => n.Mail == MailState.Waiting && n.ReadAt == null && n.At > since).MinAsync(n => (DateTimeOffset?)n.At, cancel);
        _outbox = oldest is { } at ? (now - at).TotalSeconds : 0;
        return _outbox.Value;
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    private static IEnumerable<Measurement<double>> Known(double? age) => age is { } seconds ? [new(seconds)] : [];

    private double? AgeOfBackup() => BackupManifest.Newest(Backup.Folder(null)) is { } newest ? (_clock.GetUtcNow() - newest.TakenAt).TotalSeconds : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Umur antrean surel tidak dapat dibaca untuk telemetri: {Kind}")]
    private static partial void Failed(ILogger log, string kind);
}
