namespace UjiKompetensi.Domain.Scoring;

/// <summary>Why a mark has or lacks a value. Blank is "not yet"; the others are final answers that lower the number of marks used. None of them is zero.</summary>
public enum MarkKind { Blank, Value, Abstained, Recused, Absent }

/// <summary>
/// What one panelist says of one aspect: a value, or why there is none. Equality is by kind, value and reason, so
/// 87,5 and 87,50 are the same mark.
/// </summary>
public sealed record Mark
{
    public const int ReasonMaxLength = 500;

    public static readonly Mark Blank = new(MarkKind.Blank, null, "");

    private Mark(MarkKind kind, decimal? value, string reason) => (Kind, Value, Reason) = (kind, value, reason);

    public MarkKind Kind { get; }

    /// <summary>Present exactly when <see cref="Kind"/> is <see cref="MarkKind.Value"/>; on the component's raw scale.</summary>
    public decimal? Value { get; }
    public string Reason { get; }

    public static Mark Of(decimal value) => new(MarkKind.Value, value, "");

    /// <exception cref="RuleViolation">The reason is missing or too long.</exception>
    public static Mark Abstained(string reason) => Without(MarkKind.Abstained, reason);

    /// <exception cref="RuleViolation">The reason is missing or too long.</exception>
    public static Mark Recused(string reason) => Without(MarkKind.Recused, reason);

    /// <exception cref="RuleViolation">The reason is missing or too long.</exception>
    public static Mark Absent(string reason) => Without(MarkKind.Absent, reason);

    /// <summary>Rebuilds a stored mark; the stored parts were checked when it was made.</summary>
    public static Mark Stored(MarkKind kind, decimal? value, string reason) =>
        (kind == MarkKind.Value) == value.HasValue ? new(kind, value, reason)
            : throw new RuleViolation("mark-broken", "Catatan nilai ini rusak: jenis dan angkanya tidak sesuai.");

    private static Mark Without(MarkKind kind, string reason) =>
        new(kind, null, RuleViolation.Text(reason, ReasonMaxLength, "alasan"));

    /// <summary>As shown: the value, or the reason's kind in words.</summary>
    public override string ToString() => Kind switch
    {
        MarkKind.Value => ScoreText.Format(Value!.Value),
        MarkKind.Blank => "belum diisi",
        MarkKind.Abstained => "abstain",
        MarkKind.Recused => "tidak menilai",
        _ => "tidak hadir",
    };
}
