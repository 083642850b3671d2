using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>What a round's marks come to, official by official, with every step down to the single mark. Nothing exists before the plenary.</summary>
public sealed class RoundRecap(UseCaseParts parts) : Query<RoundRecap.Input, RoundRecap.Recap>(parts)
{
    public sealed record Input(string Slug);

    public sealed record Column(string Code, string Name, decimal Weight, ComponentSource Source, Scale Scale, string Stage, IReadOnlyList<AspectColumn> Aspects);

    public sealed record AspectColumn(string Code, string Title, decimal Weight);

    public sealed record Seat(string Code, string Name, bool IsChair);

    /// <param name="Result">Without a rank where the round shows none.</param>
    /// <param name="Spreads">How far the panel lies apart, for each component it marks.</param>
    /// <param name="Reopened">Codes of panelists whose marks for him changed after their sheet was locked once.</param>
    public sealed record Row(
        int Number, string Code, string Name, string BareName, string PostTitle, string OpdName, OfficialResult Result,
        IReadOnlyList<ComponentSpread> Spreads, IReadOnlyList<string> Reopened)
    {
        public int MarksUsed => Result.Components.Sum(c => c.MarksUsed);
        public int MarksExpected => Result.Components.Sum(c => c.MarksExpected);

        /// <summary>Codes of panelists who give him no value at all.</summary>
        public IReadOnlyList<string> Silent { get; } = [.. Result.Components.SelectMany(c => c.Aspects).SelectMany(a => a.Marks)
            .GroupBy(m => m.Panelist).Where(g => g.All(m => m.Mark.Value is null)).Select(g => g.Key)];
    }

    /// <param name="SpreadLimit">Points of 0–100 over which a spread is pointed out.</param>
    public sealed record Recap(
        string Slug, string Name, RoundPhase Phase, IReadOnlyList<Column> Columns, IReadOnlyList<Seat> Panel, IReadOnlyList<Row> Rows,
        bool ShowsRanking, decimal SpreadLimit)
    {
        public bool HasStages => Columns.Any(c => c.Stage.Length > 0);
        public bool HasBands => Rows.Any(r => r.Result.Band is not null);
    }

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<Recap> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Recap, cancel);
        var (round, result) = (opened.Round, opened.Shown());
        var reopened = await ReopenedAsync(reading, opened, cancel);
        var scales = round.Components.ToDictionary(c => c.Code, c => c.Scale);
        Row RowOf(Participant person)
        {
            var own = result.Of(person.Code);
            return new Row(person.Number, person.Code, person.Name.Full, person.Name.Bare, person.PostTitle, person.OpdName, own,
                [.. own.Components.Select(c => PanelSpread.Of(c, scales[c.Code])).OfType<ComponentSpread>()], [.. reopened[person.Id].Distinct().Order(StringComparer.Ordinal)]);
        }

        return new Recap(round.Slug, round.Name, round.Phase,
            [.. round.Components.Select(c => new Column(c.Code, c.Name, c.Weight, c.Source, c.Scale, c.Stage, [.. c.Aspects.Select(a => new AspectColumn(a.Code, a.Title, a.Weight))]))],
            [.. round.Panel.Select(p => new Seat(p.Code, p.Name.Full, p == round.ActingChair))],
            [.. round.Participants.Select(RowOf)], round.Display.ShowsRanking, round.Display.SpreadLimit);
    }

    private static async Task<ILookup<ParticipantId, string>> ReopenedAsync(Reading reading, OpenedRound opened, CancellationToken cancel)
    {
        var granted = (await reading.Db.UnlockRequests.Where(u => u.RoundId == opened.Round.Id).ToListAsync(cancel)).Where(u => u.IsGranted);
        return granted.Where(u => opened.Sheets.Any(s => s.Id == u.SheetId && u.LedToChange(s)))
            .ToLookup(u => u.ParticipantId, u => opened.Round.PanelistOf(u.PanelistId).Code);
    }
}
