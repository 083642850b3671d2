using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Hosting.Retention;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class RetentionVerb
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static Command Create()
    {
        var apply = new Option<bool>("--apply") { Description = "Menghapus yang jatuh tempo dan mencatat buktinya; tanpa ini hanya dihitung" };
        var proofs = new Option<bool>("--proofs") { Description = "Menampilkan dan memeriksa bukti penghapusan yang sudah ada" };
        var verb = new Command("retention", $"Menghitung atau menghapus data yang masa simpannya habis; masa simpan kantor: {RetentionPeriods.Variable}.") { apply, proofs, VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var days = RetentionPeriods.Read(Environment.GetEnvironmentVariable(RetentionPeriods.Variable));
            await using var database = await Database.OpenAsync(cancel);
            if ((await database.PendingMigrationsAsync(cancel)).Count > 0) throw new VerbFailed("Skema basis data belum terbaru. Jalankan: ./uji migrate");
            if (parsed.GetValue(proofs)) return await ProofsAsync(parsed, database, cancel);
            var run = new RetentionRun(database.Owner ?? throw new VerbFailed($"Setel {Database.OwnerVariable} dengan sambungan peran pemilik."), days, TimeProvider.System.GetUtcNow());
            if (!parsed.GetValue(apply)) return Tell(parsed, await run.CountAsync(cancel), null);
            var done = await run.ApplyAsync(ChainKey.FromEnvironment().Own, cancel);
            return Tell(parsed, done, await BrokenRoundsAsync(database, cancel));
        });
        return verb;
    }

    /// <param name="broken">Rounds whose chain and rows do not say the same after an erasure; null when nothing was to be erased.</param>
    private static int Tell(ParseResult parsed, RetentionRun.Result result, IReadOnlyList<string>? broken)
    {
        var table = new TextTable(("Aturan", false), ("Data", false), ("Hari", true), (broken is null ? "Jatuh tempo" : "Dihapus", true));
        foreach (var line in result.Lines.Append(result.Dossiers)) table.Add(line.Rule, line.Title, line.Days.ToString(Indonesian), line.Rows.ToString("N0", Indonesian));
        var end = broken switch
        {
            null when result.Rows == 0 => "Tidak ada yang jatuh tempo.",
            null => "Belum ada yang dihapus. Untuk menghapus dan mencatat buktinya: ./uji retention --apply",
            [] => string.Create(Indonesian, $"{result.Rows:N0} baris dihapus. Semua jejak kegiatan tetap utuh (keadaan {result.ChainState[..16]})."),
            _ => $"Jejak kegiatan ini tidak utuh, periksa dengan ./uji verify: {string.Join(", ", broken)}.",
        };
        VerbOutput.Write(parsed, new { applied = broken is not null, result.Rows, result.Lines, result.Dossiers, result.ChainState, broken = broken ?? [] }, string.Join(Environment.NewLine, [.. table.Lines(), end]));
        return broken is { Count: > 0 } ? 1 : 0;
    }

    private static async Task<int> ProofsAsync(ParseResult parsed, Database database, CancellationToken cancel)
    {
        await using var db = Database.Context(database.App);
        var kept = await db.Erasures.AsNoTracking().OrderBy(e => e.Number).ToListAsync(cancel);
        var broken = Erasure.FirstBroken(kept, ChainKey.FromEnvironment().Own);
        var table = new TextTable(("No.", true), ("Waktu (UTC)", false), ("Aturan", false), ("Hari", true), ("Sebelum (UTC)", false), ("Baris", true), ("Keadaan jejak", false), ("Kunci", false));
        foreach (var e in kept)
            table.Add(e.Number.ToString(Indonesian), Minute(e.At), e.Rule, e.Days.ToString(Indonesian), Minute(e.Before), e.Rows.ToString("N0", Indonesian), e.ChainState[..16], e.KeyId ?? "-");
        VerbOutput.Write(parsed, new { whole = broken is null, broken = broken?.Sentence, proofs = kept },
            string.Join(Environment.NewLine, [.. table.Lines(), broken?.Sentence ?? $"{kept.Count} bukti penghapusan, semuanya utuh."]));
        return broken is null ? 0 : 1;
    }

    private static string Minute(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static Task<IReadOnlyList<string>> BrokenRoundsAsync(Database database, CancellationToken cancel) => MachineUseCases.WithAsync(database, async services =>
    {
        await using var db = Database.Context(database.App);
        var broken = new List<string>();
        foreach (var slug in await db.Rounds.OrderBy(r => r.Slug).Select(r => r.Slug).ToListAsync(cancel))
            if ((await services.GetRequiredService<RoundVerification>().RunAsync(CurrentUser.Machine, new(slug), cancel)).Value is not { Agrees: true }) broken.Add(slug);
        return (IReadOnlyList<string>)broken;
    }, cancel);
}
