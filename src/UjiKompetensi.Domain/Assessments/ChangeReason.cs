namespace UjiKompetensi.Domain.Assessments;

/// <summary>Why one person changed a value that was already recorded while the panel scores: written down, and told in the chain.</summary>
public static class ChangeReason
{
    public const int MinLength = 10;
    public const int MaxLength = Scoring.Mark.ReasonMaxLength;

    /// <summary>The reason without blanks around it.</summary>
    /// <exception cref="RuleViolation"><c>result-reason</c>: shorter than <see cref="MinLength"/>. <c>text-too-long</c>: longer than <see cref="MaxLength"/>.</exception>
    public static string Checked(string reason)
    {
        RuleViolation.ThrowIf(reason.Trim().Length < MinLength, "result-reason",
            $"Penilaian sudah dibuka, jadi mengubah nilai yang sudah tercatat perlu alasan tertulis, paling sedikit {MinLength} huruf. Tulis alasannya pada isian di sebelahnya, lalu simpan lagi.");
        return RuleViolation.Text(reason, MaxLength, "alasan perubahan");
    }
}
