using Microsoft.EntityFrameworkCore;

namespace UjiKompetensi.Web.Components;

/// <summary>One page of a list that can be thousands long.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">Of all pages together.</param>
public sealed record Paged<T>(IReadOnlyList<T> Rows, int Page, int Total)
{
    public const int Size = 25;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
    public int First => Total == 0 ? 0 : ((Page - 1) * Size) + 1;
    public int Last => First == 0 ? 0 : First + Rows.Count - 1;
}

internal static class Paging
{
    /// <summary>A page beyond the last becomes the last.</summary>
    public static async Task<Paged<T>> PageAsync<T>(this IQueryable<T> sorted, int page, CancellationToken cancel)
    {
        var total = await sorted.CountAsync(cancel);
        var last = Math.Max(1, (total + Paged<T>.Size - 1) / Paged<T>.Size);
        var asked = Math.Clamp(page, 1, last);
        return new Paged<T>(await sorted.Skip((asked - 1) * Paged<T>.Size).Take(Paged<T>.Size).ToListAsync(cancel), asked, total);
    }
}

/// <summary>Words somebody searches by, each as a pattern that finds it anywhere.</summary>
internal static class SearchWords
{
    public const string Escape = @"\";
    private const int Most = 8;

    public static IEnumerable<string> Of(string? search) => (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Most)
        .Select(word => $"%{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%");
}
