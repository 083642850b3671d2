using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Bundles;

/// <summary>The words of the format. They are part of its version: a word that was released is never renamed.</summary>
internal static class BundleWords
{
    public static readonly IReadOnlyList<(string Word, Aggregation Value)> Aggregations =
        [("mean", Aggregation.Mean), ("median", Aggregation.Median), ("drop-highest-and-lowest", Aggregation.DropHighestAndLowest)];

    public static readonly IReadOnlyList<(string Word, RoundingStep Value)> RoundingSteps =
        [("each-step", RoundingStep.EachStep), ("total", RoundingStep.Total)];

    public static readonly IReadOnlyList<(string Word, MissingPolicy Value)> MissingPolicies =
        [("hold", MissingPolicy.Hold), ("reweigh", MissingPolicy.Reweigh)];

    public static readonly IReadOnlyList<(string Word, ComponentSource Value)> Sources =
        [("panel", ComponentSource.Panel), ("import", ComponentSource.Import)];

    public static readonly IReadOnlyList<(string Word, MarkKind Value)> Absences =
        [("abstained", MarkKind.Abstained), ("recused", MarkKind.Recused), ("absent", MarkKind.Absent)];

    public static readonly IReadOnlyList<(string Word, AspectWeighing Value)> Weighings =
        [("percent", AspectWeighing.Percent), ("factor", AspectWeighing.Factor)];

    public static readonly IReadOnlyList<(string Word, Rank Value)> Grades =
        [("III/d", Rank.IIId), ("IV/a", Rank.IVa), ("IV/b", Rank.IVb), ("IV/c", Rank.IVc), ("IV/d", Rank.IVd), ("IV/e", Rank.IVe)];

    public static string Of<T>(this IReadOnlyList<(string Word, T Value)> words, T value) =>
        words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word;
}
