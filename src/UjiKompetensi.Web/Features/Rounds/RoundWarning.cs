using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Features.Rounds;

/// <summary>Something to look at before scoring is opened. It never stands in the way.</summary>
/// <param name="Page">Where it is looked at: the last part of the page's address.</param>
public sealed record RoundWarning(string Sentence, string Page)
{
    internal static IReadOnlyList<RoundWarning> Of(Round round)
    {
        if (round.Phase != RoundPhase.Draft) return [];
        var warnings = new List<RoundWarning>();
        if (round.ReasonsOutstanding > 0)
            warnings.Add(new RoundWarning($"{round.ReasonsOutstanding} peringatan pada peserta belum dijawab dengan alasan tertulis. Alasan tidak dapat ditulis lagi setelah penilaian dibuka.", "peserta"));
        if (round.Panel.Count > 0) warnings.AddRange(Panel.Remarks(round.Panel).Select(r => new RoundWarning(r, "panel")));
        if (round.Schedule.IsSettled() && round.Timetable.Unplaced.Count is > 0 and var unplaced)
            warnings.Add(new RoundWarning($"{unplaced} peserta tidak tertampung pada jadwal.", "jadwal"));
        if (round.Schedule.Sessions.Any(s => s.Date < round.HeldFrom || s.Date > round.HeldUntil))
            warnings.Add(new RoundWarning("Ada sesi jadwal di luar hari kegiatan.", "jadwal"));
        return warnings;
    }
}
