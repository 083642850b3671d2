namespace UjiKompetensi.Domain.Recommendations;

/// <summary>What the panel advises the PPK to do with an official. Kept by number inside stored versions and settings: add at the end only.</summary>
public enum RecommendationKind { Stay, Rotate, Promote, Demote, Develop, Extend, Retest, NoPost }

public static class RecommendationKindNames
{
    public static string Title(this RecommendationKind kind) => kind switch
    {
        RecommendationKind.Stay => "Dikukuhkan pada jabatan sekarang",
        RecommendationKind.Rotate => "Dirotasi ke jabatan lain",
        RecommendationKind.Promote => "Dipromosikan",
        RecommendationKind.Demote => "Diturunkan ke jabatan yang lebih rendah",
        RecommendationKind.Develop => "Tetap dengan pengembangan kompetensi",
        RecommendationKind.Extend => "Diperpanjang pada jabatan sekarang",
        RecommendationKind.Retest => "Diuji kembali paling lambat enam bulan",
        RecommendationKind.NoPost => "Tidak diberi jabatan",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };

    /// <summary>Empty while nobody has chosen.</summary>
    public static string Title(this RecommendationKind? kind) => kind is { } chosen ? chosen.Title() : "";

    /// <summary>A move must name the post it leads to; every other advice must not name one.</summary>
    public static bool NeedsTarget(this RecommendationKind kind) => kind.MostTargets() > 0;

    public static bool NeedsTarget(this RecommendationKind? kind) => kind is { } chosen && chosen.NeedsTarget();

    /// <summary>How many posts it may name: a rotation up to three in order of preference, a promotion one.</summary>
    public static int MostTargets(this RecommendationKind kind) => kind switch
    {
        RecommendationKind.Rotate => 3,
        RecommendationKind.Promote => 1,
        _ => 0,
    };
}
