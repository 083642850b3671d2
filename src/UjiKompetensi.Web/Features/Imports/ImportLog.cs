using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>The latest imports: what, who, when, how much, and whether it was taken back.</summary>
public sealed class ImportLog(UseCaseParts parts) : Query<int, IReadOnlyList<ImportLog.Row>>(parts)
{
    /// <param name="Target">Round and component the results went to; empty for registers.</param>
    public sealed record Row(ImportId Id, ImportKind Kind, string Target, string FileName, string Actor, DateTimeOffset At, int Created, int Changed, DateTimeOffset? UndoneAt, string UndoneBy);

    protected override Policy Policy => Policies.KeepRegisters;

    protected override async Task<IReadOnlyList<Row>> LoadAsync(Reading reading, int input, CancellationToken cancel)
    {
        var imports = await reading.Db.Imports.OrderByDescending(i => i.At).Take(Math.Clamp(input, 1, 200)).ToListAsync(cancel);
        var actors = imports.SelectMany(i => new[] { i.ActorId, i.UndoneBy ?? Guid.Empty }).Distinct().ToList();
        var names = await reading.Db.Users.Where(u => actors.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        var slugs = imports.Select(i => i.RoundSlug).Where(s => s.Length > 0).Distinct().ToList();
        var rounds = await reading.Db.RoundsVisibleTo(reading.User).Include(r => r.Components).Where(r => slugs.Contains(r.Slug)).ToDictionaryAsync(r => r.Slug, cancel);
        return imports.Select(i => new Row(i.Id, i.Kind, Target(i), i.FileName, Name(i.ActorId), i.At, i.Created, i.Changed, i.UndoneAt, i.UndoneBy is { } by ? Name(by) : "")).ToList();

        // Who may not see the round still sees that an import went to one.
        string Target(Import import) => import.RoundSlug.Length == 0 ? "" : !rounds.TryGetValue(import.RoundSlug, out var round) ? "kegiatan lain"
            : $"{round.Name}: {round.Components.FirstOrDefault(c => c.Code == import.ComponentCode)?.Name ?? import.ComponentCode}";

        string Name(Guid id) => id == Guid.Empty ? CurrentUser.Machine.Name : names.GetValueOrDefault(id, "");
    }
}
