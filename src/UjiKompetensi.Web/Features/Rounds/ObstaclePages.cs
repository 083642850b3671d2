using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Features.Rounds;

/// <summary>Where an obstacle to opening scoring is cleared: the last part of the page's address.</summary>
internal static class ObstaclePages
{
    private static readonly IReadOnlyList<(string Prefix, string Page)> All =
    [
        ("component", "instrumen"), ("weight", "instrumen"), ("aspect", "instrumen"), ("participant", "peserta"),
        ("panel", "panel"), ("deputy", "panel"), ("conflict", "panel"),
    ];

    public static string? Of(Obstacle obstacle) => All.FirstOrDefault(p => obstacle.Code.StartsWith(p.Prefix, StringComparison.Ordinal)).Page;
}
