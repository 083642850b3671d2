using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Offices;

/// <summary>The office's settings for papers as the form edits them.</summary>
public sealed class OfficeStyleToEdit(UseCaseParts parts) : Query<Nothing, OfficeStyleToEdit.View>(parts)
{
    public sealed record View(SettleOfficeStyle.Input Form, bool HasEmblem);

    protected override Policy Policy => Policies.SettleStyle;

    protected override async Task<View> LoadAsync(Reading reading, Nothing input, CancellationToken cancel)
    {
        var settings = await reading.Db.OfficeSettings.SingleOrDefaultAsync(cancel) ?? OfficeSettings.Default();
        return new View(StyleForm.From(settings.Style, settings.Version), settings.Emblem is not null);
    }
}
