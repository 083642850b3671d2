using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>What an official takes part in a round for (jalur). Both can share a round.</summary>
public enum Track { CompetencyTest, PerformanceEvaluation }

public static class TrackNames
{
    public static string Title(this Track track) => track == Track.CompetencyTest ? "Uji kompetensi" : "Evaluasi kinerja";

    /// <summary>Suggested from the time in the post; the office decides.</summary>
    public static Track Suggested(this Tenure? tenure) =>
        tenure?.Track == TenureTrack.FiveYearsOrMore ? Track.PerformanceEvaluation : Track.CompetencyTest;
}
