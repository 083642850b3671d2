using System.CommandLine;
using System.Text.Json;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Imports;

namespace UjiKompetensi.Web.Hosting.Verbs;

/// <summary>The page's importer for scripts: prints the preview as JSON and applies it unless asked only to check. Ends with 1 when anything is wrong.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var kind = new Argument<string>("jenis") { Description = $"Jenis data: {ImportKinds.Words}" };
        var file = new Argument<string>("berkas") { Description = "Berkas .xlsx, .csv, atau .tsv" };
        var round = new Option<string>("--round") { Description = "Alamat kegiatan, untuk jenis nilai", DefaultValueFactory = _ => "" };
        var component = new Option<string>("--component") { Description = "Kode komponen, untuk jenis nilai", DefaultValueFactory = _ => "" };
        var check = new Option<bool>("--check") { Description = "Hanya memeriksa; tidak ada yang diterapkan" };
        var verb = new Command("import", "Mengimpor data induk atau nilai dari luar dari berkas Excel atau CSV.") { kind, file, round, component, check };
        verb.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(file)!;
            var chosen = ImportKinds.FromWord(parsed.GetValue(kind)) ?? throw new VerbFailed($"Jenis \"{parsed.GetValue(kind)}\" tidak ada. Pilih: {ImportKinds.Words}.");
            if (new FileInfo(path) is { Exists: true, Length: > ImportLimits.Bytes }) throw new VerbFailed("Berkas lebih dari 5 MB. Bagi menjadi beberapa berkas.");
            var source = new ImportSource(chosen, Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancel), parsed.GetValue(round)!, parsed.GetValue(component)!);
            return await MachineUseCases.WithAsync(services => RunAsync(services, source, parsed.GetValue(check), cancel), cancel);
        });
        return verb;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ImportSource source, bool checkOnly, CancellationToken cancel)
    {
        var previewed = await services.GetRequiredService<PreviewImport>().RunAsync(CurrentUser.Machine, source, cancel);
        var preview = previewed.Value ?? throw new VerbFailed(previewed.Sentence);
        var isRight = preview.Missing.Count == 0 && preview.Rows.Count > 0 && preview.Count(RowState.Wrong) == 0;
        ApplyImport.Applied? applied = null;
        if (preview.CanApply && !checkOnly)
        {
            var outcome = await services.GetRequiredService<ApplyImport>().RunAsync(CurrentUser.Machine, new(source, preview.Fingerprint), cancel);
            applied = outcome.Value ?? throw new VerbFailed(outcome.Sentence);
        }

        Console.Out.WriteLine(JsonSerializer.Serialize(new
        {
            kind = source.Kind.Word(),
            file = source.FileName,
            counts = new { @new = preview.Count(RowState.New), changed = preview.Count(RowState.Changed), same = preview.Count(RowState.Same), wrong = preview.Count(RowState.Wrong) },
            missingColumns = preview.Missing,
            applied = applied is not null,
            import = applied?.Id.Value,
            rows = preview.Rows.Select(r => new
            {
                row = r.Number,
                state = r.State.ToString().ToLowerInvariant(),
                reasons = r.Faults.Select(f => new { column = f.Column, written = f.Written, reason = f.Sentence }),
                changes = r.Changes.Select(c => new { column = c.Column, before = c.Before, after = c.After }),
            }),
        }, VerbOutput.Pretty));
        return isRight ? 0 : 1;
    }
}
