using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Files;

namespace UjiKompetensi.Web.Tests.Features.Files;

/// <summary>What a stranger's file is allowed to be in a browser, and that asking for something changes nothing.</summary>
public sealed class FileHeadersTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Password = "sandi-yang-panjang";

    private WebApplication _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await Browserless.StartAsync(database.App);

    [Fact]
    public async Task Files_go_out_as_what_they_are_in_a_sandbox_and_under_a_clean_name()
    {
        var round = await database.DraftRoundAsync("kepala");
        (string Name, byte[] Bytes, string Type, bool IsShown)[] files =
        [
            ("../..\\cv \"x\"\r\nSet-Cookie: a=b.html.png", MakeFile.Png(), "image/png", true),
            ("surat.docx", MakeFile.Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
            ("riwayat.pdf", MakeFile.Pdf(), "application/pdf", true),
        ];
        foreach (var file in files) (await database.Use<AddFile>().RunAsync(database.Operator, new("kepala", round.Participants[0].Id, FileKind.Cv, file.Name, file.Bytes), Cancel)).IsDone.ShouldBeTrue(file.Name);
        using var auditor = await SignInAsync("pemeriksa@contoh.example", Roles.Auditor);
        await using var db = database.Context();
        foreach (var stored in await db.Files.Where(f => f.RoundId == round.Id).ToListAsync(Cancel))
        {
            var answer = await auditor.GetAsync($"/berkas/{stored.Id.Value}");
            var expected = files.Single(f => f.Type == answer.Content.Headers.ContentType!.MediaType);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("default-src 'none'");
            (policy.Contains("sandbox", StringComparison.Ordinal) || expected.Type == "application/pdf").ShouldBeTrue(policy);
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
            var disposition = answer.Content.Headers.ContentDisposition!;
            disposition.DispositionType.ShouldBe(expected.IsShown ? "inline" : "attachment");
            (disposition.FileNameStar ?? disposition.FileName)!.IndexOfAny(['/', '\\', '"', '\r', '\n']).ShouldBe(-1);
            (await auditor.GetAsync($"/berkas/{stored.Id.Value}?unduh=1")).Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        }
    }

    [Fact]
    public async Task Asking_changes_nothing()
    {
        using var person = await SignInAsync("tanya@contoh.example", Roles.Panelist);
        foreach (var path in new[] { "/keluar", "/tampilan?pilihan=Gelap", "/nilai/huruf?ukuran=2", "/api/nilai/simpan", "/api/nilai/kabar" })
        {
            var answer = await person.GetAsync(path);
            ((int)answer.StatusCode).ShouldBeInRange(400, 499, path);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse(path);
        }

        (await person.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Symbolic_link_in_an_archive_is_no_file()
    {
        var round = await database.DraftRoundAsync("tautan-simbolik");
        var refused = await database.Use<AddFile>().RunAsync(database.Operator, new("tautan-simbolik", round.Participants[0].Id, FileKind.Cv, "cv.docx", MakeFile.Linked(MakeFile.Docx(), "word/document.xml")), Cancel);
        refused.Code.ShouldBe("file-broken");
    }

    [Fact]
    public async Task Data_are_never_a_script_and_scripts_hold_no_data()
    {
        using var person = await SignInAsync("naskah@contoh.example", Roles.Panelist);
        using var stranger = new Browserless(_app);
        var data = await person.GetAsync("/api/nilai/token?callback=curi&jsonp=curi");
        (data.Content.Headers.ContentType!.MediaType, (await data.Content.ReadAsStringAsync(Cancel))[0]).ShouldBe(("application/json", '{'));
        foreach (var script in new[] { "/nilai.js", "/kotak.js", "/keluar.js", "/start.js" })
        {
            var (own, strangers) = (await person.GetAsync($"{script}?callback=curi"), await stranger.GetAsync(script));
            own.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await own.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(await strangers.Content.ReadAsByteArrayAsync(Cancel), script);
        }
    }

    [Theory]
    [InlineData("Content-Length: 5\r\nContent-Length: 6\r\n\r\nhalo!")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\nhalo\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: identity, x\r\n\r\n")]
    [InlineData("Content-Length: -1\r\n\r\n")]
    public async Task Message_without_one_clear_end_is_refused(string rest)
    {
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(_app.Urls.First()).Port, Cancel);
        await socket.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes($"POST /masuk HTTP/1.1\r\nHost: localhost\r\n{rest}"), Cancel);
        using var reader = new StreamReader(socket.GetStream());
        (await reader.ReadLineAsync(Cancel))!.ShouldStartWith("HTTP/1.1 400 ");
    }

    private async Task<Browserless> SignInAsync(string name, string role)
    {
        await using var services = Accounts.Services(database.App);
        await using var scope = services.CreateAsyncScope();
        await Accounts.AddAsync(scope.ServiceProvider, new Account { Id = Guid.CreateVersion7(), UserName = name, Email = name, DisplayName = name }, Password, [role]);
        var browser = new Browserless(_app);
        (await browser.SignInAsync(name, Password)).ShouldBe(HttpStatusCode.Found);
        return browser;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
