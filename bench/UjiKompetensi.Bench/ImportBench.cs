using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Imports;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Bench;

/// <summary>
/// Real workbooks of 100, 1,000 and 10,000 officials, looked at and applied on a real cluster. Time per row must not
/// grow with the number of rows.
/// </summary>
internal static class ImportBench
{
    private static readonly int[] Sizes = [100, 1_000, 10_000];

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        var directory = $"/tmp/uji-impor-{Environment.ProcessId}";
        try
        {
            await using var postgres = await LocalPostgres.StartAsync(directory);
            await using (var db = Database.Context(postgres.ConnectionString(LocalPostgres.OwnerRole, LocalPostgres.DefaultDatabase))) await db.Database.MigrateAsync();
            var app = postgres.ConnectionString(LocalPostgres.AppRole, LocalPostgres.DefaultDatabase);
            await using (var db = Database.Context(app))
            {
                var opd = Opd.Register("Dinas Ukur", OpdKind.Dinas, 1);
                db.AddRange(opd, Post.Establish(opd.Id, "Kepala Dinas Ukur", Echelon.IIb));
                await db.SaveChangesAsync();
            }

            await using var services = new ServiceCollection().AddLogging().AddData(app).AddUseCases().BuildServiceProvider();
            // Compiles what the first import would otherwise pay for.
            await MeasureAsync(services, 0, 50);
            var (first, preview, apply) = (50, new Dictionary<int, double>(), new Dictionary<int, double>());
            foreach (var size in Sizes)
            {
                (preview[size], apply[size]) = await MeasureAsync(services, first, size);
                first += size;
                yield return new Figure($"import.{size}.preview", preview[size], "s", size / 1000d + 1);
                yield return new Figure($"import.{size}.apply", apply[size], "s", size / 500d + 1);
            }

            yield return new Figure("import.preview.growth", preview[Sizes[^1]] / Sizes[^1] / (preview[Sizes[0]] / Sizes[0]), "x-per-row", 1);
            yield return new Figure("import.apply.growth", apply[Sizes[^1]] / Sizes[^1] / (apply[Sizes[0]] / Sizes[0]), "x-per-row", 1);
            using var self = Process.GetCurrentProcess();
            yield return new Figure("import.memory.peak", self.PeakWorkingSet64 / 1024d / 1024d, "MB", 600);
        }
        finally
        {
            if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<(double Preview, double Apply)> MeasureAsync(IServiceProvider services, int first, int count)
    {
        var source = new ImportSource(ImportKind.Official, "ukur.xlsx", Workbook(first, count));
        var watch = Stopwatch.StartNew();
        var preview = (await services.GetRequiredService<PreviewImport>().RunAsync(CurrentUser.Machine, source)).Value!;
        var looked = watch.Elapsed.TotalSeconds;
        if (preview.Count(RowState.New) != count) throw new InvalidOperationException("Pratinjau tidak sesuai.");
        watch.Restart();
        var applied = await services.GetRequiredService<ApplyImport>().RunAsync(CurrentUser.Machine, new(source, preview.Fingerprint));
        return applied.Value?.Created == count ? (looked, watch.Elapsed.TotalSeconds) : throw new InvalidOperationException(applied.Sentence);
    }

    private static byte[] Workbook(int first, int count)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(Enumerable.Range(first, count).Select(n => new Dictionary<string, object>
        {
            ["NIP"] = $"198001012005{1 + (n / 999 % 12):00}1{1 + (n % 999):000}", ["Nama"] = $"Pejabat Ukur {n}", ["Gelar belakang"] = "S.T., M.Si.",
            ["Pangkat"] = "IV/b", ["Jabatan"] = "Kepala Dinas Ukur", ["OPD"] = "Dinas Ukur", ["TMT jabatan"] = "02-01-2023", ["Pendidikan"] = "S2", ["Jurusan"] = "Administrasi Publik",
        }));
        return stream.ToArray();
    }
}
