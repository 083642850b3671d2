using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Papers;

/// <summary>How far a paper sheet is, in words that tell nothing about what stands on it.</summary>
internal static class PaperWords
{
    /// <param name="closed">The sheet is locked or not judged.</param>
    public static string State(PaperEntry? entry, bool closed) => entry?.State switch
    {
        PaperState.Settled => "Selesai dari kertas",
        _ when closed => "Terkunci di layar",
        null => "Belum diketik",
        PaperState.TypedOnce => "Diketik sekali",
        PaperState.Mismatched => $"Tidak cocok {entry!.Mismatches.Count} aspek",
        PaperState.ScanMissing => "Cocok, pindaian belum ada",
        _ => "Siap diselesaikan",
    };

    /// <summary>Why this person types nothing in this round; empty when he may.</summary>
    public static string Refusal(Round round, CurrentUser user, bool takesPart)
    {
        try
        {
            round.CheckImpartial(user.Id, takesPart);
            return "";
        }
        catch (RuleViolation refused)
        {
            return refused.Message;
        }
    }
}
