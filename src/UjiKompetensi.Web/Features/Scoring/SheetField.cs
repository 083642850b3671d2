namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>What a field of the sheet is called by the page, its script and its form: an aspect's id for the mark, <c>catatan</c> for the general note, <c>catatan-…</c> for the note on one aspect.</summary>
internal static class SheetField
{
    public const string GeneralNote = "catatan";
    public const string Unknown = "Kolom itu tidak ada. Muat ulang halaman.";
    private const string AspectNote = "catatan-";

    public static string OfMark(Guid aspect) => aspect.ToString();

    public static string OfNote(Guid aspect) => AspectNote + aspect;

    /// <returns>Null when there is no such field; an aspect of null is the general note.</returns>
    public static (bool IsNote, Guid? Aspect)? Read(string? field)
    {
        if (field == GeneralNote) return (true, null);
        var isNote = field?.StartsWith(AspectNote, StringComparison.Ordinal) == true;
        return Guid.TryParse(isNote ? field![AspectNote.Length..] : field, out var aspect) ? (isNote, aspect) : null;
    }
}
