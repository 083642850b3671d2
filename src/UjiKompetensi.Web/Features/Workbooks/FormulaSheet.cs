using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Components;

namespace UjiKompetensi.Web.Features.Workbooks;

/// <summary>
/// The same totals once more as formulas that any spreadsheet computes: from the marks of every panelist through
/// aspects and components to the total, each step as the round declared it. Who changes a mark or a weight sees what
/// becomes of it. Officials stand in the order of the value sheet.
/// </summary>
internal sealed class FormulaSheet
{
    public const string Name = "Rumus";

    private const int FirstLine = 7;
    private const string Decimals = "$B$2";

    // What row holds what, above the officials.
    private const int WeightRow = 3, LowRow = 4, HighRow = 5, HeadRow = 6;

    private readonly ResultInput _input;
    private readonly RoundResult _result;
    private readonly List<SheetColumn> _columns = [new(26, "Kode"), new(34, "Nama")];

    private FormulaSheet(ResultInput input, RoundResult result) => (_input, _result) = (input, result);

    public static WorkbookSheet Of(ResultInput input, RoundResult result, IReadOnlyList<string> codes)
    {
        var sheet = new FormulaSheet(input, result);
        var parts = input.Components.Select(sheet.Add).ToList();
        var total = sheet.AddTotal(parts);
        return new WorkbookSheet(Name, [.. sheet._columns.Select(c => c.Width)], (2, HeadRow),
        [
            [SheetCell.Of($"Rumus hitung: {input.RoundName}", CellLook.Title)],
            [SheetCell.Of("Angka di belakang koma"), SheetCell.Of(input.Rules.Decimals, CellLook.Exact)],
            sheet.Above("Bobot (%) atau faktor", c => c.Weight), sheet.Above("Skala terendah", c => c.Low), sheet.Above("Skala tertinggi", c => c.High),
            [.. sheet._columns.Select(c => SheetCell.Of(c.Head, CellLook.Head))],
            .. codes.Select((code, i) => sheet.Line(result.Of(code), FirstLine + i, parts, total)),
        ]);
    }

    private IReadOnlyList<SheetCell> Above(string title, Func<SheetColumn, decimal?> what) => [SheetCell.Of(title), .. _columns.Skip(1).Select(c => SheetCell.Of(what(c), CellLook.Exact))];

    private ComponentColumns Add(InputComponent component)
    {
        var aspects = component.Source == ComponentSource.Import ? [] : component.Aspects.Select(aspect =>
        {
            var first = _columns.Count + 1;
            _columns.AddRange(_input.Panelists.Select(p => new SheetColumn(11, $"{component.Name}: {aspect.Title}, {p.Code} {p.Name}")));
            return new AspectColumns(first, _columns.Count, Add($"{component.Name}: {aspect.Title}", aspect.Weight));
        }).ToList();
        var imports = component.Source == ComponentSource.Import;
        int? low = imports ? Add($"{component.Name}: skala terendah") : null;
        int? high = imports ? Add($"{component.Name}: skala tertinggi") : null;
        var raw = imports ? Add($"{component.Name}: nilai mentah") : Add($"{component.Name}: gabungan aspek", null, component.Scale);
        return new ComponentColumns(component, aspects, low, high, raw, Add($"{component.Name}: 0–100"), Add($"{component.Name}: bagian nilai akhir", component.Weight));
    }

    private int AddTotal(IReadOnlyList<ComponentColumns> parts)
    {
        _columns.Add(new SheetColumn(13, _input.Rules.Missing == MissingPolicy.Reweigh ? $"Jumlah bobot yang ada dari {parts.Count} komponen" : "Jumlah bobot"));
        return Add("Nilai akhir");
    }

    private int Add(string head, decimal? weight = null, Scale? scale = null)
    {
        _columns.Add(new SheetColumn(13, head, weight, scale?.Minimum, scale?.Maximum));
        return _columns.Count;
    }

    private SheetCell[] Line(OfficialResult own, int row, IReadOnlyList<ComponentColumns> parts, int total)
    {
        var cells = new SheetCell[_columns.Count];
        Array.Fill(cells, SheetCell.Empty);
        (cells[0], cells[1]) = (SheetCell.Of(own.Code), SheetCell.Of(own.Name));
        foreach (var (part, result) in parts.Zip(own.Components)) Fill(cells, row, part, result, own, total - 1);
        string At(int column) => SheetCell.Address(column, row);
        var present = own.Components.Where(c => c.Normalised.HasValue).Sum(c => c.Weight);
        cells[total - 2] = SheetCell.Computed(_input.Rules.Missing == MissingPolicy.Reweigh ? string.Join("+", parts.Select(p => $"IF({At(p.Normalised)}=\"\",0,{Fixed(p.Share, WeightRow)})")) : string.Join("+", parts.Select(p => Fixed(p.Share, WeightRow))),
            _input.Rules.Missing == MissingPolicy.Reweigh ? present : Weights.Whole, CellLook.Exact);
        var shares = string.Join(",", parts.Select(p => At(p.Share)));
        var (sum, enough) = ($"ROUND(SUM({shares}),{Decimals})", _input.Rules.Missing == MissingPolicy.Reweigh ? "1" : $"{parts.Count}");
        cells[total - 1] = SheetCell.Computed($"IF(COUNT({shares})<{enough},\"\",{sum})", own.Total, CellLook.Total);
        return cells;
    }

    private void Fill(SheetCell[] cells, int row, ComponentColumns part, ComponentResult result, OfficialResult own, int weightSum)
    {
        string At(int column) => SheetCell.Address(column, row);
        foreach (var (columns, aspect) in part.Aspects.Zip(result.Aspects))
        {
            foreach (var (mark, i) in aspect.Marks.Select((m, i) => (m, i)))
                cells[columns.First - 1 + i] = mark.Mark.Value is { } value ? SheetCell.Of(value) : SheetCell.Of(mark.Mark.ToString());
            // A mark that is still blank holds the aspect back, which counting alone cannot tell.
            cells[columns.Value - 1] = aspect.Value is null && aspect.MarksUsed > 0 ? SheetCell.Of("belum lengkap")
                : SheetCell.Computed(Aggregated($"{At(columns.First)}:{At(columns.Last)}"), aspect.Value);
        }

        if (part.Low is { } low && _input.Results.FirstOrDefault(r => r.Official == own.Code && r.Component == part.Component.Code) is { } import && result.Raw is { } raw)
            (cells[low - 1], cells[part.High!.Value - 1], cells[part.Raw - 1]) = (SheetCell.Of(import.Scale.Minimum, CellLook.Exact), SheetCell.Of(import.Scale.Maximum, CellLook.Exact), SheetCell.Of(raw));
        else if (part.Aspects.Count > 0)
            cells[part.Raw - 1] = SheetCell.Computed(Whole(part.Aspects.Select(a => At(a.Value)), Step(string.Join("+", part.Aspects.Select(a => $"{At(a.Value)}*{Fixed(a.Value, WeightRow)}")), $"/({string.Join("+", part.Aspects.Select(a => Fixed(a.Value, WeightRow)))})")), result.Raw);
        var (least, most) = part.Low is { } own1 ? (At(own1), At(part.High!.Value)) : (Fixed(part.Raw, LowRow), Fixed(part.Raw, HighRow));
        cells[part.Normalised - 1] = SheetCell.Computed(Whole([At(part.Raw)], Step($"({At(part.Raw)}-{least})*100/({most}-{least})")), result.Normalised);
        cells[part.Share - 1] = SheetCell.Computed(Whole([At(part.Normalised)], Step($"{At(part.Normalised)}*{Fixed(part.Share, WeightRow)}/{At(weightSum)}")), result.Contribution);
    }

    private string Aggregated(string range) => $"IF(COUNT({range})=0,\"\",{Step(_input.Rules.Aggregation switch
    {
        Aggregation.Median => $"MEDIAN({range})",
        Aggregation.DropHighestAndLowest => $"IF(COUNT({range})<{_input.Rules.MinimumToDrop},AVERAGE({range}),(SUM({range})-MAX({range})-MIN({range}))/(COUNT({range})-2))",
        _ => $"AVERAGE({range})",
    })})";

    private string Step(string formula, string then = "")
    {
        var whole = then.Length > 0 ? $"({formula}){then}" : formula;
        return _input.Rules.RoundingStep == RoundingStep.EachStep ? $"ROUND({whole},{Decimals})" : whole;
    }

    /// <summary>Empty while one of what it rests on is no number.</summary>
    private static string Whole(IEnumerable<string> cells, string formula)
    {
        var all = cells.ToList();
        return $"IF(COUNT({string.Join(",", all)})<{all.Count},\"\",{formula})";
    }

    private static string Fixed(int column, int row) => $"{SheetCell.Letters(column)}${row}";

    private sealed record SheetColumn(double Width, string Head, decimal? Weight = null, decimal? Low = null, decimal? High = null);

    /// <param name="First">Column of the first panelist, <paramref name="Last"/> of the last.</param>
    private sealed record AspectColumns(int First, int Last, int Value);

    /// <param name="Low">Columns of the scale, where each official's result brings its own.</param>
    private sealed record ComponentColumns(InputComponent Component, IReadOnlyList<AspectColumns> Aspects, int? Low, int? High, int Raw, int Normalised, int Share);
}
