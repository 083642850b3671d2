using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Features.Placements;

/// <summary>How far the panel's written advice is taken as settled.</summary>
public enum PanelUse { Targets, All, None }

/// <summary>What a reader of the placement page chose, as it stands in the address: whoever has the address computes the same.</summary>
/// <param name="Panel"><c>semua</c>, <c>bebas</c>, or anything else for the targets of moves.</param>
/// <param name="Locks">As <c>01.3fa9c2d1,05.77b0c1aa</c>: a participant's code and a post's key.</param>
/// <param name="Bars">The same form.</param>
/// <param name="Weights">As <c>60-40-0</c>: competency, performance, experience.</param>
/// <param name="Points">As <c>100-80-60-40-20</c>: points of the five predikat, best first.</param>
public sealed record PlacementAsk(string? Panel = null, string? Locks = null, string? Bars = null, string? Weights = null, string? Points = null)
{
    private const int Most = 300;

    public PanelUse Use => Panel switch { "semua" => PanelUse.All, "bebas" => PanelUse.None, _ => PanelUse.Targets };

    /// <summary>A post's short name in an address: the end of its id, where the randomness of a UUIDv7 is.</summary>
    public static string KeyOf(PostId post) => post.Value.ToString("N")[^8..];

    public static string Pair(string code, string post) => $"{code}.{post}";

    public IReadOnlyList<(string Code, string Post)> LockedPairs => Pairs(Locks);
    public IReadOnlyList<(string Code, string Post)> BarredPairs => Pairs(Bars);

    /// <summary>Null where there are not three; the domain checks their sum.</summary>
    /// <exception cref="Domain.RuleViolation">One of them is no number.</exception>
    public IReadOnlyList<decimal>? WeightNumbers => Numbers(Weights, 3);

    public IReadOnlyList<decimal>? PointNumbers => Numbers(Points, 5);

    /// <summary>The same with this official settled on this post, and on no other.</summary>
    public PlacementAsk Lock(string code, string post) =>
        this with { Locks = Text(LockedPairs.Where(p => p.Code != code && p.Post != post).Append((code, post))), Bars = Text(BarredPairs.Where(p => p != (code, post))) };

    public PlacementAsk Bar(string code, string post) =>
        this with { Bars = Text(BarredPairs.Append((code, post)).Distinct()), Locks = Text(LockedPairs.Where(p => p != (code, post))) };

    public PlacementAsk Free(string code, string post) =>
        this with { Locks = Text(LockedPairs.Where(p => p != (code, post))), Bars = Text(BarredPairs.Where(p => p != (code, post))) };

    /// <summary>The part of the address after the question mark, with further values before it; empty when there is nothing to say.</summary>
    public string Address(string slug, params (string Name, string? Value)[] further)
    {
        var all = further.Concat([("panel", Panel), ("kunci", Locks), ("larang", Bars), ("bobot", Weights), ("poin", Points)]).Where(p => !string.IsNullOrEmpty(p.Item2))
            .Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}").ToList();
        return $"/kegiatan/{slug}/penataan{(all.Count > 0 ? "?" + string.Join('&', all) : "")}";
    }

    private static string? Text(IEnumerable<(string Code, string Post)> pairs) => string.Join(',', pairs.Select(p => Pair(p.Code, p.Post))) is { Length: > 0 } text ? text : null;

    private static List<(string Code, string Post)> Pairs(string? text) => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Take(Most)
        .Select(part => part.Split('.')).Where(part => part.Length == 2).Select(part => (part[0], part[1])).Distinct().ToList();

    // A part that is no number is refused with the domain's own sentence.
    private static List<decimal>? Numbers(string? text, int count) =>
        (text ?? "").Split('-') is var parts && parts.Length == count ? [.. parts.Select(part => NumberText.Parse(part, "bobot atau angka"))] : null;
}
