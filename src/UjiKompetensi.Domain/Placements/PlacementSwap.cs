using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Placements;

/// <summary>One of two officials who would change places.</summary>
/// <param name="Before">His fit for the post he has in the plan.</param>
/// <param name="After">His fit for the other's.</param>
/// <param name="Reasons">Why he could not take it; empty when he could.</param>
public sealed record SwapSide(PlacementOfficial Official, PlacementPost Leaves, PlacementPost Takes, PostFit Before, PostFit After, IReadOnlyList<string> Reasons);

/// <summary>
/// What happens when two officials of a plan change places: fit and competency gaps of both, before and after. A
/// simulation to talk about; it changes nothing, and it shows a forbidden swap with its reasons rather than hide it.
/// </summary>
public sealed record PlacementSwap(SwapSide First, SwapSide Second)
{
    /// <summary>Sum of both fits; null while one of them cannot be computed.</summary>
    public decimal? Before => First.Before.Value + Second.Before.Value;

    public decimal? After => First.After.Value + Second.After.Value;

    /// <summary>What the swap adds to the total fit; below zero it takes away.</summary>
    public decimal? Difference => After - Before;

    public bool IsBarred => First.Reasons.Count > 0 || Second.Reasons.Count > 0;

    /// <param name="fitOf">The fit of an official of the case for a post of the case.</param>
    /// <exception cref="RuleViolation">Both are the same person, one of them is not in the plan or has no post in it, or the case is not in order.</exception>
    public static PlacementSwap Of(PlacementCase @case, PlacementPlan plan, OfficialId first, OfficialId second, Func<OfficialId, PostId, PostFit> fitOf)
    {
        RuleViolation.ThrowIf(first == second, "swap-same", "Pilih dua pejabat yang berbeda.");
        var board = PlacementBoard.Of(@case);
        var (one, other) = (plan.Of(first), plan.Of(second));
        RuleViolation.ThrowIf(one.To is null || other.To is null, "swap-without-post", "Pilih dua pejabat yang sama-sama mendapat jabatan dalam rencana ini.");
        return new PlacementSwap(Side(one, other), Side(other, one));

        SwapSide Side(PlacementSeat seat, PlacementSeat with)
        {
            var (id, leaves, takes) = (seat.Official.Id, seat.To!, with.To!);
            var (state, _, reasons) = board[board.Rows[id], board.Columns[takes.Id]];
            return new SwapSide(seat.Official, leaves, takes, fitOf(id, leaves.Id), fitOf(id, takes.Id), state == PairState.Barred ? reasons : []);
        }
    }
}
