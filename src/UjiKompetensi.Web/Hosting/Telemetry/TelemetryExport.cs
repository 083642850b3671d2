using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Hosting.Telemetry;

/// <summary>
/// Traces and metrics by OTLP over HTTP, to the address an office names; without one nothing of it is even loaded. What
/// leaves is listed (<see cref="AllowedTags"/>): names of routes, use cases and outcomes, and figures.
/// </summary>
internal static class TelemetryExport
{
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Requests, circuits of interactive pages, what the product itself counts; <c>System.Runtime</c> comes beside.</summary>
    private static readonly string[] Meters = [UseCaseSpan.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Components.Server.Circuits"];

    /// <exception cref="VerbFailed">The address is none.</exception>
    public static void AddTo(IServiceCollection services, string? endpoint)
    {
        if (string.IsNullOrWhiteSpace(endpoint)) return;
        if (!Uri.TryCreate(endpoint.TrimEnd('/') + "/", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new VerbFailed($"{Variable} harus alamat http atau https, misalnya http://127.0.0.1:4318.");
        Add(services, address);
    }

    private static void Add(IServiceCollection services, Uri address)
    {
        services.AddHostedService<TelemetryGauges>();
        services.AddSingleton<DistributedContextPropagator>(new OwnTraces());
        // With this one the instrumentation reads no headers of its own accord.
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
        services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("uji-kompetensi", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(traces => traces.AddSource(UseCaseSpan.Name).AddAspNetCoreInstrumentation().AddProcessor(new AllowedTags()).AddOtlpExporter(o => To(o, new Uri(address, "v1/traces"))))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddRuntimeInstrumentation()
                .AddView(_ => new MetricStreamConfiguration { TagKeys = AllowedTags.OfMetrics }).AddOtlpExporter(o => To(o, new Uri(address, "v1/metrics"))));
    }

    private static void To(OtlpExporterOptions options, Uri address) => (options.Protocol, options.Endpoint) = (OtlpExportProtocol.HttpProtobuf, address);
}
