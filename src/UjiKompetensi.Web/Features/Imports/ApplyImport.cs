using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>
/// Brings a file in, all of it or nothing. Everything is read and compared again inside the transaction; what differs
/// from the preview that was looked at is refused.
/// </summary>
public sealed class ApplyImport(UseCaseParts parts) : Command<ApplyImport.Input, ApplyImport.Applied>(parts)
{
    /// <param name="Fingerprint">Of the preview that was looked at.</param>
    /// <param name="Reason">Why recorded values change, one for the whole file; asked for once scoring has opened.</param>
    public sealed record Input(ImportSource Source, string Fingerprint, string Reason = "");

    public sealed record Applied(ImportId Id, int Created, int Changed, int Same);

    protected override Policy Policy => Policies.KeepRegisters;

    protected override async Task<Applied> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        // One import at a time: the second one compares with what the first has left.
        work.Db.Database.SetCommandTimeout(TimeSpan.FromMinutes(3));
        await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('uji-impor'))", cancel);
        if (input.Source.Kind == ImportKind.AssessmentResult && !Policies.PrepareRounds.Allows(work.User)) throw new NotVisible();
        var round = input.Source.Kind == ImportKind.AssessmentResult ? await work.RoundAsync(input.Source.Round, cancel) : null;
        var references = await ImportDesk.ReferencesAsync(work.Db, round, input.Source.Component, cancel);
        var import = await ImportDesk.Of(input.Source.Kind).ApplyAsync(work, input.Source, input.Fingerprint, references, input.Reason, cancel);
        return new Applied(import.Id, import.Created, import.Changed, import.Same);
    }
}
