using System.Globalization;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills;

/// <param name="Place">Of the sheet's aspects, counted over all sheets of the writer.</param>
/// <param name="Version">Of the mark it builds on.</param>
internal readonly record struct KillEntry(int Place, Guid Operation, Guid Aspect, decimal Value, int Version);

/// <summary>How the entries of one sheet go out: the only place of the drill that knows it. Today each mark is a request of its own.</summary>
internal static class KillPost
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <returns>An answer for each entry, in order; what never got one has the status 0.</returns>
    public static async Task<IReadOnlyList<SaveAnswer>> SendAsync(Tablet tablet, Guid sheet, IReadOnlyList<KillEntry> entries)
    {
        var answers = new SaveAnswer[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            answers[i] = await tablet.SaveAsync(entries[i].Operation, sheet, entries[i].Aspect, entries[i].Value.ToString("0.00", Indonesian), entries[i].Version);
            // Where nobody answers, the rest of the sheet would only wait for the same.
            if (answers[i].Status is 0 or >= 500) break;
        }

        return answers;
    }
}
