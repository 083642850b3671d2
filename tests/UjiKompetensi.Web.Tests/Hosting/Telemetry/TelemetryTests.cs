using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.Hosting.Telemetry;
using UjiKompetensi.Web.Tests.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Hosting.Telemetry;

/// <summary>What leaves for the office's collector: names of routes and use cases, figures, and nothing that anybody typed or is.</summary>
public sealed class TelemetryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Note = "kenari-telemetri-catatan";
    private const string Address = "kenari-telemetri-alamat";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_and_figures_arrive_and_nothing_of_a_person()
    {
        await using var receiver = await TelemetryReceiver.StartAsync();
        var official = await database.OfficialAsync("Kenari Telemetri");
        var desk = await ScoringDesk.OpenAsync(database, "kenari-telemetri", Cancel);
        await using (var db = database.Context())
        {
            db.Notices.Add(Notice.OfAccount(desk.Owner.Id, NoticeKind.PasswordChanged, database.Clock.Now.AddMinutes(-7)));
            await db.SaveChangesAsync(Cancel);
        }

        await using var app = WebHost.Build(database.App, new InstanceMode(IsSample: true), services =>
        {
            services.AddSingleton<TimeProvider>(database.Clock);
            TelemetryExport.AddTo(services, receiver.Address);
        }, "http://127.0.0.1:0");
        await app.StartAsync(Cancel);
        var save = app.Services.GetRequiredService<SaveMark>();
        (await save.RunAsync(desk.Owner, desk.Mark("37,41"), Cancel)).IsDone.ShouldBeTrue();
        (await save.RunAsync(desk.Owner, desk.Mark("37,41", basedOn: 7, aspect: desk.Aspects[1]), Cancel)).IsDone.ShouldBeFalse();
        (await save.RunAsync(database.Stranger, desk.Mark("37,41"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await app.Services.GetRequiredService<WriteSheetNote>().RunAsync(desk.Owner, new(Guid.CreateVersion7(), desk.Sheet, Note, 0), Cancel)).IsDone.ShouldBeTrue();
        await BrowseAsync(app, official.EmployeeNumber.Digits);
        (await app.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<TelemetryGauges>().Single().LookAsync(Cancel)).ShouldBe(420);
        app.Services.GetRequiredService<TracerProvider>().ForceFlush(20_000).ShouldBeTrue();
        app.Services.GetRequiredService<MeterProvider>().ForceFlush(20_000).ShouldBeTrue();

        receiver.Received.ShouldAllBe(r => r.Type == "application/x-protobuf");
        var (spans, figures) = (receiver.Text("/v1/traces"), receiver.Text("/v1/metrics"));
        foreach (var name in new[] { "uji-kompetensi", "SaveMark", "WriteSheetNote", "Conflict", "NotFound", "GET /health/live", "GET /masuk" }) spans.ShouldContain(name);
        foreach (var name in new[] { "uji.use_case.duration", "uji.refusals", "uji.outbox.age", "SaveMark", "http.server.request.duration", "dotnet.gc.collections", "/health/live" }) figures.ShouldContain(name, customMessage: "a figure of that name");
        foreach (var secret in new[] { Note, Address, "Kenari Telemetri", "37,41", "37.41", official.EmployeeNumber.Digits, desk.Sheet.ToString(), desk.Owner.Id.ToString(), desk.Owner.Name, "SELECT ", "127.0.0.1" })
            Around(spans + figures, secret).ShouldBe("", secret);
    }

    /// <summary>Where it stands, so that a failure says by what it got there.</summary>
    private static string Around(string all, string secret) => all.IndexOf(secret, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? all[Math.Max(0, at - 200)..Math.Min(all.Length, at + 60)] : "";

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_an_address_nothing_of_it_is_there(string? address)
    {
        var services = new ServiceCollection();
        TelemetryExport.AddTo(services, address);
        services.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("pengumpul")]
    [InlineData("ftp://pengumpul")]
    public void An_address_that_is_none_is_told(string address) => Should.Throw<VerbFailed>(() => TelemetryExport.AddTo(new ServiceCollection(), address)).Message.ShouldContain("http://127.0.0.1:4318");

    private static async Task BrowseAsync(WebApplication app, string digits)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        foreach (var path in new[] { $"/unggah/{Address}", $"/kegiatan/{Address}/rekap?cari={digits}", $"/tidak-ada/{digits}", $"/masuk?kembali={Address}", $"/health/live?{Address}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("User-Agent", Address);
            request.Headers.Add("X-Forwarded-For", "127.0.0.1");
            request.Headers.Add("tracestate", $"kenari={Address}");
            request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            request.Headers.Add("baggage", $"kenari={Address}");
            (await client.SendAsync(request, Cancel)).Dispose();
        }
    }
}
