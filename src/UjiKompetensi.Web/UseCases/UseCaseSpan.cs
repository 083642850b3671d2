using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace UjiKompetensi.Web.UseCases;

/// <summary>
/// What telemetry hears of a use case: its name, how it ended and how long it took; never who asked, nor what about.
/// While nobody listens, nothing is measured (<c>Hosting/Telemetry</c>).
/// </summary>
internal static class UseCaseSpan
{
    public const string Name = "UjiKompetensi";
    public const string UseCaseTag = "uji.use_case";
    public const string OutcomeTag = "uji.outcome";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("uji.use_case.duration", "s", "Time a use case took; its count by name and outcome tells of saves and conflicts", null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("uji.refusals", "{refusal}", "What was forbidden or not there for whoever asked");

    public static bool IsHeard => Duration.Enabled || Source.HasListeners();

    public static async Task<Outcome<T>> OfAsync<T>(Type operation, Func<Task<Outcome<T>>> run)
    {
        var began = Stopwatch.GetTimestamp();
        using var span = Source.StartActivity(operation.Name);
        try
        {
            var outcome = await run();
            End(span, operation, outcome.Kind.ToString(), began);
            return outcome;
        }
        catch
        {
            // What went wrong is the log's; a message may hold what somebody typed.
            span?.SetStatus(ActivityStatusCode.Error);
            End(span, operation, "Failed", began);
            throw;
        }
    }

    public static void Refused(Type operation, OutcomeKind kind) => Refusals.Add(1, new(UseCaseTag, operation.Name), new(OutcomeTag, kind.ToString()));

    private static void End(Activity? span, Type operation, string outcome, long began)
    {
        span?.SetTag(UseCaseTag, operation.Name).SetTag(OutcomeTag, outcome);
        Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new(UseCaseTag, operation.Name), new(OutcomeTag, outcome));
    }
}
