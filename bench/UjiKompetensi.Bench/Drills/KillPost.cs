using System.Globalization;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills;

/// <param name="Place">Of the sheet's aspects, counted over all sheets of the writer.</param>
/// <param name="Version">Of the mark it builds on.</param>
internal readonly record struct KillEntry(int Place, Guid Operation, Guid Aspect, decimal Value, int Version);

/// <summary>How the entries of one sheet go out: all in one post, as a device sends what has gathered.</summary>
internal static class KillPost
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <returns>An answer for each entry, in order; what never got one has the status 0.</returns>
    public static async Task<IReadOnlyList<SaveAnswer>> SendAsync(Tablet tablet, Guid sheet, IReadOnlyList<KillEntry> entries)
    {
        var answers = await tablet.SaveFormAsync(sheet, [.. entries.Select(e => (e.Operation, e.Aspect, e.Value.ToString("0.00", Indonesian), e.Version))]);
        return answers.Count == entries.Count ? answers : [.. entries.Select(_ => answers[0])];
    }
}
