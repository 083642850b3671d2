using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>How far the sheets of a round are. A sheet whose panelist does not judge that participant counts as neither locked nor open.</summary>
/// <param name="Expected">Sheets that somebody has to lock.</param>
/// <param name="Recused">Sheets nobody fills in, for a conflict of interest.</param>
/// <param name="Unconfirmed">Locked ones that their panelist has to confirm again since the instrument was amended.</param>
public sealed record SheetProgress(int Expected, int Locked, int Recused, int Unconfirmed)
{
    /// <summary>Sheets were issued, and nothing more is expected on any of them.</summary>
    public bool IsComplete => Expected + Recused > 0 && Locked == Expected && Unconfirmed == 0;

    /// <summary><c>0 dari 134 lembar terkunci · 1 tidak dinilai karena benturan kepentingan</c>.</summary>
    public string Sentence => $"{Locked} dari {Expected} lembar terkunci"
        + (Recused > 0 ? $" · {Recused} tidak dinilai karena benturan kepentingan" : "")
        + (Unconfirmed > 0 ? $" · {Unconfirmed} menunggu konfirmasi ulang" : "");

    public static SheetProgress Of(Round round, IReadOnlyCollection<ScoreSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(round);
        var judged = sheets.Where(s => !round.HasConflict(s.PanelistId, s.ParticipantId)).ToList();
        return new SheetProgress(judged.Count, judged.Count(s => s.IsLocked), sheets.Count - judged.Count, judged.Count(s => s.NeedsConfirmation(round)));
    }
}
