using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.Features.Evidence;

/// <summary>Heads of chains signed by a key outside of the database, and the program that checks them without ours.</summary>
public sealed class ChainSignatureTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("uji-bukti-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rewritten_chain_that_is_whole_and_fits_its_rows_is_found_by_verify_alone()
    {
        var round = await SignedAsync("tanda-tulis-ulang");
        (await VerifyAsync(round.Slug)).Sentences.ShouldBe([$"Rantai utuh sampai entri {(await database.LastEventAsync(round.Slug))!.Sequence}, ditandatangani sampai entri {(await database.LastEventAsync(round.Slug))!.Sequence}"]);
        await RewriteAsync(round.Id.Value);
        var found = await VerifyAsync(round.Slug);
        found.Broken.ShouldBeNull();
        found.Mismatches.ShouldHaveSingleItem().ShouldStartWith("Jejak ditulis ulang: entri ");
    }

    [Fact]
    public async Task Signatures_taken_away_with_the_rewriting_are_missed()
    {
        var round = await SignedAsync("tanda-hilang");
        await RewriteAsync(round.Id.Value);
        await database.TamperAsync($"DELETE FROM chain_signatures WHERE round_id = {round.Id.Value}");
        (await VerifyAsync(round.Slug)).Mismatches.ShouldHaveSingleItem().ShouldEndWith("seharusnya ditandatangani, tetapi tanda tangannya tidak ada.");
    }

    [Fact]
    public async Task App_role_can_neither_change_nor_delete_a_signature()
    {
        await SignedAsync("tanda-tetap");
        await using var db = database.Context();
        foreach (var sql in new[] { "UPDATE chain_signatures SET head = ''", "DELETE FROM chain_signatures" })
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, Cancel))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Key_is_made_once_for_its_owner_alone_and_blesses_nothing_at_a_later_start()
    {
        var round = await database.PlenaryAsync("tanda-awal");
        await using (var db = database.OwnerContext()) await db.Database.ExecuteSqlRawAsync("DELETE FROM chain_signatures", Cancel);
        var (path, office) = (Path.Combine(_folder, "kunci.pem"), Database.At(database.App, database.Owner));
        (await ChainKeyFile.EnsureAsync(office, path, database.Clock.Now, Cancel)).ShouldBeTrue();
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        ChainKeyFile.Check(path).Holds.ShouldBeTrue();
        (await SignedSequencesAsync(round.Id.Value)).ShouldNotBeEmpty("what was there when the key was made is signed");
        await Should.ThrowAsync<VerbFailed>(() => ChainKeyFile.EnsureAsync(office, Path.Combine(_folder, "lain.pem"), database.Clock.Now, Cancel), "a lost key must not be replaced unnoticed");
        await database.TamperAsync($"DELETE FROM chain_signatures WHERE round_id = {round.Id.Value}");
        (await ChainKeyFile.EnsureAsync(office, path, database.Clock.Now, Cancel)).ShouldBeFalse();
        (await SignedSequencesAsync(round.Id.Value)).ShouldBeEmpty("a restart must not sign what somebody rewrote");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        ChainKeyFile.Check(path).Holds.ShouldBeFalse();
        await File.WriteAllTextAsync(path, "bukan kunci", Cancel);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        ChainKeyFile.Check(path).Holds.ShouldBeFalse();
    }

    [Fact]
    public async Task Script_says_yes_without_our_server_and_no_with_the_place_for_every_tampered_copy()
    {
        var round = await SignedAsync("tanda-skrip");
        var bytes = (await database.Use<RoundEvidence>().RunAsync(CurrentUser.Machine, new(round.Slug, WithReasons: true), Cancel)).Value!;
        var pem = Path.Combine(_folder, "publik.pem");
        await File.WriteAllTextAsync(pem, database.Use<ChainKey>().PublicPem, Cancel);
        var evidence = JsonNode.Parse(bytes)!;
        var code = evidence["round"]!["code"]!.GetValue<string>();
        await using var db = database.Context();
        var receipt = (await db.Sheets.FirstAsync(s => s.RoundId == round.Id && s.Receipt != null, Cancel)).Receipt!;

        var yes = await RunAsync(evidence, "--kunci", pem, "--kode", code, "--tanda-terima", receipt);
        yes.Output.ShouldEndWith("YA.\n");
        yes.Exit.ShouldBe(0);
        var unpinned = await RunAsync(evidence);
        (unpinned.Exit, unpinned.Output.Contains("cocokkan sidik", StringComparison.Ordinal)).ShouldBe((2, true));

        await NoAsync(e => e["events"]![6]!["facts"] = "{}", "Isi entri 7");
        await NoAsync(e => e["events"]!.AsArray().RemoveAt(4), "Entri 5 hilang");
        await NoAsync(e => e["events"]!.AsArray().RemoveAt(e["events"]!.AsArray().Count - 1), "sudah ditandatangani, tetapi tidak ada dalam berkas");
        await NoAsync(e => e["events"]![3]!["actor"] = Guid.Empty.ToString(), "Isi entri 4");
        await NoAsync(e => e["signatures"] = new JsonArray(), "tanda tangannya tidak ada");
        await NoAsync(e => e["signatures"]!.AsArray().RemoveAt(0), "Tanda tangan sebelum entri");
        await NoAsync(e => e["signatures"]![0]!["signed_at"] = "2020-01-01T00:00:00.000000Z", "tidak sah");
        (await RunAsync(evidence, "--kunci", pem, "--kode", "0000000000000000")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Output.ShouldContain("Kode pada naskah cetak"));
        (await RunAsync(evidence, "--kunci", pem, "--tanda-terima", "AAAA-AAAA")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Output.ShouldContain("Tanda terima itu tidak ada"));

        await RewriteAsync(round.Id.Value);
        var rewritten = JsonNode.Parse((await database.Use<RoundEvidence>().RunAsync(CurrentUser.Machine, new(round.Slug, WithReasons: true), Cancel)).Value!)!;
        (await RunAsync(rewritten, "--kunci", pem)).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Output.ShouldContain("Jejak ditulis ulang"));

        async Task NoAsync(Action<JsonNode> tamper, string told)
        {
            var copy = JsonNode.Parse(bytes)!;
            tamper(copy);
            var no = await RunAsync(copy, "--kunci", pem);
            no.Output.ShouldContain(told);
            no.Exit.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Evidence_without_reasons_tells_none_and_is_still_checked()
    {
        var round = await SignedAsync("tanda-tanpa-alasan");
        var bytes = (await database.Use<RoundEvidence>().RunAsync(database.Auditor, new(round.Slug), Cancel)).Value!;
        var evidence = JsonNode.Parse(bytes)!;
        evidence["events"]!.AsArray().Where(e => e!["facts"] is null).ShouldNotBeEmpty();
        System.Text.Encoding.UTF8.GetString(bytes).ShouldNotContain("by-name");
        (await RunAsync(evidence, "--sidik", database.Use<ChainKey>().Id!)).Output.ShouldEndWith("YA.\n");
        (await database.Use<RoundEvidence>().RunAsync(database.Stranger, new(round.Slug), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        await database.ScoredAsync("tanda-tertutup");
        (await database.Use<RoundEvidence>().RunAsync(database.Auditor, new("tanda-tertutup"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<Domain.Rounds.Round> SignedAsync(string slug)
    {
        var key = database.Use<ChainKey>();
        if (key.Own is null) key.Take(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        return await database.ReleasedAsync(slug);
    }

    private async Task<RoundVerification.Finding> VerifyAsync(string slug) => (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new(slug), Cancel)).Value!;

    private async Task<List<int>> SignedSequencesAsync(Guid round)
    {
        await using var db = database.Context();
        return await db.ChainSignatures.Where(s => s.RoundId == new Domain.Rounds.RoundId(round)).Select(s => s.Sequence).ToListAsync(Cancel);
    }

    private async Task<(int Exit, string Output)> RunAsync(JsonNode evidence, params string[] arguments)
    {
        var file = Path.Combine(_folder, "bukti.json");
        await File.WriteAllTextAsync(file, evidence.ToJsonString(), Cancel);
        var start = new ProcessStartInfo("python3", [Path.Combine(Architecture.Sources.Root, "docs", "periksa.py"), file, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var python = Process.Start(start)!;
        var (output, error) = (python.StandardOutput.ReadToEndAsync(Cancel), python.StandardError.ReadToEndAsync(Cancel));
        await python.WaitForExitAsync(Cancel);
        (await error).ShouldBeEmpty();
        return (python.ExitCode, await output);
    }

    private Task RewriteAsync(Guid round) => Drills.Rewriting.OfAsync(database.Owner, round, Cancel);
}
