using CsCheck;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Tests.Results;

/// <summary>Published tables, and random small ones.</summary>
internal static class RaterTables
{
    /// <summary>Shrout and Fleiss (1979): six targets, four judges.</summary>
    public static RaterTable ShroutFleiss => Rows("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7");

    /// <summary>Krippendorff (2011): four observers, twelve units, a dot where there is no value.</summary>
    public static RaterTable Krippendorff => Turned(Rows(
        "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."));

    /// <summary>The "anxiety" example of the R package irr: twenty subjects, three raters, many ties.</summary>
    public static RaterTable Anxiety => Turned(Rows(
        "3 3 3 4 5 5 2 3 5 2 2 6 1 5 2 2 1 2 4 3", "3 6 4 6 2 4 2 4 3 3 2 3 3 3 2 2 1 3 3 4", "2 1 4 4 3 2 1 6 1 1 1 2 3 3 1 1 3 3 2 2"));

    /// <summary>2–7 officials by 2–5 panelists, values 0–5, some missing where asked for.</summary>
    public static Gen<RaterTable> Small(bool missing) => Gen.Select(Gen.Int[2, 7], Gen.Int[2, 5]).SelectMany((n, k) =>
        Gen.Int[missing ? -2 : 0, 5].Array[n * k].Select(values => RaterTable.Of([.. values.Chunk(k).Select(row => row.Select(v => v < 0 ? (double?)null : v).ToList())])));

    public static RaterTable Rows(params string[] rows) =>
        RaterTable.Of([.. rows.Select(r => r.Split(' ').Select(v => v == "." ? (double?)null : double.Parse(v, System.Globalization.CultureInfo.InvariantCulture)).ToList())]);

    public static RaterTable Turned(RaterTable table) => Select(table.Panelists, table.Officials, (o, p) => table[p, o]);

    public static RaterTable Select(int officials, int panelists, Func<int, int, double?> value) =>
        RaterTable.Of([.. Enumerable.Range(0, officials).Select(o => Enumerable.Range(0, panelists).Select(p => value(o, p)).ToList())]);

    /// <summary>Both orders turned around.</summary>
    public static RaterTable Reversed(this RaterTable table) =>
        Select(table.Officials, table.Panelists, (o, p) => table[table.Officials - 1 - o, table.Panelists - 1 - p]);

    public static RaterTable Map(this RaterTable table, Func<double, double> change) => Select(table.Officials, table.Panelists, (o, p) => table[o, p] is { } v ? change(v) : null);

    public static int Distinct(this RaterTable table) =>
        Enumerable.Range(0, table.Officials * table.Panelists).Select(i => table[i / table.Panelists, i % table.Panelists]).Distinct().Count();

    public static bool Same(AgreementFigure left, AgreementFigure right, double tolerance = 1e-9) =>
        left.Missing == right.Missing && Near(left.Value, right.Value, tolerance) && Near(left.Lower, right.Lower, tolerance) && Near(left.Upper, right.Upper, tolerance);

    public static bool Near(double? left, double? right, double tolerance = 1e-9) =>
        left.HasValue == right.HasValue && Math.Abs((left ?? 0) - (right ?? 0)) <= tolerance * Math.Max(1, Math.Abs(left ?? 0));
}
