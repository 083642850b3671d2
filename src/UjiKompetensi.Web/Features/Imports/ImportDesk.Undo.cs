using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>Taking a whole import back, from what was noted when it was applied.</summary>
internal sealed partial class ImportDesk<T>
{
    public override async Task UndoAsync(Work work, Import import, ImportReferences references, string reason, CancellationToken cancel)
    {
        import.Undo(work.User.Id, work.Now);
        await work.Db.SaveChangesAsync(cancel);
        var changes = await work.Db.RegisterChanges.AsNoTracking().Where(c => c.ImportId == import.Id).ToListAsync(cancel);
        var rows = (await stored(work.Db, references).AsNoTracking().ToListAsync(cancel)).ToDictionary(register.IdOf);
        var made = changes.Where(c => c.Before.Length == 0).Select(c => c.SubjectId).ToHashSet();
        var uses = (await UsesAsync(work.Db, cancel)).Where(u => made.Contains(u.Row)).ToList();
        var used = uses.Select(u => u.Row).ToHashSet();
        RefuseWhere(changes, c => !rows.TryGetValue(c.SubjectId, out var row) || register.FactsOf(row, references).Canonical() != c.After,
            "import-changed-since", "sudah diubah lagi setelah impor ini, jadi impornya tidak dapat dibatalkan. Ubah barisnya satu per satu pada data induk.");
        RefuseWhere(changes, c => used.Contains(c.SubjectId),
            "import-used", $"sudah dipakai {RowUse.Told(uses)}, jadi impornya tidak dapat dibatalkan. Hapus dahulu yang memakainya, atau batalkan impornya.");

        try
        {
            foreach (var batch in changes.Chunk(Batch))
            {
                foreach (var change in batch) await TakeBackAsync(work, change, rows[change.SubjectId], import.Id, references, reason, cancel);
                await work.Db.SaveChangesAsync(cancel);
                work.Db.ChangeTracker.Clear();
            }
        }
        catch (DbUpdateException inUse) when (inUse.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            throw new RuleViolation("import-used", "Sebagian data dari impor ini sudah dipakai data lain, jadi impornya tidak dapat dibatalkan.");
        }
    }

    private async Task TakeBackAsync(Work work, RegisterChange change, T row, ImportId import, ImportReferences references, string reason, CancellationToken cancel)
    {
        var before = register.FactsOf(row, references);
        if (change.Before.Length == 0)
        {
            await RecordAsync(work, references, row, EventKind.ResultTakenBack, reason, cancel);
            work.Note(change.Subject, change.SubjectId, before, null, import);
            work.Db.Remove(row);
            return;
        }

        work.Db.Attach(row);
        register.Restore(row, register.Build(new FactRow(Facts.Read(change.Before)), references), references);
        work.Note(change.Subject, change.SubjectId, before, register.FactsOf(row, references), import);
        await RecordAsync(work, references, row, EventKind.ResultRecorded, reason, cancel);
    }

    private static void RefuseWhere(IEnumerable<RegisterChange> changes, Func<RegisterChange, bool> refused, string code, string sentence)
    {
        var names = changes.Where(refused).Select(c => Facts.Read(c.After)).Select(f => f.TryGetValue("nip", out var nip) ? $"{f.GetValueOrDefault("nama", "")} {nip}".Trim() : f.GetValueOrDefault("nama", "")).ToList();
        PackageGuard.Refuse(names.Count > 0, code, $"{string.Join("; ", names.Take(5))}{(names.Count > 5 ? $" dan {names.Count - 5} lainnya" : "")} {sentence}");
    }
}
