using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Home;

/// <summary>What a released round asks of the PPK and of those who follow it up.</summary>
internal static class FollowUpTasks
{
    public static IEnumerable<MyTasks.Row> Of(Round round, IReadOnlyList<FollowUpCase> cases, CurrentUser user, DateOnly today)
    {
        if (round.Phase == RoundPhase.Released && Policies.Decide.Allows(user)) yield return Decision(round, cases);
        if (round.Phase == RoundPhase.Decided && Policies.Decide.Allows(user) && cases.Count(c => c.State == FollowUpState.Postponed) is var postponed and > 0)
            yield return new MyTasks.Row($"{postponed} putusan masih ditunda", "Hanya Anda yang dapat memutuskannya.", round.Name, $"/kegiatan/{round.Slug}/putusan", "Buka putusan", false);
        if (!Policies.FollowUp.Allows(user)) yield break;
        var deadlines = cases.Select(c => c.DeadlineOn(today)).OfType<Deadline>().ToList();
        var (overdue, near, toSend) = (deadlines.Count(d => d.IsOverdue), deadlines.Count(d => d.IsNear), cases.Count(c => c.State == FollowUpState.ToSend));
        var place = $"/kegiatan/{round.Slug}/tindak-lanjut";
        if (overdue > 0)
            yield return new MyTasks.Row($"{overdue} surat atau persetujuan lewat masanya", "Tanyakan jawabannya, kirim surat baru, atau catat pelantikannya.", round.Name, place, "Buka tindak lanjut", true);
        if (near > 0)
            yield return new MyTasks.Row($"{near} surat atau persetujuan segera habis masanya", $"Tinggal {Deadline.ReminderDays} hari atau kurang; yang pertama {deadlines.Where(d => d.IsNear).Min(d => d.DaysLeft)} hari lagi.", round.Name, place, "Buka tindak lanjut", true);
        if (toSend > 0)
            yield return new MyTasks.Row($"{toSend} putusan belum disurati", "Kirim surat ke instansi pemberi persetujuan, lalu catat nomornya.", round.Name, place, "Buka tindak lanjut", false);
    }

    private static MyTasks.Row Decision(Round round, IReadOnlyList<FollowUpCase> cases)
    {
        var (open, place) = (cases.Count(c => c.State == FollowUpState.Undecided), $"/kegiatan/{round.Slug}/putusan");
        return open > 0 ? new("Laporan tersedia", $"Rekomendasi untuk {open} pejabat menunggu putusan Anda", round.Name, place, "Buka putusan", true)
            : new("Tetapkan putusan", "Semua pejabat sudah diputuskan. Tetapkan dengan kata sandi Anda.", round.Name, place, "Buka putusan", true);
    }
}
