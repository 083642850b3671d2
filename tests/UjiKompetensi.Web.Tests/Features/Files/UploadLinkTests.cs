using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Files;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Files;

/// <summary>The personal link, through the use cases and over HTTP as a browser without scripts posts it.</summary>
public sealed partial class UploadLinkTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = WebHost.Build(database.App, new InstanceMode(IsSample: true), "http://127.0.0.1:0");
        await _app.StartAsync();
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    [Fact]
    public async Task Token_is_long_kept_only_as_a_hash_and_a_new_one_ends_the_former()
    {
        var round = await database.DraftRoundAsync("tautan");
        var first = await IssueAsync(round, DateTimeOffset.UtcNow.AddDays(2));
        first.Length.ShouldBeGreaterThanOrEqualTo(43, "256 random bits");
        await using (var db = database.Context()) (await db.UploadLinks.SingleAsync(l => l.RoundId == round.Id, Cancel)).TokenHash.ShouldBe(UploadLink.HashOf(first));
        var second = await IssueAsync(round, DateTimeOffset.UtcNow.AddDays(2));
        (await database.Use<UploadDesk>().RunAsync(CurrentUser.Anyone, first, Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<UploadDesk>().RunAsync(CurrentUser.Anyone, second, Cancel)).Value!.IsOpen.ShouldBeTrue();

        var link = (await database.Use<RoundFiles>().RunAsync(database.Operator, "tautan", Cancel)).Value!.Rows[0].Link!.Id;
        (await database.Use<RevokeUploadLink>().RunAsync(database.Operator, new("tautan", link), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<AddFileByLink>().RunAsync(CurrentUser.Anyone, new(second, FileKind.Cv, "cv.pdf", MakeFile.Pdf()), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<RevokeUploadLink>().RunAsync(database.Operator, new("tautan", link), Cancel)).Code.ShouldBe("link-revoked");
    }

    [Fact]
    public async Task Participant_takes_back_his_own_file_and_no_other()
    {
        var round = await database.DraftRoundAsync("milik");
        var token = await IssueAsync(round, DateTimeOffset.UtcNow.AddDays(2));
        await database.Use<AddFile>().RunAsync(database.Operator, new("milik", round.Participants[0].Id, FileKind.Skp, "skp.pdf", MakeFile.Pdf("dinas")), Cancel);
        await database.Use<AddFileByLink>().RunAsync(CurrentUser.Anyone, new(token, FileKind.Cv, "cv.pdf", MakeFile.Pdf("sendiri")), Cancel);
        foreach (var row in (await database.Use<UploadDesk>().RunAsync(CurrentUser.Anyone, token, Cancel)).Value!.Files)
            (await database.Use<RemoveFileByLink>().RunAsync(CurrentUser.Anyone, new(token, row.Id), Cancel)).Kind.ShouldBe(row.IsOwn ? OutcomeKind.Done : OutcomeKind.NotFound);
        (await database.Use<UploadDesk>().RunAsync(CurrentUser.Anyone, token, Cancel)).Value!.Files.ShouldHaveSingleItem().Kind.ShouldBe(FileKind.Skp);
    }

    [Fact]
    public async Task Page_takes_a_file_and_says_what_is_wrong_with_others()
    {
        var round = await database.DraftRoundAsync("unggah");
        var token = await IssueAsync(round, DateTimeOffset.UtcNow.AddDays(2));
        (await PostAsync(token, MakeFile.Pdf(), "cv.pdf.exe")).ShouldEndWith("?hasil=tambah");
        (await PostAsync(token, MakeFile.Pdf(), "cv.pdf")).ShouldEndWith("?hasil=file-twice");
        (await PostAsync(token, "<script>alert(1)</script>"u8.ToArray(), "cv.pdf")).ShouldEndWith("?hasil=file-unknown");
        (await PostAsync(token, MakeFile.Pdf(padding: FileContent.MaximumBytes), "besar.pdf")).ShouldEndWith("?hasil=file-too-large");
        (await PostAsync(token, MakeFile.Pdf("x"), "cv.pdf", withToken: false)).ShouldEndWith("?hasil=token");
        var page = await ReadAsync($"/unggah/{token}?hasil=tambah");
        page.ShouldContain("cv.pdf");
        page.ShouldContain("Berkas diterima.");
        page.ShouldNotContain(round.Participants[0].EmployeeNumber.Digits);
        page.ShouldNotContain("blazor.web.js");
    }

    [Fact]
    public async Task More_than_any_file_may_have_is_cut_off_while_it_streams_in()
    {
        var token = await IssueAsync(await database.DraftRoundAsync("banjir"), DateTimeOffset.UtcNow.AddDays(2));
        try { (await PostAsync(token, new byte[40 * 1024 * 1024], "besar.pdf")).ShouldEndWith("?hasil=file-too-large"); }
        catch (HttpRequestException) { /* The server hung up on it. */ }
        (await database.Use<UploadDesk>().RunAsync(CurrentUser.Anyone, token, Cancel)).Value!.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_the_deadline_the_page_says_so_and_takes_nothing()
    {
        var round = await database.DraftRoundAsync("lewat");
        database.Clock.Now = DateTimeOffset.UtcNow.AddDays(-3);
        var token = await IssueAsync(round, DateTimeOffset.UtcNow.AddDays(-1));
        (await ReadAsync($"/unggah/{token}")).ShouldContain("sudah ditutup");
        database.Clock.Now = DateTimeOffset.UtcNow;
        (await database.Use<AddFileByLink>().RunAsync(CurrentUser.Anyone, new(token, FileKind.Cv, "cv.pdf", MakeFile.Pdf()), Cancel)).Code.ShouldBe("link-closed");
        (await database.Use<RemoveFileByLink>().RunAsync(CurrentUser.Anyone, new(token, default), Cancel)).Code.ShouldBe("link-closed");
    }

    [Fact]
    public async Task Unknown_token_is_a_page_that_is_not_there()
    {
        foreach (var token in new[] { "tidak-ada", new string('x', 43), new string('x', 4000) })
        {
            var answer = await _client.GetAsync($"/unggah/{token}", Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            using var form = new MultipartFormDataContent { { new ByteArrayContent(MakeFile.Pdf()), "berkas", "cv.pdf" } };
            (await _client.PostAsync($"/unggah/{token}/tambah", form, Cancel)).Headers.Location!.ToString().ShouldBe($"/unggah/{token}", "where the browser is told that there is nothing");
        }
    }

    private async Task<string> IssueAsync(Round round, DateTimeOffset deadline)
    {
        if (deadline > DateTimeOffset.UtcNow) database.Clock.Now = DateTimeOffset.UtcNow;
        return (await database.Use<IssueUploadLink>().RunAsync(database.Operator, new() { Slug = round.Slug, Participant = round.Participants[0].Id, Deadline = deadline }, Cancel)).Value!.Token;
    }

    private async Task<string> ReadAsync(string path) => await (await _client.GetAsync(path, Cancel)).Content.ReadAsStringAsync(Cancel);

    /// <summary>Posts as the page's form does; answers where the browser is sent.</summary>
    private async Task<string> PostAsync(string token, byte[] bytes, string name, bool withToken = true)
    {
        var page = await _client.GetAsync($"/unggah/{token}", Cancel);
        using var form = new MultipartFormDataContent { { new StringContent(nameof(FileKind.Cv)), "jenis" }, { new ByteArrayContent(bytes), "berkas", name } };
        if (withToken) form.Add(new StringContent(Antiforgery().Match(await page.Content.ReadAsStringAsync(Cancel)).Groups[1].Value), "__RequestVerificationToken");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/unggah/{token}/tambah") { Content = form };
        request.Headers.Add("Cookie", string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
        var answer = await _client.SendAsync(request, Cancel);
        return answer.Headers.Location?.ToString() ?? answer.StatusCode.ToString();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Antiforgery();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
