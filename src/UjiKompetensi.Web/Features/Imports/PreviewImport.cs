using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>What a file would do, row by row; changes nothing.</summary>
public sealed class PreviewImport(UseCaseParts parts) : Query<ImportSource, ImportPreview>(parts)
{
    protected override Policy Policy => Policies.KeepRegisters;

    protected override async Task<ImportPreview> LoadAsync(Reading reading, ImportSource input, CancellationToken cancel)
    {
        Round? round = null;
        if (input.Kind == ImportKind.AssessmentResult)
        {
            if (!Policies.PrepareRounds.Allows(reading.User)) throw new NotVisible();
            round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Round, cancel) ?? throw new NotVisible();
        }

        return await ImportDesk.Of(input.Kind).PreviewAsync(reading.Db, input, await ImportDesk.ReferencesAsync(reading.Db, round, input.Component, cancel), cancel);
    }
}
