using System.IO.Compression;
using System.Text;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>Everything one deed showed the viewer in one world, part by part.</summary>
/// <param name="Bytes">How many bytes it was before anything was masked.</param>
/// <param name="Succeeded">It was an answer and not a refusal.</param>
internal sealed record Shown(IReadOnlyList<(string Part, string Text)> Parts, long Bytes, bool Succeeded)
{
    public static Shown Text(string part, string text, bool succeeded) => new([(part, text)], Encoding.UTF8.GetByteCount(text), succeeded);

    public static async Task<Shown> AnswerAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(cancel);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").OrderBy(h => h.Key, StringComparer.Ordinal)
            .Select(h => $"{h.Key}: {string.Join(" | ", h.Value.Select(v => h.Key == "Set-Cookie" ? CookieShape(v) : v))}");
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        List<(string, string)> parts = [("status", $"{(int)answer.StatusCode}"), ("headers", string.Join("\n", headers)), .. Body(bytes, type)];
        return new Shown(parts, bytes.Length, answer.IsSuccessStatusCode);
    }

    /// <summary>Text as text; a workbook part by part, for its packing carries the time of day; anything else byte by byte.</summary>
    public static IEnumerable<(string Part, string Text)> Body(byte[] bytes, string type)
    {
        if (bytes is [0x50, 0x4B, 3, 4, ..]) return Workbook(bytes);
        return [("body", type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes))];
    }

    private static List<(string, string)> Workbook(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return (entry.FullName, reader.ReadToEnd());
        })];
    }

    // A cookie's value is encrypted with a random nonce; its name, its length and its rights are told.
    private static string CookieShape(string cookie) => cookie.Split(';') is [var pair, .. var rights] ? $"{pair.Split('=')[0]}={pair.Length};{string.Join(';', rights)}" : cookie;
}

/// <summary>Where two worlds are not the same to somebody. Masks keep lengths, so that equal texts are equally long.</summary>
internal static class Comparer
{
    private const int Around = 160;

    /// <returns>Null when nothing differs; otherwise the part and both texts round the first difference.</returns>
    public static string? Difference(Shown one, NewNames names, Shown other, NewNames otherNames)
    {
        if (one.Parts.Count != other.Parts.Count) return $"{one.Parts.Count} parts and {other.Parts.Count} parts";
        return one.Parts.Zip(other.Parts, (a, b) => First(a.Part, Plain(a.Text, names), Plain(b.Text, otherNames)) ?? (Masks.Over(a.Part) == Masks.Over(b.Part) ? null : $"{a.Part} and {b.Part}")).FirstOrDefault(d => d is not null);
    }

    public static string Plain(string text, NewNames names) => names.Number(Masks.Over(text));

    private static string? First(string part, string one, string other)
    {
        if (one == other) return null;
        var at = one.Zip(other).TakeWhile(c => c.First == c.Second).Count();
        return $"{part} at {at}:\n    A …{Region(one, at)}…\n    B …{Region(other, at)}…";
    }

    private static string Region(string text, int at) => text[Math.Max(0, at - Around)..Math.Min(text.Length, at + Around)].ReplaceLineEndings("⏎");
}
