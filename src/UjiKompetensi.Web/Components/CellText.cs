namespace UjiKompetensi.Web.Components;

/// <summary>What may stand in a cell of a workbook.</summary>
internal static class CellText
{
    private const int MaxLength = 32_000;

    /// <summary>A cell cannot hold everything a broken file can: what no workbook may contain is shown as a question mark.</summary>
    public static string Writable(string text)
    {
        var kept = text.Length > MaxLength ? text[..MaxLength] + "…" : text;
        return string.Concat(kept.Select(c => (c < ' ' && c is not ('\t' or '\n')) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c));
    }
}
