using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Placements;

/// <param name="TieLimit">Most plans of equal total to list, 1 to 1,000.</param>
/// <param name="Alternatives">How many next-best plans to list, 0 to 100.</param>
public sealed record PlacementOptions(int TieLimit = 50, int Alternatives = 5);

/// <summary>One pair of official and post: what it is in the calculation, and what the wish for it would cost.</summary>
/// <param name="Reasons">Why it is forbidden or unknown; empty otherwise.</param>
/// <param name="PlacedFewer">How many officials fewer get a post when this pair is forced; null where the wish cannot be had.</param>
/// <param name="FitLost">How much total fit is lost then, 0 when some best plan has the pair; null where it cannot be had.
/// Below zero only together with fewer officials placed.</param>
public sealed record PlacementWish(
    OfficialId Official, PostId Post, PairState State, decimal? Fit, IReadOnlyList<string> Reasons, int? PlacedFewer, decimal? FitLost);

/// <summary>What the arithmetic of fits has to say on who could hold which post. Advice beside the panel's own words; it decides nothing.</summary>
/// <param name="Best">The first of <paramref name="Ties"/>.</param>
/// <param name="Ties">Plans as good as any, those that move fewest people first.</param>
/// <param name="TiesCutOff">There are more such plans than were listed; then no alternatives are listed.</param>
/// <param name="Alternatives">The next-best plans that place as many officials, in order: total fit, then fewest moves.</param>
/// <param name="AlternativesCutOff">The plan after the last one listed has the same total fit as it.</param>
/// <param name="Wishes">Every pair, officials in the order of the case and within them posts.</param>
public sealed record PlacementAdvice(
    PlacementPlan Best, IReadOnlyList<PlacementPlan> Ties, bool TiesCutOff, IReadOnlyList<PlacementPlan> Alternatives, bool AlternativesCutOff,
    IReadOnlyList<PlacementWish> Wishes);

/// <summary>
/// Searches the assignment of officials to posts with the highest total fit: a pure function, exact, the same answer for
/// the same case. As many officials as possible get a post; among those plans the total fit is highest; among equals the
/// plan that moves fewest people from their posts stands first. Fits have at most two decimals and are counted in
/// hundredths, so that equal totals are equal (<see cref="PriceTable"/> names the methods).
/// It is advice: nothing here decides, and a total is a sum of fits, not a judgement of anybody. Limits: it knows only the
/// fits, bars and locks it is given; pairs without a fit are never chosen; whoever may keep his post and whose fit for it
/// is unknown stays there. Measured at 300 officials and 300 posts: see <c>bench placement</c>.
/// </summary>
public static class Placement
{
    private const int Hundredths = 100;
    private const long Whole = 100 * Hundredths;

    /// <exception cref="RuleViolation">The case is not in order (the code says what), or the options are out of bounds.</exception>
    public static PlacementAdvice Advise(PlacementCase @case, PlacementOptions options)
    {
        RuleViolation.ThrowIf(options.TieLimit is < 1 or > 1000 || options.Alternatives is < 0 or > 100, "placement-options",
            "Batas rencana setara antara 1 dan 1000, jumlah alternatif antara 0 dan 100.");
        var board = PlacementBoard.Of(@case);
        var prices = new Prices(board);
        var (ties, tiesCutOff) = (new List<Assignment>(), false);
        var (others, othersCutOff) = (new List<Assignment>(), false);
        var best = default(Standing);
        foreach (var assignment in prices.Table.InOrder())
        {
            var standing = prices.Read(assignment.Price);
            if (ties.Count == 0) best = standing;
            if (standing.Placed < best.Placed) break;
            if (standing == best)
            {
                tiesCutOff = ties.Count == options.TieLimit;
                if (tiesCutOff) break;
                ties.Add(assignment);
            }
            else if (others.Count < options.Alternatives)
            {
                others.Add(assignment);
            }
            else
            {
                othersCutOff = others.Count > 0 && standing == prices.Read(others[^1].Price);
                break;
            }
        }

        var plans = ties.Select(t => PlacementPlan.Of(board, t.Columns)).ToList();
        return new PlacementAdvice(plans[0], plans, tiesCutOff, others.Select(o => PlacementPlan.Of(board, o.Columns)).ToList(), othersCutOff, Wishes(board, prices, best));
    }

    private static List<PlacementWish> Wishes(PlacementBoard board, Prices prices, Standing best)
    {
        var forced = prices.Table.ForcedPrices();
        return board.Case.Officials.SelectMany((official, row) => board.Case.Posts.Select((post, column) =>
        {
            var (state, fit, reasons) = board[row, column];
            Standing? then = forced[row, column] is { } price ? prices.Read(price) : null;
            return new PlacementWish(official.Id, post.Id, state, fit, reasons, best.Placed - then?.Placed, (best.Fit - then?.Fit) / (decimal)Hundredths);
        })).ToList();
    }

    /// <param name="Fit">In hundredths.</param>
    private readonly record struct Standing(int Placed, long Fit);

    /// <summary>
    /// The three aims as one whole number, lowest best: an official without a post weighs more than all fits together, a
    /// hundredth of fit more than all moves together.
    /// </summary>
    private sealed class Prices
    {
        private readonly int _officials;
        private readonly long _perHundredth;
        private readonly long _perOfficial;

        public Prices(PlacementBoard board)
        {
            _officials = board.Rows.Count;
            (_perHundredth, _perOfficial) = (_officials + 1, (Whole * _officials) + 1);
            var cells = new long?[_officials, board.Columns.Count];
            var none = new long?[_officials];
            for (var row = 0; row < _officials; row++)
            {
                var own = board.Case.Officials[row].Post is { } post ? board.Columns[post] : -1;
                none[row] = _perOfficial * _perHundredth;
                for (var column = 0; column < board.Columns.Count; column++)
                {
                    var (state, fit, _) = board[row, column];
                    if (state is PairState.Barred or PairState.Unknown) continue;
                    cells[row, column] = ((Whole - (long)((fit ?? 0) * Hundredths)) * _perHundredth) + (own >= 0 && own != column ? 1 : 0);
                    if (state is PairState.Locked or PairState.Held) none[row] = null;
                }
            }

            Table = PriceTable.Of(cells, none);
        }

        public PriceTable Table { get; }

        public Standing Read(long price)
        {
            var (without, lacking) = Math.DivRem(price / _perHundredth, _perOfficial);
            return new Standing(_officials - (int)without, ((_officials - without) * Whole) - lacking);
        }
    }
}
