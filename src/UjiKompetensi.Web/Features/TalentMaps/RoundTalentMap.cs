using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.TalentMaps;

/// <summary>The nine boxes of an opened round, with everybody whose two values are there.</summary>
public sealed class RoundTalentMap(UseCaseParts parts) : Query<RoundTalentMap.Input, RoundTalentMap.View>(parts)
{
    public sealed record Input(string Slug);

    /// <param name="Performance">0–100; null where there is none.</param>
    /// <param name="Place">Null while one of the two values is missing.</param>
    public sealed record Person(string Code, string Name, string Short, string PostTitle, string OpdName, decimal? Performance, decimal? Potential, MapPlace? Place);

    /// <param name="PerformanceSource">The name of what the axis reads.</param>
    /// <param name="People">Alphabetically.</param>
    public sealed record View(
        string Slug, string RoundName, RoundPhase Phase, bool ShowsRanking, TalentMap Map, string PerformanceSource, string PotentialSource, IReadOnlyList<Person> People)
    {
        public IReadOnlyList<string> Offices { get; } = [.. People.Select(p => p.OpdName).Distinct().Order(StringComparer.Create(Words.Indonesian, ignoreCase: true))];
    }

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Analysis, cancel);
        var (round, result, map) = (opened.Round, opened.Compute(), opened.Round.Display.Map.Known(opened.Round));
        Person PersonOf(Participant person)
        {
            var own = result.Of(person.Code);
            var (performance, potential) = (ValueOf(own, map.Performance), ValueOf(own, map.Potential));
            return new Person(person.Code, person.Name.Full, person.Name.Bare, person.PostTitle, person.OpdName, performance, potential, map.Place(performance, potential));
        }

        return new View(round.Slug, round.Name, round.Phase, round.Display.ShowsRanking, map, RuleWords.Source(round, map.Performance), RuleWords.Source(round, map.Potential),
            [.. round.Participants.Select(PersonOf).OrderBy(p => p.Short, StringComparer.Create(Words.Indonesian, ignoreCase: true))]);
    }

    private static decimal? ValueOf(OfficialResult own, MapAxis axis) =>
        axis.Source == MapAxis.Total ? own.Total : own.Components.FirstOrDefault(c => c.Code == axis.Source)?.Normalised;
}
