using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>All of a panelist's own sheets of one round as a table: participants in the order they are called, aspects by component.</summary>
public sealed class MyMatrix(UseCaseParts parts) : Query<string, MyMatrix.View>(parts)
{
    public sealed record View(string Slug, string RoundName, IReadOnlyList<Group> Groups, IReadOnlyList<Row> Rows, bool NeedsPledge)
    {
        public IEnumerable<Column> Columns => Groups.SelectMany(g => g.Columns);
    }

    public sealed record Group(string Name, string Scale, IReadOnlyList<Column> Columns);

    public sealed record Column(Guid Aspect, string Title);

    /// <param name="Total">His own running total as shown; empty without a value.</param>
    /// <param name="Closed">Why nothing can be typed here, in a word; null where it can.</param>
    public sealed record Row(Guid Sheet, int Number, string Code, string Name, string? Closed, string Total, IReadOnlyList<Cell> Cells);

    /// <param name="Text">The value as shown, empty without one.</param>
    /// <param name="Shown">The value, or in words why there is none.</param>
    public sealed record Cell(Guid Aspect, string Text, string Shown, int Version, bool IsAnswered, string SavedText);

    protected override Policy Policy => Policies.Score;

    protected override async Task<View> LoadAsync(Reading reading, string slug, CancellationToken cancel)
    {
        var db = reading.Db;
        var round = await db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == slug, cancel) ?? throw new NotVisible();
        var sheets = await db.OwnSheets(reading.User).Where(s => s.RoundId == round.Id && s.ComponentId == null).Whole().ToListAsync(cancel);
        if (sheets.Count == 0) throw new NotVisible();
        var own = sheets.ToLookup(s => s.ParticipantId);
        return new View(round.Slug, round.Name,
            round.Components.Where(c => c.Source == ComponentSource.Panel && !c.IsAnonymous).Select(c => new Group(c.Name, c.Scale.ToString(), c.Aspects.Select(a => new Column(a.Id.Value, a.Title)).ToList())).ToList(),
            round.Schedule.Ordered(round.Participants).SelectMany(p => own[p.Id].Select(s => RowOf(round, p, s))).ToList(),
            round.Phase == RoundPhase.Scoring && round.RequiresPledge && round.PanelistOf(sheets[0].PanelistId).PledgedAt is null);
    }

    private static Row RowOf(Round round, Participant participant, ScoreSheet sheet) => new(
        sheet.Id.Value, participant.Number, participant.Code, participant.Name.Full,
        round.HasConflict(sheet.PanelistId, sheet.ParticipantId) ? "tidak menilai" : sheet.IsLocked ? "terkunci" : round.Phase == RoundPhase.Scoring ? null : "ditutup",
        SheetTotal.Of(sheet, round).Text,
        sheet.AspectsOf(round).Select(a => CellOf(sheet, a.Id)).ToList());

    private static Cell CellOf(ScoreSheet sheet, AspectId aspect)
    {
        var (mark, version) = (sheet.MarkOf(aspect), sheet.Current(aspect));
        return new Cell(aspect.Value, mark.Value is { } value ? ScoreText.Format(value) : "", mark.Kind == MarkKind.Blank ? "–" : mark.ToString(),
            version?.Version ?? 0, mark.Kind != MarkKind.Blank, version is null ? "" : Words.Time(version.SavedAt));
    }
}
