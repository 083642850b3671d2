namespace UjiKompetensi.Domain.Decisions;

/// <summary>How far one official's case is. Computed from decisions and steps, never stored.</summary>
public enum FollowUpState { Undecided, Postponed, NoApproval, ToSend, AwaitingAnswer, Returned, Refused, Approved, Inaugurated }

/// <summary>Until when something must have happened.</summary>
/// <param name="Until">The last day that is in time.</param>
/// <param name="DaysLeft">Days from today to it: 0 on the day itself, negative once it has passed.</param>
public sealed record Deadline(DateOnly Until, int DaysLeft)
{
    /// <summary>So many days before the end it is pointed out.</summary>
    public const int ReminderDays = 7;

    public bool IsOverdue => DaysLeft < 0;
    public bool IsNear => DaysLeft is >= 0 and <= ReminderDays;

    public string Sentence => DaysLeft switch { < 0 => $"lewat {-DaysLeft} hari", 0 => "hari ini terakhir", _ => $"{DaysLeft} hari lagi" };

    public static Deadline On(DateOnly until, DateOnly today) => new(until, until.DayNumber - today.DayNumber);
}

public static class FollowUpStateNames
{
    public static string Title(this FollowUpState state) => state switch
    {
        FollowUpState.Undecided => "Menunggu keputusan PPK",
        FollowUpState.Postponed => "Ditunda PPK",
        FollowUpState.NoApproval => "Tidak perlu persetujuan",
        FollowUpState.ToSend => "Belum disurati",
        FollowUpState.AwaitingAnswer => "Menunggu jawaban",
        FollowUpState.Returned => "Dikembalikan",
        FollowUpState.Refused => "Ditolak",
        FollowUpState.Approved => "Disetujui, menunggu pelantikan",
        FollowUpState.Inaugurated => "Sudah dilantik",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "no such state"),
    };

    /// <summary>What somebody has to do now; empty when nothing is left.</summary>
    /// <param name="overdue">The days of the last letter or approval have run out.</param>
    public static string NextStep(this FollowUpState state, bool overdue) => state switch
    {
        FollowUpState.Undecided or FollowUpState.Postponed => "PPK memutuskan",
        FollowUpState.ToSend => "Kirim surat, lalu catat nomornya",
        FollowUpState.AwaitingAnswer => overdue ? "Tanyakan jawabannya, atau kirim surat baru" : "Catat jawaban begitu datang",
        FollowUpState.Returned => "Lengkapi berkas, lalu kirim surat baru",
        FollowUpState.Refused => "PPK memutuskan lagi, atau kirim surat baru",
        FollowUpState.Approved => overdue ? "Minta persetujuan baru, atau catat pelantikannya" : "Lantik, lalu catat pelantikannya",
        _ => "",
    };

    public static bool IsFinished(this FollowUpState state) => state is FollowUpState.NoApproval or FollowUpState.Inaugurated;
}
