namespace UjiKompetensi.Domain.Rounds;

/// <summary>Whom of the secretariat a round lets handle its sheets.</summary>
public sealed partial class Round
{
    /// <summary>Guards that whoever of the secretariat handles sheets neither marks nor is marked in this round.</summary>
    /// <param name="takesPart">He is one of the participants.</param>
    /// <exception cref="RuleViolation"><c>staff-panelist</c>, <c>staff-participant</c>.</exception>
    public void CheckImpartial(Guid account, bool takesPart)
    {
        RuleViolation.ThrowIf(_panel.Any(p => p.AccountId == account), "staff-panelist", "Anda duduk di panel kegiatan ini. Minta rekan sekretariat yang bukan panelis.");
        RuleViolation.ThrowIf(takesPart, "staff-participant", "Anda peserta kegiatan ini. Minta rekan sekretariat yang bukan peserta.");
    }
}
