using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using UjiKompetensi.Domain;
using UjiKompetensi.Web.Features.Documents;

namespace UjiKompetensi.Web.Tests.Features.Documents;

public sealed class BsreRedirectTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_sends_on_to_another_address_gets_a_refusal_and_the_other_one_nothing()
    {
        var asked = 0;
        await using var elsewhere = await ServiceAsync(_ =>
        {
            Interlocked.Increment(ref asked);
            return Results.Bytes("%PDF-1.7\n%%EOF"u8.ToArray(), "application/pdf");
        });
        await using var service = await ServiceAsync(_ => Results.Redirect($"{elsewhere.Urls.First()}/api/sign/pdf", permanent: false, preserveMethod: true));
        await using var product = await Browserless.StartAsync(database.App);
        var client = product.Services.GetRequiredService<BsreClient>();
        var refused = await Should.ThrowAsync<RuleViolation>(() => client.SignAsync(new BsreSettings(new Uri(service.Urls.First()), "klien", "sandi"), new("%PDF-"u8.ToArray(), "naskah.pdf", "1234567890123456", "Rahasia#1"), Cancel));
        refused.Code.ShouldBe("bsre-refused");
        refused.Message.ShouldContain($"kode {(int)HttpStatusCode.TemporaryRedirect}");
        asked.ShouldBe(0);
    }

    private static async Task<WebApplication> ServiceAsync(Func<HttpRequest, IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = builder.Build();
        service.MapPost("/api/sign/pdf", async (HttpRequest request) =>
        {
            await request.ReadFormAsync(Cancel);
            return answer(request);
        });
        await service.StartAsync(Cancel);
        return service;
    }
}
