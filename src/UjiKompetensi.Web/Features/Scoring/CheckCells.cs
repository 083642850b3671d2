using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>What would become of pasted texts in a panelist's own sheets, by the one parser; stores nothing.</summary>
public sealed class CheckCells(UseCaseParts parts) : Query<IReadOnlyList<CheckCells.Cell>, IReadOnlyList<CheckCells.Answer>>(parts)
{
    /// <summary>A whole table of 100 people and 20 aspects.</summary>
    public const int Most = 2000;

    public sealed record Cell(Guid Sheet, Guid Aspect, string? Text);

    /// <param name="Text">As it would be shown, or null when it is refused.</param>
    /// <param name="Sentence">Why it is refused.</param>
    public sealed record Answer(string? Text, string Sentence);

    protected override Policy Policy => Policies.Score;

    protected override async Task<IReadOnlyList<Answer>> LoadAsync(Reading reading, IReadOnlyList<Cell> cells, CancellationToken cancel)
    {
        if (cells.Count > Most) throw new RuleViolation("too-many", $"Paling banyak {Most} sel sekali tempel. Tempel sebagian dahulu.");
        var ids = cells.Select(c => new SheetId(c.Sheet)).Distinct().ToList();
        var sheets = await reading.Db.OwnSheets(reading.User).Where(s => ids.Contains(s.Id)).Whole().ToDictionaryAsync(s => s.Id.Value, cancel);
        var rounds = sheets.Values.Select(s => s.RoundId).Distinct().ToList();
        var byId = await reading.Db.RoundsVisibleTo(reading.User).Where(r => rounds.Contains(r.Id)).Whole().ToDictionaryAsync(r => r.Id, cancel);
        return cells.Select(c => sheets.TryGetValue(c.Sheet, out var sheet) && byId.TryGetValue(sheet.RoundId, out var round)
            ? Judge(round, sheet, c) : new Answer(null, "Lembar itu tidak terbuka untuk Anda.")).ToList();
    }

    private static Answer Judge(Round round, ScoreSheet sheet, Cell cell)
    {
        try
        {
            return new Answer(ScoreText.Format(sheet.Try(round, new AspectId(cell.Aspect), cell.Text)), "");
        }
        catch (RuleViolation refused)
        {
            return new Answer(null, refused.Message);
        }
    }
}
