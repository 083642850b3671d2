using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Placements;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Placements;

/// <summary>
/// By what rules the fits of a round are computed, and from which evidence: the performance component its talent map
/// names (else a performance contract, else the predikat), and the choices on its experience rubric if it has one.
/// </summary>
internal sealed record PlacementFits(FitRules Rules, Component? Performance, Component? Rubric)
{
    private static readonly Predicate[] BestFirst = [Predicate.VeryGood, Predicate.Good, Predicate.NeedsImprovement, Predicate.Poor, Predicate.VeryPoor];

    /// <exception cref="RuleViolation">The weights asked for do not sum to 100.</exception>
    public static PlacementFits Of(Round round, PlacementAsk ask)
    {
        var performance = round.Components.FirstOrDefault(c => c.Code == round.Display.Map.Performance.Source)
            ?? round.Components.FirstOrDefault(c => c.Kind == ComponentKind.PerformanceContract);
        var rubric = round.Components.FirstOrDefault(c => c.Kind == ComponentKind.Rubric && !c.Rubric.IsEmpty);
        var usual = FitRules.UsualWeights(performance is not null || ask.PointNumbers is not null, rubric is not null);
        var rules = new FitRules
        {
            CompetencyWeight = ask.WeightNumbers?[0] ?? usual.Competency,
            PerformanceWeight = ask.WeightNumbers?[1] ?? usual.Performance,
            ExperienceWeight = ask.WeightNumbers?[2] ?? usual.Experience,
            Performance = performance is null ? PerformanceSource.Predicate : PerformanceSource.Component,
            PredicatePoints = ask.PointNumbers is { } points ? BestFirst.Zip(points).ToDictionary(p => p.First, p => p.Second) : new Dictionary<Predicate, decimal>(),
            Experience = rubric?.Rubric ?? Domain.Rounds.Rubric.None,
        };
        rules.Check();
        return new PlacementFits(rules, performance, rubric);
    }

    public FitEvidence Evidence(OpenedRound opened, Participant person, OfficialResult result, IReadOnlyList<AssessmentRecord> assessments, IEnumerable<PerformanceRating> ratings) => new(
        assessments, [.. ratings.Select(r => new RatedYear(r.Year, r.Predicate))], Performance is null ? null : result.Components.FirstOrDefault(c => c.Code == Performance.Code),
        Rubric is not null && opened.Results.FirstOrDefault(r => r.ComponentId == Rubric.Id && r.ParticipantId == person.Id) is { Basis.Length: > 0 } chosen
            ? ResultBasis.Read(chosen.Basis).Choices : null);

    /// <summary>The formula in one sentence, with the sources of its parts.</summary>
    public string Sentence => $"Kesesuaian = {string.Join(" + ", Parts)}.";

    private IEnumerable<string> Parts
    {
        get
        {
            if (Rules.CompetencyWeight > 0) yield return $"kompetensi terhadap standar jabatan × {NumberText.Format(Rules.CompetencyWeight)} %";
            if (Rules.PerformanceWeight > 0) yield return $"{(Performance is null ? "predikat kinerja" : $"kinerja ({Performance.Name})")} × {NumberText.Format(Rules.PerformanceWeight)} %";
            if (Rules.ExperienceWeight > 0) yield return $"pengalaman ({Rubric?.Name ?? "rubrik"}) × {NumberText.Format(Rules.ExperienceWeight)} %";
        }
    }
}
