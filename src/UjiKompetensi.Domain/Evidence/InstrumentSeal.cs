using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// A SHA-256 name of what a round asks and how it weighs the answers: components, aspects, questions, indicators and
/// rules as one canonical text. It is recorded when scoring opens, so that a later change of the frozen instrument
/// is noticed by comparing.
/// </summary>
public static class InstrumentSeal
{
    public static string Of(Round round) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(round))));

    /// <summary>One fact a line, in the round's own order; free texts carry their length, so that no text can imitate a line.</summary>
    internal static string Canonical(Round round)
    {
        var (text, rules) = (new StringBuilder(), round.Rules);
        Line(text, $"rules:{rules.Aggregation}:{rules.RoundingStep}:{rules.Decimals}:{rules.Missing}");
        foreach (var code in rules.TieOrder) Line(text, $"tie:{code}");
        foreach (var band in rules.Bands) Line(text, $"band:{Facts.Spell(band.From)}:{Sized(band.Name)}");
        foreach (var component in round.Components)
        {
            Line(text, $"component:{component.Code}:{component.Source}:{Facts.Spell(component.Weight)}:{Facts.Spell(component.Scale.Minimum)}:{Facts.Spell(component.Scale.Maximum)}:{Sized(component.Name)}");
            foreach (var aspect in component.Aspects)
            {
                Line(text, $"aspect:{component.Code}/{aspect.Code}:{Facts.Spell(aspect.Weight)}:{Sized(aspect.Title)}:{Sized(aspect.Question)}");
                foreach (var indicator in aspect.Indicators) Line(text, $"indicator:{Sized(indicator)}");
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Sized(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");
}
