using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>What a round's marks come to, official by official, with every step down to the single mark. Nothing exists before the plenary.</summary>
public sealed class RoundRecap(UseCaseParts parts) : Query<RoundRecap.Input, RoundRecap.Recap>(parts)
{
    public sealed record Input(string Slug);

    public sealed record Column(string Code, string Name, decimal Weight, ComponentSource Source, IReadOnlyList<AspectColumn> Aspects);

    public sealed record AspectColumn(string Code, string Title, decimal Weight);

    public sealed record Seat(string Code, string Name, bool IsChair);

    public sealed record Row(int Number, string Code, string Name, string BareName, string PostTitle, string OpdName, OfficialResult Result)
    {
        public int MarksUsed => Result.Components.Sum(c => c.MarksUsed);
        public int MarksExpected => Result.Components.Sum(c => c.MarksExpected);
    }

    public sealed record Recap(
        string Slug, string Name, RoundPhase Phase, IReadOnlyList<Column> Columns, IReadOnlyList<Seat> Panel, IReadOnlyList<Row> Rows)
    {
        public bool HasBands => Rows.Any(r => r.Result.Band is not null);
    }

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<Recap> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, cancel);
        var (round, result) = (opened.Round, opened.Compute());
        return new Recap(round.Slug, round.Name, round.Phase,
            [.. round.Components.Select(c => new Column(c.Code, c.Name, c.Weight, c.Source, [.. c.Aspects.Select(a => new AspectColumn(a.Code, a.Title, a.Weight))]))],
            [.. round.Panel.Select(p => new Seat(p.Code, p.Name.Full, p == round.ActingChair))],
            [.. round.Participants.Select(p => new Row(p.Number, p.Code, p.Name.Full, p.Name.Bare, p.PostTitle, p.OpdName, result.Of(p.Code)))]);
    }
}
