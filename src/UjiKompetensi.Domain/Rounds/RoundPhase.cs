namespace UjiKompetensi.Domain.Rounds;

/// <summary>The phases of a round. They only go forward; each step is a verb of <see cref="Round"/>.</summary>
public enum RoundPhase { Draft, Scoring, Plenary, Released, Decided, Archived }

public static class RoundPhaseNames
{
    public static string Title(this RoundPhase phase) => phase switch
    {
        RoundPhase.Draft => "Persiapan",
        RoundPhase.Scoring => "Penilaian",
        RoundPhase.Plenary => "Pleno",
        RoundPhase.Released => "Diserahkan ke PPK",
        RoundPhase.Decided => "Diputuskan",
        RoundPhase.Archived => "Arsip",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "no such phase"),
    };
}
