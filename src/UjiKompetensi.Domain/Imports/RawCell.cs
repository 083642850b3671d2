using System.Globalization;

namespace UjiKompetensi.Domain.Imports;

/// <summary>What the file itself held: a spreadsheet knows numbers and dates, a text file only texts.</summary>
public enum CellForm { Text, Number, Date, Other }

/// <summary>One cell as it came, nothing repaired. A number is spelled shortest (87.5, 1.98612052010011E+17), a day as yyyy-MM-dd.</summary>
public readonly record struct RawCell(string Text, CellForm Form = CellForm.Text)
{
    public static readonly RawCell Empty = new("");

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    public static RawCell Of(double number) => new(number.ToString("R", CultureInfo.InvariantCulture), CellForm.Number);

    public static RawCell Of(DateTime moment) => moment.TimeOfDay == TimeSpan.Zero
        ? new(moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellForm.Date)
        : new(moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), CellForm.Other);
}

/// <param name="Number">As the spreadsheet shows it, from 1.</param>
public sealed record RawRow(int Number, IReadOnlyList<RawCell> Cells)
{
    public bool IsEmpty => Cells.All(c => c.IsEmpty);

    public RawCell this[int index] => index >= 0 && index < Cells.Count ? Cells[index] : RawCell.Empty;
}
