using System.Globalization;

namespace UjiKompetensi.Web.Components;

/// <summary>The address of a list in one state: its search, filters and page stand in the query, so that it can be kept and sent.</summary>
internal static class ListAddress
{
    public static string Of(string path, params ReadOnlySpan<(string Name, string? Value)> state)
    {
        var query = new List<string>();
        foreach (var (name, value) in state)
            if (!string.IsNullOrWhiteSpace(value)) query.Add($"{name}={Uri.EscapeDataString(value.Trim())}");
        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    /// <summary>The first page needs no number.</summary>
    public static string? Page(int page) => page <= 1 ? null : page.ToString(CultureInfo.InvariantCulture);

    /// <summary>A filter from the query; null for none and for what is no such value.</summary>
    public static T? Read<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;
}
