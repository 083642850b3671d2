namespace UjiKompetensi.Domain.Results;

/// <summary>A statistic with its 95 % interval where there is one, or the reason in words why there is none. Never NaN or infinite.</summary>
public sealed record AgreementFigure
{
    internal const string EndlessReason = "hasilnya tidak berhingga untuk data ini";

    private AgreementFigure(double? value, double? lower, double? upper, string? missing) =>
        (Value, Lower, Upper, Missing) = (value, lower, upper, missing);

    public double? Value { get; }

    /// <summary>Lower end of the 95 % interval; null when none is known.</summary>
    public double? Lower { get; }

    /// <summary>Upper end of the 95 % interval; present exactly when <see cref="Lower"/> is.</summary>
    public double? Upper { get; }

    /// <summary>Why there is no value, to be read after "tidak dapat dihitung:"; null exactly when there is one.</summary>
    public string? Missing { get; }

    internal static AgreementFigure Of(double value) => Of(value, double.NaN, double.NaN);

    /// <summary>An interval that is not finite is left out; a value that is not finite becomes a reason.</summary>
    internal static AgreementFigure Of(double value, double lower, double upper) =>
        !double.IsFinite(value) ? None(EndlessReason)
        : double.IsFinite(lower) && double.IsFinite(upper) ? new(value, lower, upper, null)
        : new(value, null, null, null);

    internal static AgreementFigure None(string why) => new(null, null, null, why);
}
