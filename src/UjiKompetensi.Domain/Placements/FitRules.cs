using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Placements;

/// <summary>Where the performance part of a fit is read: the latest predikat kinerja, or a component of the round.</summary>
public enum PerformanceSource { Predicate, Component }

/// <summary>
/// The settings of the fit of an official for a post. Weights are percent with at most two decimals and sum to exactly
/// 100; a part of weight 0 is not asked for. There is no national table from predikat to points, so none is assumed:
/// <see cref="PredicatePoints"/> (each 0–100) must name every predikat that occurs.
/// </summary>
public sealed record FitRules
{
    public required decimal CompetencyWeight { get; init; }
    public required decimal PerformanceWeight { get; init; }
    public required decimal ExperienceWeight { get; init; }
    public PerformanceSource Performance { get; init; } = PerformanceSource.Predicate;
    public IReadOnlyDictionary<Predicate, decimal> PredicatePoints { get; init; } = new Dictionary<Predicate, decimal>();

    /// <summary>Points by what stands in the official's file; its highest sum counts as 100.</summary>
    public Rubric Experience { get; init; } = Rubric.None;

    /// <summary>
    /// Weights to begin with, as long as nobody has chosen others: competency first, and only parts for which there is
    /// data at all. No regulation names such weights; they are a starting point to be changed in sight.
    /// </summary>
    public static (decimal Competency, decimal Performance, decimal Experience) UsualWeights(bool hasPerformance, bool hasExperience) => (hasPerformance, hasExperience) switch
    {
        (true, true) => (50, 30, 20),
        (true, false) => (60, 40, 0),
        (false, true) => (80, 0, 20),
        _ => (100, 0, 0),
    };

    /// <exception cref="RuleViolation">The weights do not sum to exactly 100, points of a predikat are off 0–100, or experience has a weight and no rubric.</exception>
    public void Check()
    {
        decimal[] weights = [CompetencyWeight, PerformanceWeight, ExperienceWeight];
        foreach (var weight in weights.Where(w => w != 0)) Weights.CheckOne(weight, "kesesuaian");
        Weights.CheckSum(weights, "kesesuaian");
        RuleViolation.ThrowIf(PredicatePoints.Values.Any(p => p is < 0 or > 100), "predicate-points", "Angka setiap predikat kinerja antara 0 dan 100.");
        if (ExperienceWeight > 0) Experience.Checked();
    }
}

/// <summary>
/// What is known of one official, for one post: the register's assessments, the ratings, the round's component if the
/// rules ask for it, and what was chosen on the experience rubric (null while it is not filled in).
/// </summary>
public sealed record FitEvidence(
    IReadOnlyList<AssessmentRecord> Assessments, IReadOnlyList<RatedYear> Ratings, ComponentResult? Component, IReadOnlyList<RubricChoice>? Experience);
