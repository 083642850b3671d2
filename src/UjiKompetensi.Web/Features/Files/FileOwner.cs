using System.Text.RegularExpressions;
using UjiKompetensi.Domain.Files;

namespace UjiKompetensi.Web.Features.Files;

/// <summary>Reads from a file's name whose it is and what it is, for uploading many at once: <c>01_cv.pdf</c>, <c>197001011995031001 makalah.docx</c>.</summary>
internal static partial class FileOwner
{
    /// <returns>Null when the name begins with neither a NIP nor a number of exactly one participant.</returns>
    public static RoundFiles.Row? Of(string name, IEnumerable<RoundFiles.Row> rows) => Beginning().Match(name) is { Success: true } match
        ? rows.SingleOrDefault(r => r.EmployeeNumber == match.Value || (match.Value.Length <= 3 && r.Code.TrimStart('0') == match.Value.TrimStart('0'))) : null;

    public static FileKind KindOf(string name) =>
        Kinds.FirstOrDefault(k => name.Contains(k.Word, StringComparison.OrdinalIgnoreCase)) is { Word: not null } found ? found.Kind : FileKind.Other;

    private static readonly (string Word, FileKind Kind)[] Kinds =
    [
        ("makalah", FileKind.Paper), ("paparan", FileKind.Slides), ("presentasi", FileKind.Slides), ("slide", FileKind.Slides),
        ("skp", FileKind.Skp), ("foto", FileKind.Photo), ("riwayat", FileKind.Cv), ("cv", FileKind.Cv),
    ];

    [GeneratedRegex(@"\A[0-9]+")]
    private static partial Regex Beginning();
}
