using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rehearsals;

/// <summary>
/// Wipes the rehearsal of a round with every false score in it. Marks and events cannot be deleted by the application;
/// a function of the database does it, and only for a rehearsal.
/// </summary>
public sealed class WipeRehearsal(UseCaseParts parts) : Command<WipeRehearsal.Input, Nothing>(parts)
{
    /// <param name="Slug">The real round.</param>
    public sealed record Input(string Slug);

    protected override Policy Policy => Policies.ServeRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var rehearsal = await work.Db.Rounds.Where(r => r.RehearsalOf == round.Id).Select(r => new { r.Id, r.Slug }).FirstOrDefaultAsync(cancel)
            ?? throw new RuleViolation("rehearsal-none", "Tidak ada gladi yang terbuka pada kegiatan ini.");
        var marks = await work.Db.MarkVersions.CountAsync(m => work.Db.Sheets.Any(s => s.Id == m.SheetId && s.RoundId == rehearsal.Id), cancel);
        // Waits for a save under way, so that none slips in between.
        await work.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM rounds WHERE id = {rehearsal.Id.Value} FOR UPDATE", cancel);
        await work.Db.Database.ExecuteSqlAsync($"SELECT wipe_rehearsal({rehearsal.Id.Value})", cancel);
        await work.RecordAsync(round, EventKind.RehearsalWiped, new Facts().Add("rehearsal", rehearsal.Id.Value).Add("marks", marks), cancel);
        return default;
    }
}
