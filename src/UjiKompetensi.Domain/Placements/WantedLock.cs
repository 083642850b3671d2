using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Placements;

/// <summary>A wish that an official be settled on a post before anything is computed, as a panel's text or a reader's own choice asks for it.</summary>
public sealed record WantedLock(OfficialId Official, PostId Post)
{
    /// <summary>
    /// Takes over the wishes that can be followed, in their order: whoever comes first has the post. A wish that is
    /// forbidden, or contradicts one taken before it, is left out with its reasons instead of stopping the calculation.
    /// </summary>
    /// <exception cref="RuleViolation">The case itself is not in order.</exception>
    public static (PlacementCase Case, IReadOnlyList<RefusedLock> Refused) Take(PlacementCase @case, IEnumerable<WantedLock> wanted)
    {
        var (taken, refused) = (@case, new List<RefusedLock>());
        foreach (var wish in wanted.Distinct())
        {
            var board = PlacementBoard.Of(taken);
            if (!board.Rows.TryGetValue(wish.Official, out var row) || !board.Columns.TryGetValue(wish.Post, out var column))
                refused.Add(new RefusedLock(wish, ["Jabatan atau pejabat ini tidak ada dalam penataan."]));
            else if (board[row, column] is { State: PairState.Barred } pair)
                refused.Add(new RefusedLock(wish, pair.Reasons));
            else
                taken = taken with { Locks = [.. taken.Locks, new PlacementLock(wish.Official, wish.Post)] };
        }

        return (taken, refused);
    }
}

/// <param name="Reasons">Why it could not be followed.</param>
public sealed record RefusedLock(WantedLock Wanted, IReadOnlyList<string> Reasons);
