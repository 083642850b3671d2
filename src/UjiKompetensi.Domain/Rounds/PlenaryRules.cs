using UjiKompetensi.Domain.Recommendations;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>How many of the panel have to be there.</summary>
public enum Quorum { MoreThanHalf, TwoThirds, Everybody }

public static class QuorumNames
{
    public static string Title(this Quorum quorum) => quorum switch
    {
        Quorum.MoreThanHalf => "Lebih dari setengah anggota",
        Quorum.TwoThirds => "Sedikitnya dua pertiga anggota",
        _ => "Semua anggota",
    };

    /// <summary>Fewest members that reach it: of 5 more than half is 3, two thirds 4.</summary>
    public static int Needed(this Quorum quorum, int members) => quorum switch
    {
        Quorum.MoreThanHalf => (members / 2) + 1,
        Quorum.TwoThirds => ((members * 2) + 2) / 3,
        _ => members,
    };
}

/// <summary>The kinds of advice that follow from a band without a written reason.</summary>
public sealed record BandAdvice(string Band, IReadOnlyList<RecommendationKind> Kinds);

/// <summary>
/// How a round's plenary decides (tata tertib pleno): quorum, what each band suggests, and whether the Sekda reviews
/// before the release. No rule of law for a quorum of a panel was found; offices commonly ask for more than half with
/// the chair, so that is the default and a setting. Settled before the plenary opens, so that nobody bends it to a result.
/// </summary>
public sealed record PlenaryRules
{
    public Quorum Quorum { get; init; } = Quorum.MoreThanHalf;

    /// <summary>Whether there is no quorum without the acting chair.</summary>
    public bool NeedsChair { get; init; } = true;

    /// <summary>One row a band; null follows <see cref="Suggested"/>, an example of ours.</summary>
    public IReadOnlyList<BandAdvice>? Advice { get; init; }

    /// <summary>Whether every recommendation needs the agreement of the Sekda (PyB) before the release.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>Grows by one with each settling.</summary>
    public int Version { get; init; }

    /// <summary>What each band suggests in this round; empty without bands.</summary>
    public IReadOnlyList<BandAdvice> TableFor(IReadOnlyList<Band> bands) => Advice ?? Suggested(bands);

    /// <summary>An example to begin with: the lowest of several bands calls for development, a re-test or a lower post; the highest for staying or moving up; those between for anything but these ends.</summary>
    public static IReadOnlyList<BandAdvice> Suggested(IReadOnlyList<Band> bands) => bands.Count < 2 ? [] :
    [
        .. bands.Select((band, i) => new BandAdvice(band.Name,
            i == 0 ? [RecommendationKind.Develop, RecommendationKind.Retest, RecommendationKind.Demote]
            : i == bands.Count - 1 ? [RecommendationKind.Stay, RecommendationKind.Rotate, RecommendationKind.Promote, RecommendationKind.Extend]
            : [RecommendationKind.Stay, RecommendationKind.Rotate, RecommendationKind.Extend, RecommendationKind.Develop])),
    ];

    /// <exception cref="RuleViolation"><c>band-twice</c>, <c>band-unknown</c>, <c>band-empty</c>.</exception>
    internal PlenaryRules Checked(IReadOnlyList<Band> bands)
    {
        if (Advice is null) return this;
        RuleViolation.ThrowIf(Advice.DistinctBy(a => a.Band).Count() != Advice.Count, "band-twice", "Satu kategori hanya boleh sekali dalam tabel saran.");
        RuleViolation.ThrowIf(Advice.Any(a => bands.All(b => b.Name != a.Band)), "band-unknown", "Tabel saran menyebut kategori yang tidak ada lagi. Muat ulang halaman.");
        RuleViolation.ThrowIf(Advice.Any(a => a.Kinds.Count == 0), "band-empty", "Pilih sedikitnya satu rekomendasi untuk setiap kategori.");
        return this;
    }
}
