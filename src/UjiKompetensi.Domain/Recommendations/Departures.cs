using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Recommendations;

/// <summary>How an advice departs from what was computed: from what its band suggests, or from the order.</summary>
public enum DepartureKind { AgainstBand, PassedOver }

/// <param name="Sentence">Says what departs from what, for the one who has to give the reason.</param>
public sealed record Departure(DepartureKind Kind, string Sentence);

/// <summary>
/// Which advice departs from the computed result and therefore needs a written reason. Two rules. The band: the kind is
/// not among those that the round lets follow without a reason from the official's band (<see cref="BandAdvice"/>).
/// The order: somebody placed strictly higher names the same post no earlier in his own list, so that this official is
/// put before him, or level with him, for that post. Limits: without a total an official has neither band nor place and
/// departs from nothing; a shared place is not higher; nothing here says that a departure is wrong.
/// </summary>
public static class Departures
{
    /// <param name="advices">By the participants' codes; drafts without a kind count as nothing said.</param>
    public static IReadOnlyList<Departure> Of(string code, IReadOnlyDictionary<string, Advice> advices, RoundResult result, IReadOnlyList<BandAdvice> table)
    {
        if (!advices.TryGetValue(code, out var own) || own.Kind is not { } kind) return [];
        var place = result.Of(code);
        return [.. AgainstBand(place, kind, table), .. own.Targets.SelectMany((target, i) => PassedOver(place, target, i, advices, result))];
    }

    private static IEnumerable<Departure> AgainstBand(OfficialResult own, RecommendationKind kind, IReadOnlyList<BandAdvice> table)
    {
        if (own.Band is not { } band || table.FirstOrDefault(t => t.Band == band) is not { } row || row.Kinds.Contains(kind)) yield break;
        yield return new(DepartureKind.AgainstBand, $"Kategori \"{band}\" lazimnya berujung {Listed(row.Kinds.Select(k => k.Title()))}; yang disarankan: {kind.Title()}.");
    }

    private static IEnumerable<Departure> PassedOver(OfficialResult own, TargetPost target, int choice, IReadOnlyDictionary<string, Advice> advices, RoundResult result) =>
        from other in result.Officials
        where other.Code != own.Code && other.Rank < own.Rank && advices.TryGetValue(other.Code, out _)
        let named = ChoiceOf(advices[other.Code], target.Id)
        where named >= choice
        orderby other.Rank
        select new Departure(DepartureKind.PassedOver,
            $"Untuk {target.Title}, peserta {other.Code} {other.Name} (urutan {other.Rank}) lebih tinggi daripada peserta ini (urutan {own.Rank}), tetapi {(named == choice ? "ditempatkan setara" : "ditempatkan sesudahnya")}.");

    private static int ChoiceOf(Advice advice, PostId post) => advice.Targets.Select((t, i) => (t.Id, i)).Where(t => t.Id == post).Select(t => t.i).DefaultIfEmpty(-1).First();

    internal static string Listed(IEnumerable<string> items) => items.ToList() is var all && all.Count > 1
        ? $"{string.Join(", ", all.SkipLast(1).Select(Lower))} atau {Lower(all[^1])}" : Lower(all.FirstOrDefault() ?? "");

    private static string Lower(string title) => title.Length == 0 ? "" : char.ToLowerInvariant(title[0]) + title[1..];
}
