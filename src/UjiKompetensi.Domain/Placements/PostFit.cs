using System.Globalization;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Placements;

/// <summary>
/// How well an official fits a post, 0 to 100 with two decimals: competency × weight + performance × weight + experience
/// × weight, each part 0 to 100 and rounded to two decimals half away from zero, the sum rounded the same way once more.
/// Competency = Σ min(level reached, level asked for) × 100 / Σ level asked for, from the newest assessment valid on the
/// day (levels: PermenPANRB 38/2017). It is the job person match of Peraturan BKN 26/2019 with one difference: a surplus
/// in one competency does not hide a lack in another, so it never exceeds 100.
/// Whatever is missing is named and leaves the fit without a value; nothing missing counts as zero.
/// Advice for the panel's discussion; it decides nothing, and it is no part of a round's result.
/// </summary>
/// <param name="Value">Null while something in <paramref name="Missing"/> is not there.</param>
/// <param name="Gaps">The post's competencies in the order of its standard.</param>
/// <param name="Trace">The arithmetic in words, down to every competency.</param>
public sealed record PostFit(decimal? Value, IReadOnlyList<string> Missing, IReadOnlyList<CompetencyLine> Gaps, TraceStep Trace)
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <param name="on">The day on which assessments must be valid; later ones and later years' ratings do not count.</param>
    /// <exception cref="RuleViolation">The rules cannot be followed (see <see cref="FitRules.Check"/>).</exception>
    public static PostFit Of(FitRules rules, Post post, FitEvidence evidence, DateOnly on)
    {
        rules.Check();
        var newest = evidence.Assessments.Where(a => a.TakenOn <= on && a.IsValidOn(on))
            .OrderByDescending(a => a.TakenOn).ThenByDescending(a => a.ValidUntil ?? DateOnly.MaxValue).FirstOrDefault();
        var gaps = CompetencyLine.Between(post.Standard, newest?.Levels ?? []);
        var parts = new[]
        {
            (Weight: rules.CompetencyWeight, Part: rules.CompetencyWeight == 0 ? null : Competency(gaps, newest, evidence, on)),
            (Weight: rules.PerformanceWeight, Part: rules.PerformanceWeight == 0 ? null : Performance(rules, evidence, on)),
            (Weight: rules.ExperienceWeight, Part: rules.ExperienceWeight == 0 ? null : Experience(rules.Experience, evidence)),
        }.Where(p => p.Part is not null).Select(p => (p.Weight, Part: p.Part!)).ToList();

        var missing = parts.Where(p => p.Part.Value is null).Select(p => $"{p.Part.Label}: {p.Part.Formula}").ToList();
        decimal? exact = missing.Count > 0 ? null : parts.Sum(p => p.Part.Value!.Value * p.Weight / Weights.Whole);
        decimal? value = exact is { } sum ? Rounded(sum) : null;
        var formula = missing.Count > 0 ? $"belum dapat dihitung; {string.Join("; ", missing)}"
            : string.Join(" + ", parts.Select(p => $"{Results.Trace.Show(p.Part.Value!.Value)} × {NumberText.Format(p.Weight)} / 100"));
        return new PostFit(value, missing, gaps, new TraceStep($"Kesesuaian dengan {post.Title}", formula, exact, value,
            parts.Select(p => p.Part with { Label = $"{p.Part.Label} (bobot {NumberText.Format(p.Weight)} %)" }).ToList()));
    }

    private static TraceStep Competency(IReadOnlyList<CompetencyLine> gaps, AssessmentRecord? newest, FitEvidence evidence, DateOnly on)
    {
        const string label = "Kompetensi";
        var without = gaps.Where(g => g.Reached is null).Select(g => g.Name).ToList();
        if (gaps.Count == 0) return Lacks(label, "jabatan ini belum punya standar kompetensi");
        if (newest is null) return Lacks(label, evidence.Assessments.Any(a => a.TakenOn <= on) ? "asesmen terakhir sudah lewat masa berlakunya" : "belum ada asesmen");
        if (newest.Levels.Count == 0) return Lacks(label, $"asesmen {Named(newest)} tidak memuat level kompetensi");
        if (without.Count > 0) return Lacks(label, $"asesmen {Named(newest)} tidak memuat {string.Join(", ", without)}");

        var steps = gaps.Select(g => new TraceStep(g.Name, $"level tercapai {g.Reached}, standar {g.Required}{Words(g.Gap!.Value)}", null, Counted(g), [])).ToList();
        var (counted, asked) = (gaps.Sum(Counted), gaps.Sum(g => g.Required));
        return Part(label, $"{counted} × 100 / {asked}, asesmen {Named(newest)}", counted * 100m / asked, steps);
    }

    private static TraceStep Performance(FitRules rules, FitEvidence evidence, DateOnly on)
    {
        const string label = "Kinerja";
        if (rules.Performance == PerformanceSource.Component)
            return evidence.Component is not { } component ? Lacks(label, "komponen kinerja tidak ada pada kegiatan")
                : component.Normalised is { } normalised ? Part(label, $"komponen {component.Name}", normalised, [])
                : Lacks(label, $"komponen {component.Name}: {component.Missing ?? "belum ada hasil"}");
        if (evidence.Ratings.Where(r => r.Year <= on.Year).MaxBy(r => r.Year) is not { } latest) return Lacks(label, "belum ada predikat kinerja");
        return rules.PredicatePoints.TryGetValue(latest.Predicate, out var points)
            ? Part(label, $"predikat {latest.Predicate.Title()}, tahun {latest.Year}", points, [])
            : Lacks(label, $"angka untuk predikat {latest.Predicate.Title()} belum diatur");
    }

    private static TraceStep Experience(Rubric rubric, FitEvidence evidence)
    {
        const string label = "Pengalaman";
        if (evidence.Experience is not { } choices) return Lacks(label, "rubrik belum diisi");
        var chosen = rubric.Items.Select(item => (Item: item, Option: choices.FirstOrDefault(c => c.Item == item.Name) is { } choice
            ? item.Options.FirstOrDefault(o => o.Name == choice.Option) : null)).ToList();
        if (chosen.Where(c => c.Option is null).Select(c => c.Item.Name).ToList() is { Count: > 0 } without)
            return Lacks(label, $"rubrik belum diisi pada {string.Join(", ", without)}");
        var steps = chosen.Select(c => new TraceStep(c.Item.Name, c.Option!.Name, null, c.Option.Points, [])).ToList();
        var points = chosen.Sum(c => c.Option!.Points);
        return Part(label, $"{Results.Trace.Show(points)} × 100 / {Results.Trace.Show(rubric.Maximum)}", points * 100m / rubric.Maximum, steps);
    }

    private static int Counted(CompetencyLine gap) => Math.Min(gap.Reached!.Value, gap.Required);

    private static TraceStep Part(string label, string formula, decimal exact, IReadOnlyList<TraceStep> steps) => new(label, formula, exact, Rounded(exact), steps);

    private static TraceStep Lacks(string label, string why) => new(label, why, null, null, []);

    private static decimal Rounded(decimal value) => decimal.Round(RoundRules.Settle(value), 2, MidpointRounding.AwayFromZero);

    private static string Named(AssessmentRecord assessment) => $"{assessment.Provider} ({assessment.TakenOn.ToString("d MMMM yyyy", Indonesian)})";

    private static string Words(int difference) => difference switch
    {
        < 0 => $", kurang {-difference}",
        > 0 => $", lebih {difference} yang tidak dihitung",
        _ => "",
    };
}
