using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// A SHA-256 name of what a round's numbers came to, without the words around them: those may be put better in a later
/// release, and sections may be added to the recomputed result, without an old release seeming changed. docs/bundle.md
/// describes the text, so that an independent program comes to the same name.
/// </summary>
public static class OutcomeSeal
{
    public static string Of(RoundResult result) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(result))));

    /// <summary>One line per official and one per component of his, in the order of the bundle; numbers at the decimals of the round, empty where there is none. The category carries its length, so that no name can imitate a line.</summary>
    internal static string Canonical(RoundResult result)
    {
        var text = new StringBuilder();
        foreach (var official in result.Officials)
        {
            Line(text, $"official:{official.Code}:{Facts.Spell(official.Total)}:{official.Rank}:{(official.IsRankShared ? "shared" : "")}:{(official.IsReweighed ? "reweighed" : "")}:{official.Band?.Length ?? 0}:{official.Band}");
            foreach (var component in official.Components) Line(text, $"component:{component.Code}:{Spell(component.Normalised)}:{Spell(component.Contribution)}");
        }

        return text.ToString();

        string Spell(decimal? value) => value is { } number ? Facts.Spell(result.Input.Rules.Round(number)) : "";
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
