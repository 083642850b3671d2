namespace UjiKompetensi.Domain.Imports;

/// <summary>Which column of a file is which, by its headings.</summary>
public static class HeadingGuess
{
    /// <summary>Headings alike but for capitals, blanks and signs are one.</summary>
    public static string Normal(string heading) => new(heading.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());

    /// <summary>Column code to place in the row. What was chosen for a heading before goes first; the leftmost of two alike is taken.</summary>
    public static IReadOnlyDictionary<string, int> Of(IReadOnlyList<ImportColumn> columns, RawRow headings, IReadOnlyDictionary<string, string>? remembered = null)
    {
        var known = new Dictionary<string, string>();
        foreach (var column in columns)
            foreach (var name in column.Aliases.Prepend(column.Heading).Prepend(column.Code))
                known.TryAdd(Normal(name), column.Code);
        foreach (var (heading, code) in remembered ?? new Dictionary<string, string>())
            if (columns.Any(c => c.Code == code)) known[heading] = code;

        var places = new Dictionary<string, int>();
        for (var place = 0; place < headings.Cells.Count; place++)
            if (known.TryGetValue(Normal(headings[place].Text), out var code)) places.TryAdd(code, place);
        return places;
    }

    /// <summary>The row that reads most like headings among the first ten that say anything: titles may stand above it.</summary>
    public static RawRow? HeadingRow(IReadOnlyList<ImportColumn> columns, IEnumerable<RawRow> rows, IReadOnlyDictionary<string, string>? remembered = null) =>
        rows.Where(r => !r.IsEmpty).Take(10).MaxBy(r => Of(columns, r, remembered).Count);
}
