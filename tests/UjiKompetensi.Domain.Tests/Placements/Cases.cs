using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Placements;

namespace UjiKompetensi.Domain.Tests.Placements;

/// <summary>Small placement cases: officials A, B, C … and posts 1, 2, 3 …; the official in row n holds post n unless it is said otherwise.</summary>
internal static class Cases
{
    public static OfficialId Official(int row) => new(new Guid(row, 1, 0, new byte[8]));

    public static PostId Post(int column) => new(new Guid(column, 2, 0, new byte[8]));

    /// <param name="fits">Row by column; null for a fit that cannot be computed.</param>
    /// <param name="held">Column of the post held per row, −1 for none.</param>
    public static PlacementCase Of(decimal?[,] fits, int[]? held = null)
    {
        var (rows, columns) = (Enumerable.Range(0, fits.GetLength(0)).ToList(), Enumerable.Range(0, fits.GetLength(1)).ToList());
        var holds = held ?? [.. rows.Select(r => r < columns.Count ? r : -1)];
        return new PlacementCase(Make.FirstDay,
            [.. rows.Select(r => new PlacementOfficial(Official(r), $"{(char)('A' + r)}", Rank.IVb, holds[r] < 0 ? null : Post(holds[r]), Make.FirstDay.AddYears(-3)))],
            [.. columns.Select(c => new PlacementPost(Post(c), $"Jabatan {c + 1}"))],
            [.. rows.SelectMany(r => columns.Select(c => new PlacementFit(Official(r), Post(c), fits[r, c], fits[r, c] is null ? ["Kinerja: belum ada predikat kinerja"] : [])))],
            [], []);
    }

    public static PlacementCase With(this PlacementCase @case, int row, Func<PlacementOfficial, PlacementOfficial> change) =>
        @case with { Officials = [.. @case.Officials.Select((o, r) => r == row ? change(o) : o)] };

    public static PlacementCase WithPost(this PlacementCase @case, int column, Func<PlacementPost, PlacementPost> change) =>
        @case with { Posts = [.. @case.Posts.Select((p, c) => c == column ? change(p) : p)] };

    public static PlacementCase Barring(this PlacementCase @case, int row, int column) =>
        @case with { Bars = [.. @case.Bars, new PlacementBar(Official(row), Post(column), "Benturan kepentingan: suami bekerja di bawahnya.")] };

    public static PlacementCase Locking(this PlacementCase @case, int row, int column) => @case with { Locks = [.. @case.Locks, new PlacementLock(Official(row), Post(column))] };

    /// <summary>As <c>A2 B1 C-</c>.</summary>
    public static string Show(this PlacementPlan plan) => string.Join(' ', plan.Seats.Select(s => s.Official.Name + (s.To is null ? "-" : s.To.Title["Jabatan ".Length..])));

    public static PlacementWish Wish(this PlacementAdvice advice, int row, int column) => advice.Wishes.First(w => w.Official == Official(row) && w.Post == Post(column));
}
