using System.Diagnostics;
using System.Security.Cryptography;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Tests.Features.Plenary;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.Hosting.Verbs;

/// <summary>The built app as a process, as an office's administrator runs it beside a running server.</summary>
public sealed class EvidenceVerbTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("uji-verb-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_export_recompute_and_verify_agree_with_the_screens()
    {
        await database.ReleasedAsync("baris-perintah");
        var (pdf, bundle) = (Path.Combine(_folder, "laporan.pdf"), Path.Combine(_folder, "bundel.json"));

        (await RunAsync("report", "--round", "baris-perintah", "--out", pdf)).Exit.ShouldBe(0);
        (await File.ReadAllBytesAsync(pdf, Cancel)).ShouldBe((await database.Use<RecommendationReportPdf>().RunAsync(database.AppointingAuthority, new("baris-perintah"), Cancel)).Value!.Bytes);

        (await RunAsync("export", "--round", "baris-perintah", "--out", bundle)).Exit.ShouldBe(0);
        var released = Domain.Evidence.Facts.Read((await database.LastEventAsync("baris-perintah"))!.Facts);
        Hash(await File.ReadAllBytesAsync(bundle, Cancel)).ShouldBe(released["input-sha256"]);

        var recomputed = await RunAsync("recompute", bundle, "--json");
        recomputed.Exit.ShouldBe(0);
        using var json = System.Text.Json.JsonDocument.Parse(recomputed.Output);
        json.RootElement.GetProperty("outcomeSha256").GetString().ShouldBe(released["outcome-numbers-sha256"]);
        var recap = (await database.Use<RoundRecap>().RunAsync(CurrentUser.Machine, new("baris-perintah"), Cancel)).Value!;
        json.RootElement.GetProperty("officials").EnumerateArray().Select(o => (decimal?)o.GetProperty("total").GetDecimal()).ShouldBe(recap.Rows.Select(r => r.Result.Total));

        var people = await RunAsync("recompute", bundle);
        (people.Exit, people.Output.Contains("KEKOKOHAN URUTAN", StringComparison.Ordinal)).ShouldBe((0, true));
        var advice = await RunAsync("recompute", bundle, "--advice", "--json");
        advice.Output.ShouldStartWith("{\n  \"format\": \"uji-kompetensi-advice\"");
        (await RunAsync("recompute", bundle, "--explain", "01")).Output.ShouldContain("\nNilai akhir: ");
        (await RunAsync("recompute", bundle, "--explain", "01", "--json")).Exit.ShouldBe(1);

        var whole = await RunAsync("verify", "--round", "baris-perintah");
        (whole.Exit, whole.Output.Trim()).ShouldBe((0, $"Rantai utuh sampai entri {(await database.LastEventAsync("baris-perintah"))!.Sequence}"));
    }

    [Fact]
    public async Task Verify_of_a_tampered_round_fails_and_names_it()
    {
        var round = await database.ReleasedAsync("dirusak");
        await database.TamperAsync($"UPDATE recommendations SET notes = 'Ditambah diam-diam.' WHERE round_id = {round.Id.Value} AND participant_id = {round.Participants[1].Id.Value}");
        var (exit, output, _) = await RunAsync("verify", "--round", "dirusak", "--json");
        exit.ShouldBe(1);
        output.ShouldContain("Rekomendasi peserta 02 versi 1: teks catatan di basis data bukan yang tercatat dalam jejak");
        output.ShouldContain("\"whole\": false");
    }

    [Fact]
    public async Task Nothing_is_written_before_the_plenary()
    {
        await database.ScoredAsync("tertutup");
        foreach (var verb in new[] { "report", "export" })
        {
            var file = Path.Combine(_folder, verb);
            var (exit, _, error) = await RunAsync(verb, "--round", "tertutup", "--out", file);
            exit.ShouldBe(1);
            error.Trim().ShouldBe("Kegiatan itu tidak ada, atau hasilnya belum terbuka karena pleno belum dibuka.");
            Directory.GetFiles(_folder).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Recompute_needs_no_database_and_refuses_what_is_no_bundle()
    {
        var broken = Path.Combine(_folder, "rusak.json");
        await File.WriteAllTextAsync(broken, "{", Cancel);
        var (exit, _, error) = await RunAsync("recompute", broken);
        exit.ShouldBe(1);
        error.ShouldContain("bukan JSON yang utuh");
        Directory.Exists(Path.Combine(_folder, "data")).ShouldBeFalse();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private async Task<(int Exit, string Output, string Error)> RunAsync(string verb, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Database).Assembly.Location, verb, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Database.FolderVariable] = Path.Combine(_folder, "data");
        if (verb != "recompute") start.Environment[Database.AppVariable] = database.App;
        else start.Environment.Remove(Database.AppVariable);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, await error);
    }
}
