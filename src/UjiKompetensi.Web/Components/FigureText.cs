using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Web.Components;

/// <summary>Statistics as a page shows them: two decimals with a comma, and a true minus sign.</summary>
internal static class FigureText
{
    public static string Show(double? value) => value is { } number ? number.ToString("0.00", Words.Indonesian).Replace("-0,00", "0,00", StringComparison.Ordinal).Replace('-', '−') : "–";

    /// <summary>The 95 % interval; empty where there is none.</summary>
    public static string Interval(AgreementFigure figure) => figure is { Lower: { } lower, Upper: { } upper } ? $"{Show(lower)} sampai {Show(upper)}" : "";

    public static string Share(double share) => share.ToString("0.#", Words.Indonesian) + " %";
}
