using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Assessments;

public readonly record struct AssessmentRecordId(Guid Value);

/// <param name="Level">1 to 5.</param>
public sealed record ReachedLevel(string Name, int Level);

/// <param name="Value">On <paramref name="Scale"/>; null when only levels or a job person match were reported.</param>
/// <param name="Jpm">Job person match in percent as the provider reported it, 0 to 200; null when it reported none.</param>
public sealed record AssessmentFindings(
    string Provider, DateOnly TakenOn, DateOnly? ValidUntil, Scale Scale, decimal? Value, decimal? Jpm, IReadOnlyList<ReachedLevel> Levels);

/// <summary>
/// A dated competency assessment in an official's register, from whichever provider. A round may carry its value over
/// into a component; from then on the round keeps its own copy (<see cref="AssessmentResult"/>).
/// </summary>
public sealed class AssessmentRecord
{
    public const decimal JpmMaximum = 200;

    private AssessmentRecord() { }

    public AssessmentRecordId Id { get; private init; }
    public OfficialId OfficialId { get; private init; }
    public string Provider { get; private set; } = "";
    public DateOnly TakenOn { get; private set; }

    /// <summary>Last day it may be used; null when the provider names none.</summary>
    public DateOnly? ValidUntil { get; private set; }
    public Scale Scale { get; private set; } = Scale.Percent;
    public decimal? Value { get; private set; }
    public decimal? Jpm { get; private set; }
    public IReadOnlyList<ReachedLevel> Levels { get; private set; } = [];
    public int Version { get; private set; }

    public static AssessmentRecord Record(OfficialId official, AssessmentFindings findings)
    {
        var record = new AssessmentRecord { Id = new AssessmentRecordId(Guid.CreateVersion7()), OfficialId = official };
        record.Revise(findings, 0);
        return record;
    }

    /// <exception cref="RuleViolation">A value off its scale, a level outside 1 to 5, crossed dates, nothing found at all, or <c>row-stale</c>.</exception>
    public void Revise(AssessmentFindings findings, int basedOn)
    {
        RuleViolation.Stale(basedOn, Version);
        RuleViolation.ThrowIf(findings.ValidUntil < findings.TakenOn, "assessment-dates", "Masa berlaku asesmen tidak boleh berakhir sebelum asesmennya.");
        RuleViolation.ThrowIf(findings is { Value: null, Jpm: null, Levels.Count: 0 }, "assessment-empty", "Isi sedikitnya satu: nilai, JPM, atau level kompetensi.");
        RuleViolation.ThrowIf(findings.Jpm is < 0 or > JpmMaximum, "assessment-jpm", $"JPM antara 0 dan {JpmMaximum:0} persen.");
        if (findings.Value is { } value) findings.Scale.Normalise(value);
        foreach (var level in findings.Levels) CompetencyStandard.CheckLevel(level.Level, level.Name);
        RuleViolation.ThrowIf(findings.Levels.DistinctBy(l => l.Name, StringComparer.OrdinalIgnoreCase).Count() != findings.Levels.Count, "competency-twice", "Satu kompetensi hanya boleh sekali dalam satu asesmen.");
        Provider = RuleViolation.Text(findings.Provider, AssessmentResult.ProviderMaxLength, "penyelenggara");
        (TakenOn, ValidUntil) = (findings.TakenOn, findings.ValidUntil);
        (Scale, Value, Jpm, Levels) = (Scale.Of(findings.Scale.Minimum, findings.Scale.Maximum), findings.Value, findings.Jpm, findings.Levels);
        Version++;
    }

    /// <summary>The last day of validity still belongs to it; without one it never expires.</summary>
    public bool IsValidOn(DateOnly day) => ValidUntil is not { } last || day <= last;

    /// <summary>The <see cref="JobPersonMatch"/> over the competencies of the standard, uncapped; null when one of them was not assessed.</summary>
    public decimal? MatchWith(CompetencyStandard standard)
    {
        var reached = Levels.ToDictionary(l => l.Name, l => l.Level, StringComparer.OrdinalIgnoreCase);
        return standard.Levels.Count == 0 || standard.Levels.Any(l => !reached.ContainsKey(l.Name)) ? null
            : JobPersonMatch.Of(standard.Levels.Sum(l => reached[l.Name]), standard.Total);
    }
}
