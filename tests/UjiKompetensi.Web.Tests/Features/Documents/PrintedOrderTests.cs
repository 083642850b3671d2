using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Tests.Features.Plenary;

namespace UjiKompetensi.Web.Tests.Features.Documents;

/// <summary>
/// What a program that reads the text out of a paper finds: every row of a table with all its values, cell after cell in
/// the order of the columns, and row after row in the order of the officials. Expected is what the domain computes.
/// </summary>
public sealed class PrintedOrderTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Recapitulation_report_minutes_and_sheets_say_every_value_in_the_order_of_the_table()
    {
        var released = await database.ReleasedAsync("urut", new DisplayRules { ShowsRanking = true });
        await using var db = database.Context();
        var round = await db.Rounds.Whole().AsNoTracking().SingleAsync(r => r.Id == released.Id, Cancel);
        var sheets = await db.Sheets.AsNoTracking().Where(s => s.RoundId == round.Id).Whole().ToListAsync(Cancel);
        var result = RoundCalculation.Of(Inputs.Of(round, sheets, await db.AssessmentResults.AsNoTracking().Where(a => a.RoundId == round.Id).ToListAsync(Cancel)));
        var advice = (await db.Recommendations.AsNoTracking().Where(r => r.RoundId == round.Id).ToListAsync(Cancel)).ToDictionary(r => r.ParticipantId, r => r.Kind.Title());
        round.Participants.Count.ShouldBeGreaterThan(1);

        IEnumerable<string> Rows(Func<Participant, OfficialResult, string> row) => round.Participants.Select(p => row(p, result.Of(p.Code)));
        string Values(OfficialResult r) => string.Concat(r.Components.Select(c => Figure(c.Normalised)));

        await SaysAsync(DocumentKind.ScoreRecap, Rows((p, r) =>
            $"{p.Number}{p.Name.Full}NIP{p.EmployeeNumber.Digits}{p.Rank.Title()}{p.PostTitle}{string.Concat(r.Components.Select(c => Figure(c.Normalised) + Figure(c.Contribution)))}{Figure(r.Total)}{r.Band ?? "–"}"));
        await SaysAsync(DocumentKind.Report, [
            .. Rows((p, r) => $"{p.Number}{p.Name.Full}{p.PostTitle}{Values(r)}{Figure(r.Total)}{r.Band ?? "–"}"),
            .. Rows((p, _) => $"{p.Number}{p.Name.Full}{p.PostTitle}{advice[p.Id]}")]);
        await SaysAsync(DocumentKind.FinalMinutes, Rows((p, r) => $"{p.Number}{p.Name.Full}{p.PostTitle}{Values(r)}{Figure(r.Total)}{r.Band ?? "–"}{advice[p.Id]}"));
        await SaysAsync(DocumentKind.FilledSheet,
            from person in round.Participants
            from member in round.Panel
            let sheet = sheets.Single(s => s.ParticipantId == person.Id && s.PanelistId == member.Id)
            from line in new[] { $"{person.Code}/{member.Code}", $"Nama:{person.Name.Full}" }.Concat(sheet.AspectsOf(round).Select(a => $"{a.Title}{NumberText.Format(round.ComponentOf(a.ComponentId).ShareOf(a))}%{Figure(sheet.MarkOf(a.Id).Value)}{NumberWords.Of(sheet.MarkOf(a.Id).Value!.Value)}"))
            select line);
    }

    private async Task SaysAsync(DocumentKind kind, IEnumerable<string> rows)
    {
        var printed = await database.Use<DocumentPreview>().RunAsync(database.Chair, new("urut", new(kind)), Cancel);
        var (text, at, count) = (Plain(DocumentPreviewTests.Text(printed.Value!)), 0, 0);
        foreach (var row in rows.Select(Plain))
        {
            var found = text.IndexOf(row, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"{kind}: \"{row}\" after {at} in {text[at..Math.Min(text.Length, at + 900)]}");
            (at, count) = (found + row.Length, count + 1);
        }

        count.ShouldBeGreaterThan(1);
    }

    private static string Figure(decimal? value) => value is { } known ? known.ToString("0.00", CultureInfo.GetCultureInfo("id-ID")) : "–";

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00A0'));
}
