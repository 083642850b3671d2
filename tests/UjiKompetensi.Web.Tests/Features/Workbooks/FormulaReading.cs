using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace UjiKompetensi.Web.Tests.Features.Workbooks;

/// <summary>
/// A spreadsheet just good enough to compute the product's own formulas, in decimals and sharing no code with it:
/// + − * /, comparisons, and the functions named in <see cref="Call"/>. An unknown word fails.
/// </summary>
internal sealed class FormulaReading
{
    private readonly Dictionary<string, Cell> _cells;
    private readonly Dictionary<string, object> _known = [];
    private string _text = "";
    private int _at;

    public FormulaReading(byte[] workbook, string sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        var book = document.WorkbookPart!;
        var id = book.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!;
        _cells = ((WorksheetPart)book.GetPartById(id)).Worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!, c => (Cell)c.CloneNode(true));
    }

    public IReadOnlyCollection<Cell> Cells => _cells.Values;

    public int Formulas => _cells.Values.Count(c => c.CellFormula is not null);

    /// <summary>A decimal or a text; an empty text for nothing.</summary>
    public object this[string address]
    {
        get
        {
            if (_known.TryGetValue(address, out var known)) return known;
            if (!_cells.TryGetValue(address, out var cell)) return "";
            var value = cell.CellFormula is { } formula ? Compute(formula.Text) : Plain(cell);
            return _known[address] = value;
        }
    }

    /// <summary>The same file with formulas whose results are not in it, so that whoever shows one has computed it.</summary>
    public static byte[] WithoutResults(byte[] workbook)
    {
        using var bytes = new MemoryStream();
        bytes.Write(workbook);
        using (var document = SpreadsheetDocument.Open(bytes, true))
            foreach (var cell in document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).Where(c => c.CellFormula is not null))
            {
                cell.CellValue?.Remove();
                cell.DataType = null;
            }

        return bytes.ToArray();
    }

    public static object Plain(Cell cell) => cell.DataType?.Value == CellValues.InlineString ? cell.InlineString!.Text!.Text
        : cell.DataType?.Value == CellValues.String ? cell.CellValue!.Text : decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);

    private object Compute(string formula)
    {
        var (outerText, outerAt) = (_text, _at);
        (_text, _at) = (formula, 0);
        var value = Comparison();
        _at.ShouldBe(_text.Length, formula);
        (_text, _at) = (outerText, outerAt);
        return value;
    }

    private object Comparison()
    {
        var left = Sum();
        if (Take("<")) return Number(left) < Number(Sum());
        if (Take("=")) return Sum() is var right && (left is string a && right is string b ? a == b : left is decimal x && right is decimal y && x == y);
        return left;
    }

    private object Sum()
    {
        var value = Product();
        while (true)
            if (Take("+")) value = Number(value) + Number(Product());
            else if (Take("-")) value = Number(value) - Number(Product());
            else return value;
    }

    private object Product()
    {
        var value = Atom();
        while (true)
            if (Take("*")) value = Number(value) * Number(Atom());
            else if (Take("/")) value = Number(Atom()) is var divisor and not 0 ? Number(value) / divisor : "#DIV/0!";
            else return value;
    }

    private object Atom()
    {
        if (Take("\"\"")) return "";
        if (Take("("))
        {
            var inside = Comparison();
            Take(")").ShouldBeTrue(_text);
            return inside;
        }

        var word = Word();
        if (Take("(")) return Call(word);
        if (Take(":")) return Range(word, Word());
        return char.IsDigit(word[0]) ? decimal.Parse(word, CultureInfo.InvariantCulture) : this[word.Replace("$", "", StringComparison.Ordinal)];
    }

    private object Call(string name)
    {
        List<object> given = [];
        do given.Add(Comparison()); while (Take(","));
        Take(")").ShouldBeTrue(_text);
        var numbers = given.SelectMany(g => g is List<object> list ? list : [g]).OfType<decimal>().ToList();
        return name switch
        {
            "IF" => (bool)given[0] ? given[1] : given[2],
            "COUNT" => (decimal)numbers.Count,
            "SUM" => numbers.Sum(),
            "MAX" => numbers.DefaultIfEmpty(0m).Max(),
            "MIN" => numbers.DefaultIfEmpty(0m).Min(),
            "AVERAGE" => numbers.Count == 0 ? 0m : numbers.Sum() / numbers.Count,
            "MEDIAN" => numbers.Count == 0 ? 0m : Middle([.. numbers.Order()]),
            // A spreadsheet rounds half away from zero, and knows some fifteen digits.
            "ROUND" => given[0] is string ? "" : Math.Round(Math.Round(Number(given[0]), 14), (int)Number(given[1]), MidpointRounding.AwayFromZero),
            _ => throw new InvalidOperationException($"the formula uses {name}"),
        };
    }

    private static decimal Middle(List<decimal> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    private List<object> Range(string first, string last)
    {
        var row = first[first.IndexOfAny([.. "0123456789"])..];
        last.EndsWith(row, StringComparison.Ordinal).ShouldBeTrue("ranges run along one row");
        var (from, to) = (Column(first), Column(last));
        return [.. Enumerable.Range(from, to - from + 1).Select(c => this[Letters(c) + row])];
    }

    private static int Column(string address) => address.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (sum, c) => (sum * 26) + c - 'A' + 1);

    private static string Letters(int column) => column == 0 ? "" : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));

    // Excel computes both sides of an IF; what only the unused side would stumble over counts as zero here.
    private static decimal Number(object value) => value is decimal number ? number : 0m;

    private string Word()
    {
        var from = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '$' or '.')) _at++;
        return _at > from ? _text[from.._at] : throw new InvalidOperationException($"{_text} at {_at}");
    }

    private bool Take(string sign)
    {
        if (!_text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal)) return false;
        _at += sign.Length;
        return true;
    }
}
