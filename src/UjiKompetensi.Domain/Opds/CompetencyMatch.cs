using UjiKompetensi.Domain.Assessments;

namespace UjiKompetensi.Domain.Opds;

/// <param name="Required">Level the post asks for, 1 to 5.</param>
/// <param name="Reached">Level the assessment found; null when it did not look at this competency.</param>
public sealed record CompetencyLine(CompetencyKind Kind, string Name, int Required, int? Reached)
{
    /// <summary>Levels above what is asked (below when negative); null when it was not assessed.</summary>
    public int? Gap => Reached - Required;

    /// <summary>The gap in Indonesian, without a judgement of the person.</summary>
    public string Words => Gap switch
    {
        null => "tidak dinilai",
        0 => "sesuai",
        > 0 and var more => $"lebih {more} level",
        { } less => $"kurang {-less} level",
    };

    /// <summary>One line per competency of the standard, in its order.</summary>
    public static IReadOnlyList<CompetencyLine> Between(CompetencyStandard standard, IEnumerable<ReachedLevel> reached)
    {
        var levels = reached.DistinctBy(l => l.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(l => l.Name, l => l.Level, StringComparer.OrdinalIgnoreCase);
        return [.. standard.Levels.Select(l => new CompetencyLine(l.Kind, l.Name, l.Level, levels.TryGetValue(l.Name, out var level) ? level : null))];
    }
}

/// <summary>
/// Reached levels beside those a post asks for, in the order of its standard. Competencies the standard does not name
/// are left out: they answer no question of this post.
/// </summary>
/// <param name="Jpm">Job person match in percent, unrounded (Peraturan BKN 26/2019); null when one competency was not assessed.</param>
public sealed record CompetencyMatch(IReadOnlyList<CompetencyLine> Lines, decimal? Jpm)
{
    public int Short => Lines.Count(l => l.Gap < 0);
    public int NotAssessed => Lines.Count(l => l.Reached is null);

    public static CompetencyMatch Of(CompetencyStandard standard, AssessmentRecord? assessment) =>
        new(CompetencyLine.Between(standard, assessment?.Levels ?? []), assessment?.MatchWith(standard));

    /// <summary>
    /// The assessment a round of these days reads: the newest that named levels, was taken by its last day and was still
    /// valid on its first; null without one.
    /// </summary>
    public static AssessmentRecord? Newest(IEnumerable<AssessmentRecord> records, DateOnly from, DateOnly until) => records
        .Where(a => a.Levels.Count > 0 && a.TakenOn <= until && a.IsValidOn(from)).OrderBy(a => a.TakenOn).ThenBy(a => a.Id.Value).LastOrDefault();
}
