using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>Where the files of one kind are compared, applied and taken back.</summary>
internal abstract class ImportDesk
{
    public static ImportDesk Of(ImportKind kind) => kind switch
    {
        ImportKind.Opd => new ImportDesk<Opd>(new ImportedOpds(), (db, _) => db.Opds) { UsesAsync = RowUse.OfOpdsAsync },
        ImportKind.Post => new ImportDesk<Post>(new ImportedPosts(), (db, _) => db.Posts) { UsesAsync = RowUse.OfPostsAsync },
        ImportKind.Official => new ImportDesk<Domain.Officials.Official>(new ImportedOfficials(), (db, _) => db.Officials) { UsesAsync = RowUse.OfOfficialsAsync },
        ImportKind.Penalty => new ImportDesk<Domain.Officials.Penalty>(new ImportedPenalties(), (db, _) => db.Penalties),
        ImportKind.PerformanceRating => new ImportDesk<Domain.Officials.PerformanceRating>(new ImportedRatings(), (db, _) => db.PerformanceRatings),
        ImportKind.AssessmentRecord => new ImportDesk<Domain.Assessments.AssessmentRecord>(new ImportedAssessments(), (db, _) => db.AssessmentRecords),
        _ => new ImportDesk<Domain.Assessments.AssessmentResult>(new ImportedResults(),
            (db, references) => db.AssessmentResults.Where(r => r.RoundId == references.Round!.Id && r.ComponentId == references.Component!.Id))
        {
            RecordAsync = (work, references, row, happened, why, c) => work.RecordAsync(references.Round!, happened, RoundFacts.Result(references.Round!, row, why), c),
        },
    };

    public abstract Task<ImportPreview> PreviewAsync(AppDbContext db, ImportSource source, ImportReferences references, CancellationToken cancel);

    public abstract Task<Import> ApplyAsync(Work work, ImportSource source, string fingerprint, ImportReferences references, string reason, CancellationToken cancel);

    public abstract Task UndoAsync(Work work, Import import, ImportReferences references, string reason, CancellationToken cancel);

    /// <summary>The registers as they are now; a round's component must be one whose results come from elsewhere, before the plenary.</summary>
    public static async Task<ImportReferences> ReferencesAsync(AppDbContext db, Round? round, string component, CancellationToken cancel)
    {
        round?.CheckAcceptsResults();
        var chosen = round?.Components.FirstOrDefault(c => c.Code == component && c.Source == ComponentSource.Import);
        PackageGuard.Refuse(round is not null && chosen is null, "component-not-import", "Pilih komponen yang nilainya dicatat dari luar.");
        var opds = await db.Opds.AsNoTracking().Select(o => new { o.Id, o.Name }).ToListAsync(cancel);
        var posts = await db.Posts.AsNoTracking().Select(p => new { p.Id, p.OpdId, p.Title }).ToListAsync(cancel);
        var officials = await db.Officials.AsNoTracking().Select(o => new { o.Id, o.EmployeeNumber, o.Name }).ToListAsync(cancel);
        return new ImportReferences(opds.Select(o => (o.Id, o.Name)), posts.Select(p => (p.Id, p.OpdId, p.Title)), officials.Select(o => (o.Id, o.EmployeeNumber, o.Name)), round, chosen);
    }

    /// <summary>The officials whose numbers stand in the rows, by the digits: a file of results or ratings often has no names.</summary>
    protected static async Task<IReadOnlyDictionary<string, string>> NamesAsync(AppDbContext db, IReadOnlyList<ImportColumn> columns, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        if (!columns.Any(c => c.IsNote)) return new Dictionary<string, string>();
        var written = rows.Select(r => ImportPreview.DigitsOf(r)).ToHashSet();
        return (await db.Officials.AsNoTracking().Select(o => new { o.EmployeeNumber, o.Name }).ToListAsync(cancel))
            .Where(o => written.Contains(o.EmployeeNumber.Digits)).ToDictionary(o => o.EmployeeNumber.Digits, o => o.Name.Full);
    }
}

internal sealed partial class ImportDesk<T>(ImportedRegister<T> register, Func<AppDbContext, ImportReferences, IQueryable<T>> stored) : ImportDesk where T : class
{
    private const int Batch = 1000;

    /// <summary>What else points to its rows.</summary>
    public Func<AppDbContext, CancellationToken, Task<IReadOnlyList<RowUse>>> UsesAsync { get; init; } = (_, _) => Task.FromResult<IReadOnlyList<RowUse>>([]);

    /// <summary>Tells the round's chain, where the row belongs to one.</summary>
    public Func<Work, ImportReferences, T, EventKind, string, CancellationToken, Task> RecordAsync { get; init; } = (_, _, _, _, _, _) => Task.CompletedTask;

    public override async Task<ImportPreview> PreviewAsync(AppDbContext db, ImportSource source, ImportReferences references, CancellationToken cancel) =>
        await NamedAsync(db, (await CompareAsync(db, source, references, cancel)).Preview, cancel);

    public override async Task<Import> ApplyAsync(Work work, ImportSource source, string fingerprint, ImportReferences references, string reason, CancellationToken cancel)
    {
        var (preview, rows) = await CompareAsync(work.Db, source with { Progress = null }, references, cancel);
        PackageGuard.Refuse(preview.Fingerprint != fingerprint, "import-stale", "Data berubah sejak pratinjau ini dibuat, jadi belum ada yang diterapkan. Periksa pratinjau yang baru, lalu terapkan lagi.");
        PackageGuard.Refuse(preview.Missing.Count > 0, "import-columns-missing", $"Kolom wajib belum ada: {string.Join(", ", preview.Missing)}.");
        var why = preview.AsksReason ? ChangeReason.Checked(reason) : "";
        var import = Import.Of(source.Kind, source.FileName, Sha256(source.Content), source.Round, source.Component, work.User.Id, work.Now, preview.Rows);
        work.Db.Add(import);
        await RememberAsync(work.Db, preview, cancel);
        await work.Db.SaveChangesAsync(cancel);

        var done = 0;
        foreach (var batch in rows.Where(r => r.Row.State is RowState.New or RowState.Changed).Chunk(Batch))
        {
            foreach (var row in batch) await WriteAsync(work, row, import.Id, references, why, cancel);
            await work.Db.SaveChangesAsync(cancel);
            // A batch forgotten keeps memory and time per row the same however long the file is.
            work.Db.ChangeTracker.Clear();
            source.Progress?.Invoke(done += batch.Length, import.Created + import.Changed);
        }

        return import;
    }

    private static async Task<ImportPreview> NamedAsync(AppDbContext db, ImportPreview preview, CancellationToken cancel) =>
        preview with { Names = await NamesAsync(db, preview.Columns, preview.Rows, cancel) };

    private async Task WriteAsync(Work work, ComparedRow<T> row, ImportId import, ImportReferences references, string why, CancellationToken cancel)
    {
        var (before, target) = (row.Stored is { } stored ? register.FactsOf(stored, references) : null, row.Stored ?? row.Fresh!);
        if (row.Stored is null) work.Db.Add(target);
        else
        {
            work.Db.Attach(target);
            register.Amend(target, row.Fresh!, references);
        }

        work.Note(register.Kind.Subject(), register.IdOf(target), before, register.FactsOf(target, references), import);
        await RecordAsync(work, references, target, EventKind.ResultRecorded, register.AsksReason(row.Row, references) ? why : "", cancel);
    }

    private async Task<(ImportPreview Preview, IReadOnlyList<ComparedRow<T>> Rows)> CompareAsync(AppDbContext db, ImportSource source, ImportReferences references, CancellationToken cancel)
    {
        var file = FileReading.Read(source.FileName, source.Content, source.Kind);
        var columns = ImportColumns.Of(source.Kind, references.Component?.Scale);
        var remembered = await db.RememberedHeadings.AsNoTracking().Where(h => h.Kind == source.Kind).ToDictionaryAsync(h => h.Heading, h => h.Column, cancel);
        var headings = HeadingGuess.HeadingRow(columns, file, remembered)!;
        var places = source.Places ?? HeadingGuess.Of(columns, headings, remembered);
        var missing = ImportComparison.Missing(columns, places).Select(c => c.Heading).ToList();
        var data = file.Where(r => r.Number > headings.Number).ToList();
        PackageGuard.Refuse(data.Count == 0, "import-empty", "Berkas ini hanya berisi judul kolom. Isi barisnya, lalu unggah lagi.");
        PackageGuard.Refuse(data.Count > ImportLimits.Rows, "import-rows", $"Berkas ini berisi lebih dari {ImportLimits.Rows:N0} baris. Bagi menjadi beberapa berkas.");
        if (source.LeftOut is { Count: > 0 } left) data.RemoveAll(r => left.Contains(r.Number));
        IReadOnlyList<ComparedRow<T>> compared = missing.Count > 0 ? [] : ImportComparison.Of(register, columns, places, data, source.Corrections ?? [], references,
            await stored(db, references).AsNoTracking().ToListAsync(cancel), done => { if (done % 100 == 0 || done == data.Count) source.Progress?.Invoke(done, data.Count); });
        var rows = compared.Select(r => r.Row).ToList();
        return (new ImportPreview(source.Kind, headings.Cells.Select(c => c.Text).ToList(), places, columns, missing, rows, ImportPreview.FingerprintOf(source, rows)) { AsksReason = rows.Any(r => register.AsksReason(r, references)) }, compared);
    }

    private static async Task RememberAsync(AppDbContext db, ImportPreview preview, CancellationToken cancel)
    {
        var known = await db.RememberedHeadings.Where(h => h.Kind == preview.Kind).ToDictionaryAsync(h => h.Heading, cancel);
        foreach (var (column, place) in preview.Places)
        {
            var heading = HeadingGuess.Normal(preview.Headings.ElementAtOrDefault(place) ?? "");
            if (heading.Length is 0 or > RememberedHeading.HeadingMaxLength) continue;
            if (known.TryGetValue(heading, out var row)) row.Means(column);
            else db.Add(known[heading] = RememberedHeading.Of(preview.Kind, heading, column));
        }
    }

    private static string Sha256(byte[] content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
}
