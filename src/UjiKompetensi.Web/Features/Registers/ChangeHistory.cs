using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Features.Registers;

/// <param name="What">What happened to which kind of row.</param>
public sealed record ChangeRow(string What, string Actor, DateTimeOffset At, bool Imported, IReadOnlyList<FactChange> Facts);

/// <summary>The noted changes of register rows, newest first, in words.</summary>
internal static class ChangeHistory
{
    private const int Most = 100;

    public static async Task<IReadOnlyList<ChangeRow>> ChangesAsync(this AppDbContext db, Expression<Func<RegisterChange, bool>> which, CancellationToken cancel)
    {
        var changes = await db.RegisterChanges.Where(which).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(Most).ToListAsync(cancel);
        var actors = changes.Select(c => c.ActorId).Distinct().ToList();
        var names = await db.Users.Where(u => actors.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        return changes.Select(c => new ChangeRow(What(c), names.GetValueOrDefault(c.ActorId, "Baris perintah"), c.At, c.ImportId is not null,
            FactWords.Differences(c.Before, c.After))).ToList();
    }

    private static string What(RegisterChange change) => (change.Before.Length == 0, change.After.Length == 0) switch
    {
        (true, _) => $"{Name(change.Subject)} ditambahkan",
        (_, true) => $"{Name(change.Subject)} dihapus",
        _ => $"{Name(change.Subject)} diubah",
    };

    private static string Name(RegisterSubject subject) => subject switch
    {
        RegisterSubject.Opd => "OPD",
        RegisterSubject.Post => "Jabatan",
        RegisterSubject.Official => "Data pejabat",
        RegisterSubject.Penalty => "Hukuman disiplin",
        RegisterSubject.PerformanceRating => "Kinerja",
        _ => "Asesmen",
    };
}
