using System.Globalization;
using System.Text.RegularExpressions;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>
/// Ids made by one world after the two parted, numbered by their first appearance there: an id of version 7 tells when
/// it was made. Ids that both worlds share stay as they are.
/// </summary>
internal sealed partial class NewNames(DateTimeOffset parted)
{
    private readonly Dictionary<Guid, int> _numbers = [];

    public string Number(string text) => Id().Replace(text, found =>
    {
        var id = Guid.Parse(found.Value);
        if (id.Version != 7 || MadeAt(id) < parted.ToUnixTimeMilliseconds()) return found.Value;
        if (!_numbers.TryGetValue(id, out var number)) _numbers[id] = number = _numbers.Count + 1;
        // As long as it was, so that lengths stay comparable.
        return $"id-{number}".PadRight(found.Length, '-');
    });

    private static long MadeAt(Guid id) => long.Parse(id.ToString("N").AsSpan(0, 12), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-7[0-9a-fA-F]{3}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|(?<![0-9a-fA-F])[0-9a-f]{12}7[0-9a-f]{19}(?![0-9a-fA-F])")]
    private static partial Regex Id();
}
