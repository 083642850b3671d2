using System.Globalization;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Scoring;

/// <summary>
/// Advice for a panelist's own eyes: a mark whose comma may stand one place too far left, <c>8,75</c> among marks
/// above 50 on the scale 0–100. It changes nothing and forbids nothing; a mark of 8,75 that is meant stays 8,75.
/// </summary>
/// <param name="Aspect">The one whose mark looks out of place.</param>
/// <param name="Value">The mark as it stands, above 0 and below 10.</param>
public sealed record SlippedComma(AspectId Aspect, decimal Value)
{
    private const decimal Small = 10;
    private const decimal Usual = 50;
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>Ten times the value, at most 100.</summary>
    public decimal Meant => Value * 10;

    /// <summary><c>8,75 – apakah maksudnya 87,5?</c></summary>
    public string Sentence => string.Create(Indonesian, $"{Value:0.##} – apakah maksudnya {Meant:0.##}?");

    /// <summary>
    /// Marks above 0 and below 10 on scales 0–100, where the sheet has at least one mark of 10 or more on such a scale
    /// and every one of those is above 50. Several slipped marks do not hide one another; 0 is never among them.
    /// </summary>
    public static IReadOnlyList<SlippedComma> In(ScoreSheet sheet, Round round)
    {
        var marks = sheet.AspectsOf(round).Where(a => round.ComponentOf(a.ComponentId).Scale == Scale.Percent)
            .Select(a => (a.Id, sheet.MarkOf(a.Id).Value)).Where(m => m.Value is not null).Select(m => (m.Id, Value: m.Value!.Value)).ToList();
        var others = marks.Where(m => m.Value >= Small).ToList();
        return others.Count > 0 && others.All(m => m.Value > Usual) ? [.. marks.Where(m => m.Value is > 0 and < Small).Select(m => new SlippedComma(m.Id, m.Value))] : [];
    }
}
