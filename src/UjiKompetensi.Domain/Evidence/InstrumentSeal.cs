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

    /// <summary>The first digits, to compare by eye: <c>3F2A-90C1</c>.</summary>
    public static string Short(string seal) => seal.Length < 8 ? seal : $"{seal[..4]}-{seal[4..8]}".ToUpperInvariant();

    /// <summary>One fact a line; what a round does not use leaves no line, so that seals recorded earlier stay valid. In the round's own order; free texts carry their length, so that no text can imitate a line.</summary>
    internal static string Canonical(Round round)
    {
        var (text, rules) = (new StringBuilder(), round.Rules);
        Line(text, $"rules:{rules.Aggregation}:{rules.RoundingStep}:{rules.Decimals}:{rules.Missing}");
        if (rules.MinimumToDrop != RoundRules.UsualMinimumToDrop) Line(text, $"minimum-to-drop:{rules.MinimumToDrop}");
        if (rules.JpmCap is { } cap) Line(text, $"jpm-cap:{Facts.Spell(cap)}");
        if (round.SheetRules.NoteEdgePercent is { } edge) Line(text, $"note-edge:{edge}");
        if (round.SheetRules.ConfirmsIdentity) Line(text, $"confirms-identity");
        if (round.Display.ShowsRanking) Line(text, $"shows-ranking");
        if (round.Display.SpreadLimit != DisplayRules.UsualSpread) Line(text, $"spread-limit:{Facts.Spell(round.Display.SpreadLimit)}");
        Map(text, round.Display.Map);
        foreach (var code in rules.TieOrder) Line(text, $"tie:{code}");
        foreach (var band in rules.Bands) Line(text, $"band:{Facts.Spell(band.From)}:{Sized(band.Name)}");
        foreach (var component in round.Components)
        {
            Line(text, $"component:{component.Code}:{component.Source}:{Facts.Spell(component.Weight)}:{Facts.Spell(component.Scale.Minimum)}:{Facts.Spell(component.Scale.Maximum)}:{Sized(component.Name)}");
            if (component.Stage.Length > 0) Line(text, $"stage:{Sized(component.Stage)}");
            if (component.AspectWeighing == AspectWeighing.Factor) Line(text, $"factors");
            if (component.IsAnonymous) Line(text, $"anonymous");
            if (component.Kind != ComponentKind.Other) Line(text, $"kind:{component.Kind}");
            foreach (var item in component.Rubric.Items)
                foreach (var option in item.Options) Line(text, $"rubric:{Facts.Spell(option.Points)}:{Sized(item.Name)}:{Sized(option.Name)}");
            foreach (var aspect in component.Aspects)
            {
                Line(text, $"aspect:{component.Code}/{aspect.Code}:{Facts.Spell(aspect.Weight)}:{Sized(aspect.Title)}:{Sized(aspect.Question)}");
                foreach (var indicator in aspect.Indicators) Line(text, $"indicator:{Sized(indicator)}");
                foreach (var level in aspect.LevelIndicators) Line(text, $"level:{Sized(level)}");
            }
        }

        return text.ToString();
    }

    private static void Map(StringBuilder text, TalentMap map)
    {
        foreach (var (name, axis) in new[] { ("performance", map.Performance), ("potential", map.Potential) })
            if (axis.Source.Length > 0) Line(text, $"map:{name}:{axis.Source}:{Facts.Spell(axis.Middle)}:{Facts.Spell(axis.High)}");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Sized(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");
}
