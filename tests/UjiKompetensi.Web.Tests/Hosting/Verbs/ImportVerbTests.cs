using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.Hosting.Verbs;

public sealed class ImportVerbTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("uji-impor-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_checks_applies_and_fails_with_reasons()
    {
        var file = Path.Combine(_folder, "opd.csv");
        await File.WriteAllTextAsync(file, "nama;jenis;urutan\nDinas Baris;Dinas;1\nDinas Salah;Kota;2\n", Cancel);
        var (exit, json) = await RunAsync("opd", file);
        (exit, json.GetProperty("applied").GetBoolean(), json.GetProperty("counts").GetProperty("wrong").GetInt32()).ShouldBe((1, false, 1));
        var wrong = json.GetProperty("rows")[1];
        (wrong.GetProperty("row").GetInt32(), wrong.GetProperty("state").GetString(), wrong.GetProperty("reasons")[0].GetProperty("column").GetString()).ShouldBe((3, "wrong", "jenis"));
        await using var db = database.Context();
        (await db.Opds.CountAsync(Cancel)).ShouldBe(0);

        await File.WriteAllTextAsync(file, "nama;jenis;urutan\nDinas Baris;Dinas;1\n", Cancel);
        (exit, json) = await RunAsync("opd", file, "--check");
        (exit, json.GetProperty("applied").GetBoolean(), await db.Opds.CountAsync(Cancel)).ShouldBe((0, false, 0));
        (exit, json) = await RunAsync("opd", file);
        (exit, json.GetProperty("applied").GetBoolean(), await db.Opds.CountAsync(Cancel)).ShouldBe((0, true, 1));
        (exit, json) = await RunAsync("opd", file);
        (exit, json.GetProperty("counts").GetProperty("same").GetInt32()).ShouldBe((0, 1));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Exit, JsonElement Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Database).Assembly.Location, "import", .. arguments]) { RedirectStandardOutput = true };
        start.Environment[Database.AppVariable] = database.App;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, JsonDocument.Parse(output).RootElement);
    }
}
