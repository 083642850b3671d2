namespace UjiKompetensi.Domain.Scoring;

/// <summary>Short name of a sheet, printed on its paper so that whoever types it finds the right one: <c>9F3A-22C1</c>.</summary>
public static class SheetCode
{
    // The end of an id of version 7 is random; its beginning is the time.
    public static string Of(SheetId id)
    {
        var end = id.Value.ToString("N")[^8..].ToUpperInvariant();
        return $"{end[..4]}-{end[4..]}";
    }
}
