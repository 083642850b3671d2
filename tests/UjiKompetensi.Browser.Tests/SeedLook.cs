using System.IO.Compression;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace UjiKompetensi.Browser.Tests;

/// <summary>Looks at the papers of a seed round, and keeps them with pictures of its pages where a folder is named by <c>UJI_PICTURES</c>.</summary>
internal static class SeedLook
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("UJI_PICTURES") is { Length: > 0 } folder ? folder : null;

    public static async Task PageAsync(IPage page, SeedRound seed, string name)
    {
        if (Folder is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, seed.Template, $"{name}.png"), FullPage = true });
    }

    public static void Keep(IReadOnlyDictionary<string, byte[]> files, SeedRound seed)
    {
        if (Folder is null) return;
        foreach (var (name, bytes) in files)
        {
            var path = Path.Combine(Folder, seed.Template, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    public static IReadOnlyDictionary<string, byte[]> Unzip(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(content);
            return content.ToArray();
        });
    }

    /// <summary>Everything a paper says, without blanks: where a line breaks is no matter.</summary>
    public static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        document.NumberOfPages.ShouldBeGreaterThan(0);
        return string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value.Trim()));
    }

    public static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
