using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>
/// The numbers register (buku agenda) of the office: every number once, which paper carries it, who took it and when. Of a
/// paper whose round or content this person may not see it names the number alone.
/// </summary>
public sealed class UsedNumbers(UseCaseParts parts) : Query<UsedNumbers.Input, UsedNumbers.View>(parts)
{
    /// <param name="Year">Null for the newest one with a number.</param>
    public sealed record Input(int? Year);

    /// <param name="Years">Newest first.</param>
    public sealed record View(int? Year, IReadOnlyList<int> Years, IReadOnlyList<Series> Running, IReadOnlyList<Row> ByHand);

    /// <param name="Skipped">Running numbers that no paper of the series carries.</param>
    public sealed record Series(string Pattern, int Last, IReadOnlyList<int> Skipped, IReadOnlyList<Row> Rows);

    /// <param name="Paper">Kind and what tells it from others; empty where this person may not see the paper.</param>
    /// <param name="Status">Null likewise.</param>
    /// <param name="Remark">Why the number was entered by hand, or why the paper is void.</param>
    public sealed record Row(string Number, int? Sequence, string Paper, string RoundName, string Slug, DateOnly? Date, DocumentStatus? Status, string TakenBy, DateTimeOffset TakenAt, string Remark);

    protected override Policy Policy => Policies.SeeNumbers;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var db = reading.Db;
        var series = await db.NumberSeries.Where(s => s.Last > 0).OrderBy(s => s.Pattern).ToListAsync(cancel);
        var numbers = await db.DocumentNumbers.OrderBy(n => n.Sequence).ThenBy(n => n.TakenAt).ToListAsync(cancel);
        var papers = await (from paper in db.FinalDocumentsVisibleTo(reading.User)
                            join round in db.RoundsVisibleTo(reading.User) on paper.RoundId equals round.Id
                            where paper.NumberId != null
                            select new { Paper = paper, round.Name, round.Slug }).ToDictionaryAsync(p => p.Paper.NumberId!.Value, cancel);
        var takers = numbers.Select(n => n.TakenBy).Distinct().ToList();
        var names = await db.Users.Where(u => takers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        var years = series.Select(s => s.Year).Concat(numbers.Where(n => n.SeriesId is null).Select(YearOf)).Distinct().OrderDescending().ToList();
        int? year = input.Year is { } asked && years.Contains(asked) ? asked : years.Count > 0 ? years[0] : null;

        Row RowOf(DocumentNumber number)
        {
            var found = papers.GetValueOrDefault(number.Id);
            var subject = found is null ? "" : found.Paper.Subject.Length > 0 ? $"{found.Paper.Kind.Title()} – {found.Paper.Subject}" : found.Paper.Kind.Title();
            var remark = found is { Paper.VoidReason.Length: > 0 } ? $"Dibatalkan: {found.Paper.VoidReason}" : number.Reason.Length > 0 ? $"Nomor sendiri: {number.Reason}" : "";
            return new Row(number.Text, number.Sequence, subject, found?.Name ?? "", found?.Slug ?? "", found?.Paper.Date, found?.Paper.Status, names.GetValueOrDefault(number.TakenBy, "Baris perintah"), number.TakenAt, remark);
        }

        return new View(year, years,
            [.. series.Where(s => s.Year == year).Select(s => (Series: s, Own: numbers.Where(n => n.SeriesId == s.Id).ToList()))
                .Select(s => new Series(s.Series.Pattern, s.Series.Last, s.Series.Skipped(s.Own.Select(n => n.Sequence!.Value)), [.. s.Own.Select(RowOf)]))],
            [.. numbers.Where(n => n.SeriesId is null && YearOf(n) == year).Select(RowOf)]);
    }

    // A number from elsewhere belongs to no series; it stands in the year in which it was entered.
    private static int YearOf(DocumentNumber number) => Words.DayOf(number.TakenAt).Year;
}
