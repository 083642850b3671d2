using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Documents;

/// <summary>The signing service's public contract, spoken by a stand-in on this machine. The real service was never asked.</summary>
public sealed class BsreSigningTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Passphrase = "Rahasia#Sekali-2026";

    private readonly List<Dictionary<string, string>> _asked = [];
    private WebApplication _service = null!;
    private BsreSettings _settings = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _service = builder.Build();
        _service.MapPost("/api/sign/pdf", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var said = form.ToDictionary(f => f.Key, f => f.Value.ToString());
            said["authorization"] = request.Headers.Authorization.ToString();
            _asked.Add(said);
            if (said["authorization"] != "Basic " + Convert.ToBase64String("klien:sandi"u8)) return Results.Json(new { message = "Unauthorized" }, statusCode: 401);
            if (said["passphrase"] != Passphrase) return Results.Json(new { status_code = 2031, error = "Passphrase anda salah" }, statusCode: 400);
            if (said["nik"] == "9999999999999999") return Results.Text("gagal", "text/plain", Encoding.UTF8, 500);
            using var file = new MemoryStream();
            await form.Files["file"]!.CopyToAsync(file);
            return Results.Bytes([.. file.ToArray(), .. "\n/ByteRange [0 1 2 3]\n%%EOF"u8], "application/pdf");
        });
        await _service.StartAsync();
        _settings = new BsreSettings(new Uri(_service.Urls.First()), "klien", "sandi");
    }

    [Fact]
    public async Task The_contract_of_the_public_clients_is_spoken()
    {
        using var http = new HttpClient();
        var pdf = "%PDF-1.7\nnaskah\n%%EOF"u8.ToArray();
        var signed = await new BsreClient(http).SignAsync(_settings, new(pdf, "naskah.pdf", "1234567890123456", Passphrase), Cancel);
        SignedPdf.HasSignature(signed).ShouldBeTrue();
        SignedPdf.Continues(signed, pdf).ShouldBeTrue();
        _asked[^1].Keys.Order().ShouldBe(["authorization", "nik", "passphrase", "tampilan"]);
        _asked[^1]["tampilan"].ShouldBe("invisible");
        await new BsreClient(http).SignAsync(_settings, new(pdf, "naskah.pdf", "1234567890123456", Passphrase, "https://ukom.contoh.example/verifikasi/X"), Cancel);
        (_asked[^1]["tampilan"], _asked[^1]["image"], _asked[^1]["linkQR"], _asked[^1]["tag_koordinat"]).ShouldBe(("visible", "false", "https://ukom.contoh.example/verifikasi/X", "^"));
    }

    [Fact]
    public async Task Refusals_come_in_the_services_own_words_and_never_with_the_passphrase()
    {
        using var http = new HttpClient();
        var client = new BsreClient(http);
        var request = new BsreRequest("%PDF-"u8.ToArray(), "naskah.pdf", "1234567890123456", "salah-sekali");
        var wrong = await Should.ThrowAsync<RuleViolation>(() => client.SignAsync(_settings, request, Cancel));
        (wrong.Code, wrong.Message).ShouldBe(("bsre-refused", "Layanan tanda tangan elektronik menolak: Passphrase anda salah."));
        (await Should.ThrowAsync<RuleViolation>(() => client.SignAsync(_settings with { Password = "x" }, request, Cancel))).Message.ShouldContain("Unauthorized");
        (await Should.ThrowAsync<RuleViolation>(() => client.SignAsync(_settings, request with { Nik = "9999999999999999", Passphrase = Passphrase }, Cancel))).Message.ShouldContain("kode 500");
        (await Should.ThrowAsync<RuleViolation>(() => client.SignAsync(_settings with { Address = new Uri("http://127.0.0.1:9") }, request, Cancel))).Code.ShouldBe("bsre-away");
        request.ToString().ShouldNotContain("salah-sekali");
        _settings.ToString().ShouldNotContain("sandi");
    }

    [Fact]
    public async Task A_signed_paper_is_kept_and_the_passphrase_is_nowhere()
    {
        await database.DraftRoundAsync("bsre");
        var made = (await database.Use<FinaliseDocument>().RunAsync(database.Operator, new("bsre", new(DocumentKind.Timetable), new DateOnly(2026, 3, 10)), Cancel)).Value!;
        var outcome = await SigningAsync(database.Operator, made.Id);
        outcome.IsDone.ShouldBeTrue(outcome.Sentence);
        SignedPdf.HasSignature((await database.Use<FinalDocumentFile>().RunAsync(database.Operator, new(made.Id, DocumentStage.Signed), Cancel)).Value!.Bytes).ShouldBeTrue();
        (await SigningAsync(database.Operator, made.Id)).Code.ShouldBe("document-moved");
        var asked = _asked.Count;
        (await SigningAsync(database.Panelists[1], made.Id)).Code.ShouldBe("document-rights");
        _asked.Count.ShouldBe(asked, "nothing is sent for whoever may not sign");
    }

    private async Task<Outcome<Nothing>> SigningAsync(Access.CurrentUser user, FinalDocumentId id)
    {
        using var http = new HttpClient();
        return await new BsreSigning(new BsreClient(http), database.Use<DocumentToSign>(), database.Use<SignDocument>()).RunAsync(user, _settings, new("bsre", id, "1234 5678 9012 3456", Passphrase, IsVisible: true), Cancel);
    }

    public async ValueTask DisposeAsync() => await _service.DisposeAsync();
}
