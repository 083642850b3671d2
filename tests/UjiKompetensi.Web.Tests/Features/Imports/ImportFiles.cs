using System.Text;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Web.Features.Imports;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Imports;

/// <summary>Small files as text, and the two steps every import takes.</summary>
internal static class ImportFiles
{
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static ImportSource Source(ImportKind kind, params string[] lines) => new(kind, "uji.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public static ImportSource Opds(params string[] lines) => Source(ImportKind.Opd, ["nama;jenis;urutan", .. lines]);

    public static ImportSource Posts(params string[] lines) => Source(ImportKind.Post, ["nama;opd;eselon", .. lines]);

    public static ImportSource Officials(params string[] lines) => Source(ImportKind.Official, ["nip;nama;pangkat;jabatan;opd;tmt jabatan", .. lines]);

    public static async Task<ImportPreview> PreviewAsync(this TestDatabase database, ImportSource source)
    {
        var outcome = await database.Use<PreviewImport>().RunAsync(database.Operator, source, Cancel);
        outcome.Sentence.ShouldBe("");
        return outcome.Value!;
    }

    public static async Task<Outcome<ApplyImport.Applied>> ApplyAsync(this TestDatabase database, ImportSource source, string reason = "") =>
        await database.Use<ApplyImport>().RunAsync(database.Operator, new(source, (await database.PreviewAsync(source)).Fingerprint, reason), Cancel);

    public static async Task<ApplyImport.Applied> AppliedAsync(this TestDatabase database, ImportSource source, string reason = "")
    {
        var outcome = await database.ApplyAsync(source, reason);
        outcome.Sentence.ShouldBe("");
        return outcome.Value!;
    }

    public static Task<Outcome<Nothing>> UndoAsync(this TestDatabase database, ApplyImport.Applied applied, string reason = "") =>
        database.Use<UndoImport>().RunAsync(database.Operator, new(applied.Id, reason), Cancel);

    public static string Nip(int number) => $"198001012005{1 + (number / 999 % 12):00}1{1 + (number % 999):000}";
}
