using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Gives out running numbers. The series' row is held until the commit, so a paper that fails leaves no gap.</summary>
internal static class NumberRegister
{
    public static async Task<DocumentNumber> NextAsync(Work work, NumberPattern pattern, DateOnly day, OfficeStyle style, CancellationToken cancel)
    {
        var fresh = NumberSeries.Begin(pattern, day.Year);
        await work.Db.Database.ExecuteSqlAsync($"INSERT INTO number_series (id, pattern, year, last) VALUES ({fresh.Id.Value}, {fresh.Pattern}, {fresh.Year}, 0) ON CONFLICT (pattern, year) DO NOTHING", cancel);
        var series = await work.Db.NumberSeries.FromSql($"SELECT * FROM number_series WHERE pattern = {fresh.Pattern} AND year = {fresh.Year} FOR UPDATE").SingleAsync(cancel);
        var byHand = await work.Db.DocumentNumbers.Where(n => n.SeriesId == null).Select(n => n.Text).ToListAsync(cancel);
        return series.Take(day, style.ClassificationCode, style.UnitCode, byHand.Contains, work.User.Id, work.Now);
    }
}
