namespace UjiKompetensi.Domain.Panels;

/// <summary>The panel as law describes it. What it says is shown as advice; a round may still be opened against it.</summary>
public static class Panel
{
    public const int MinimumMembers = 5;
    public const int MaximumMembers = 9;
    public const decimal MaximumInternalShare = 0.45m;

    /// <summary>Ways in which a panel departs from an odd number of 5 to 9 members with at most 45 % internal ones (PP 11/2017 ps. 114).</summary>
    public static IReadOnlyList<string> Remarks(IReadOnlyCollection<Panelist> members)
    {
        var remarks = new List<string>();
        if (members.Count is < MinimumMembers or > MaximumMembers || members.Count % 2 == 0)
            remarks.Add($"Pansel lazimnya berjumlah ganjil, yaitu 5, 7, atau 9 orang (PP 11/2017 ps. 114); sekarang {members.Count}.");
        if (members.Count(m => m.IsInternal) > MostInternal(members.Count))
            remarks.Add($"Unsur internal paling banyak 45 % (PP 11/2017 ps. 114), jadi paling banyak {MostInternal(members.Count)} dari {members.Count} anggota; sekarang {members.Count(m => m.IsInternal)}.");
        return remarks;
    }

    /// <summary>The most internal members that a panel of this size may have: 2 of 5, 3 of 7, 4 of 9.</summary>
    public static int MostInternal(int members) => (int)decimal.Floor(members * MaximumInternalShare);

    internal static void CheckReady(IReadOnlyCollection<Panelist> members)
    {
        RuleViolation.ThrowIf(members.Count == 0, "panel-empty", "Panel belum punya anggota. Tunjuk panelis lebih dahulu.");
        RuleViolation.ThrowIf(members.Count(m => m.IsChair) != 1, "panel-chair", "Tetapkan tepat satu ketua panel.");
    }
}
