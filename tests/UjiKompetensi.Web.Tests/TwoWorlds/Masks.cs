using System.Text.RegularExpressions;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>The only things that may differ between two answers, each with why. Nothing here can carry a score.</summary>
internal static class Masks
{
    private static readonly (string Name, Regex Pattern, string Why)[] All =
    [
        Mask("antiforgery in a form", "(?<=name=\"__RequestVerificationToken\" value=\")[A-Za-z0-9_-]+", "encrypted with a random nonce"),
        Mask("antiforgery for the script", "(?<=^\\{\"token\":\")[A-Za-z0-9_-]+(?=\")", "encrypted with a random nonce"),
        Mask("antiforgery of the scoring pages", "(?<= data-token=\")[A-Za-z0-9_-]+", "encrypted with a random nonce"),
        Mask("component marker", "(?<=<!--Blazor[:-])[^>]*(?=-->)", "names an encrypted root component whose parameters are the look alone"),
        Mask("name of a workbook's properties", "[0-9a-f]{32}(?=\\.psmdcp)", "random"),
        Mask("relations of a workbook", "(?<=(?: Id| r:id)=\")R[0-9a-f]{16}(?=\")", "ClosedXML names them at random"),
        Mask("time of a workbook", "(?<=xsi:type=\"dcterms:W3CDTF\">)[^<]*(?=</dcterms:)", "the time of day it was packed"),
        Mask("element ids", "(?<=\"(?:picker|mud[a-z]+-?))[a-z0-9]{8}(?=\")|(?<=(?:content|popover)-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "MudBlazor names its elements at random"),
        Mask("redirect after a form", "(?<=_framework/opaque-redirect\\?url=)[A-Za-z0-9_-]+", "encrypted with a random nonce; where it leads is followed and compared"),
        Mask("head of the chain", "(?<=\"Head\":\")[0-9a-f]{64}(?=\")", "SHA-256 over operation ids with 74 random bits each: a commitment that cannot be tried out"),
        Mask("connection in the log", "Connection id \"[^\"]*\"|Request id \"[^\"]*\"|127\\.0\\.0\\.1:[0-9]+", "counted by Kestrel"),
    ];

    /// <summary>How long it was stays: a mask may hide what something says, never how much.</summary>
    public static string Over(string text) => All.Aggregate(text, (masked, mask) => mask.Pattern.Replace(masked, found => new string('#', LengthOf(found.Value))));

    // Base64 inside JSON: a plus sign is spelled in six letters, and how many there are is as random as the rest.
    private static int LengthOf(string masked) => masked.Length - (5 * masked.AsSpan().Count("\\u002B"));

    private static (string, Regex, string) Mask(string name, string pattern, string why) => (name, new Regex(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant), why);
}
