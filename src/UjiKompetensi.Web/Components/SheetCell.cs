using System.Globalization;

namespace UjiKompetensi.Web.Components;

/// <summary>How a cell looks; the order is that of the workbook's styles.</summary>
internal enum CellLook { Plain, Head, Title, Score, Exact, Total }

/// <summary>
/// One cell: nothing, a text, a number, or a formula with what it comes to. A text is a text whatever it begins with;
/// only the product itself makes formulas.
/// </summary>
internal readonly record struct SheetCell(string? Text, decimal? Number, string? Formula, CellLook Look)
{
    public static readonly SheetCell Empty = new(null, null, null, CellLook.Plain);

    public static SheetCell Of(string text, CellLook look = CellLook.Plain) => new(text, null, null, look);

    public static SheetCell Of(decimal? number, CellLook look = CellLook.Score) => number is null ? Empty : new(null, number, null, look);

    /// <param name="formula">Without the leading equals sign.</param>
    /// <param name="comesTo">Its result, for whoever does not compute; null for an empty text.</param>
    public static SheetCell Computed(string formula, decimal? comesTo, CellLook look = CellLook.Score) => new(null, comesTo, formula, look);

    /// <summary><c>C7</c>; columns and rows count from 1.</summary>
    public static string Address(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
