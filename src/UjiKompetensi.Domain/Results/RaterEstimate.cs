namespace UjiKompetensi.Domain.Results;

/// <summary>A number with its standard error, or the reason in words why there is none. Never NaN or infinite.</summary>
/// <param name="StandardError">Null where one observation leaves no error to be estimated.</param>
public sealed record RaterEstimate(double? Value, double? StandardError, string? Missing)
{
    /// <summary>Worth talking about: beyond two standard errors, and not zero as shown with two decimals.</summary>
    public bool IsNotable => Value is { } value && StandardError is { } error && Math.Abs(value) > 2 * error && AgreementWords.Shown(value) != 0;

    internal static RaterEstimate Of(double value, double? error) => new(value, error, null);

    internal static RaterEstimate None(string why) => new(null, null, why);
}
