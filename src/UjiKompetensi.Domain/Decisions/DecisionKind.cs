using UjiKompetensi.Domain.Recommendations;

namespace UjiKompetensi.Domain.Decisions;

/// <summary>What the PPK does with the panel's recommendation for one official. Names are stored; never rename one.</summary>
public enum DecisionKind { Accepts, Alters, Postpones }

public static class DecisionKindNames
{
    public static string Title(this DecisionKind kind) => kind switch
    {
        DecisionKind.Accepts => "Sesuai usulan",
        DecisionKind.Alters => "Diubah",
        DecisionKind.Postpones => "Ditunda",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };

    /// <summary>
    /// Whether what is decided waits for somebody outside of the region before it takes effect. A move, a promotion, a
    /// demotion, an extension beyond five years (PP 11/2017 ps 132-133) and a release from the post do; confirming an
    /// official where he is, developing him and testing him again do not.
    /// </summary>
    /// <remarks>A reading of the law as it stood in 2025 and no bar: an approval can be asked for in any case.</remarks>
    public static bool NeedsApproval(this RecommendationKind kind) => kind is not (RecommendationKind.Stay or RecommendationKind.Develop or RecommendationKind.Retest);
}
