using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Offices;

internal static class OfficeRow
{
    /// <summary>The one row, held until the commit; made by whoever changes it first.</summary>
    public static async Task<OfficeSettings> ToChangeAsync(Work work, CancellationToken cancel)
    {
        if (await work.Db.OfficeSettings.FromSql($"SELECT * FROM office_settings WHERE id = {OfficeSettings.OnlyId} FOR UPDATE").SingleOrDefaultAsync(cancel) is { } settings) return settings;
        var fresh = OfficeSettings.Default();
        work.Db.OfficeSettings.Add(fresh);
        return fresh;
    }
}
