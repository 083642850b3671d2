using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>Takes an import back once and whole: rows it made go, rows it changed say again what they said. Refused when any of them moved on.</summary>
public sealed class UndoImport(UseCaseParts parts) : Command<UndoImport.Input, Nothing>(parts)
{
    /// <param name="Reason">Why, where results of a round that is being scored go or change.</param>
    public sealed record Input(ImportId Import, string Reason = "");

    protected override Policy Policy => Policies.KeepRegisters;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        work.Db.Database.SetCommandTimeout(TimeSpan.FromMinutes(3));
        await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('uji-impor'))", cancel);
        var import = await work.Db.Imports.FirstOrDefaultAsync(i => i.Id == input.Import, cancel) ?? throw new NotVisible();
        if (import.RoundSlug.Length > 0 && !Policies.PrepareRounds.Allows(work.User)) throw new NotVisible();
        var round = import.RoundSlug.Length > 0 ? await work.RoundAsync(import.RoundSlug, cancel) : null;
        var references = await ImportDesk.ReferencesAsync(work.Db, round, import.ComponentCode, cancel);
        await ImportDesk.Of(import.Kind).UndoAsync(work, import, references, round?.Phase == RoundPhase.Scoring ? ChangeReason.Checked(input.Reason) : "", cancel);
        return default;
    }
}
