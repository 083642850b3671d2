using System.Diagnostics;
using OpenTelemetry;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Hosting.Telemetry;

/// <summary>
/// Takes from a span everything that is not listed here, whoever put it there: addresses carry a round's name, a link's key or
/// somebody's number, so only the route's pattern leaves.
/// </summary>
internal sealed class AllowedTags : BaseProcessor<Activity>
{
    private static readonly HashSet<string> OfSpans =
        ["http.request.method", "http.route", "http.response.status_code", "network.protocol.version", "url.scheme", "error.type", UseCaseSpan.UseCaseTag, UseCaseSpan.OutcomeTag];

    public static string[] OfMetrics { get; } =
    [
        "http.request.method", "http.route", "http.response.status_code", "network.protocol.version", "url.scheme", "error.type", UseCaseSpan.UseCaseTag, UseCaseSpan.OutcomeTag,
        // Of the runtime's own figures.
        "gc.heap.generation", "dotnet.gc.heap.generation", "cpu.mode",
    ];

    public override void OnEnd(Activity span)
    {
        foreach (var (key, _) in span.TagObjects.ToList())
            if (!OfSpans.Contains(key)) span.SetTag(key, null);
        if (span.Source.Name != UseCaseSpan.Name)
            span.DisplayName = span.GetTagItem("http.route") is string route ? $"{span.GetTagItem("http.request.method")} {route}" : span.OperationName;
        // What an exception says may be what somebody typed. Events cannot be taken from a span again, so it does not leave with one.
        if (span.StatusDescription is not null) span.SetStatus(span.Status);
        if (span.Events.Any() || span.Links.Any(l => l.Tags?.Any() == true)) span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
