using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>One value in a fit: who gave it, by his place among the panelists.</summary>
internal readonly record struct FitMark(int Panelist, decimal Value);

/// <summary>
/// Least squares of <c>mark = official + panelist</c> over the marks that exist (two-way table without interaction and
/// with empty cells: Yates 1934, JASA 29, 51–66; Searle, Linear Models for Unbalanced Data, 1987). The panelists'
/// effects sum to zero over those who gave a mark, so an official whom all of them marked keeps his plain mean.
/// Officials are eliminated first: an official's effect is the mean of his marks less the mean effect of those who gave
/// them, which leaves one equation per panelist, solved in decimals (28 digits; noise behind the 20th is cleared).
/// Estimable exactly when officials and panelists hang together through marks (Weeks and Williams 1964,
/// Technometrics 6, 319–324).
/// </summary>
internal sealed class LeniencyFit
{
    private readonly decimal[] _effects;

    private LeniencyFit(IReadOnlyList<IReadOnlyList<int>> groups, decimal[] effects, int degreesOfFreedom) =>
        (Groups, _effects, DegreesOfFreedom) = (groups, effects, degreesOfFreedom);

    /// <summary>Panelists who are linked by officials they both marked, directly or through others; more than one group cannot be compared.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Groups { get; }

    public int DegreesOfFreedom { get; }

    public bool IsEstimable => Groups.Count == 1;

    /// <param name="panelists">How many there are; whoever gave no mark stays out of the fit.</param>
    /// <param name="officials">The marks of each official; officials without one are left out.</param>
    public static LeniencyFit Of(int panelists, IReadOnlyList<IReadOnlyList<FitMark>> officials)
    {
        var marked = officials.Where(marks => marks.Count > 0).ToList();
        var groups = Connected(panelists, marked);
        var free = marked.Sum(m => m.Count) - marked.Count - groups.Sum(g => g.Count) + groups.Count;
        return new LeniencyFit(groups, groups.Count == 1 ? Effects(panelists, groups[0], marked) : new decimal[panelists], free);
    }

    public decimal EffectOf(int panelist) => _effects[panelist];

    /// <summary>What is added to an official's declared value: he is given back what his panelists were severe, or taken what they were lenient.</summary>
    public decimal Shift(IReadOnlyList<FitMark> marks) => RoundRules.Settle(-marks.Sum(m => _effects[m.Panelist]) / marks.Count);

    private static List<IReadOnlyList<int>> Connected(int panelists, IReadOnlyList<IReadOnlyList<FitMark>> officials)
    {
        var root = Enumerable.Range(0, panelists).ToArray();
        int Root(int p) => root[p] == p ? p : root[p] = Root(root[p]);
        foreach (var marks in officials)
            foreach (var mark in marks)
                root[Root(mark.Panelist)] = Root(marks[0].Panelist);
        var seen = officials.SelectMany(m => m).Select(m => m.Panelist).Distinct().Order();
        return seen.GroupBy(Root).Select(g => (IReadOnlyList<int>)g.ToList()).ToList();
    }

    private static decimal[] Effects(int panelists, IReadOnlyList<int> active, IReadOnlyList<IReadOnlyList<FitMark>> officials)
    {
        var place = new int[panelists];
        for (var i = 0; i < active.Count; i++) place[active[i]] = i;
        var (table, side) = (new decimal[active.Count, active.Count], new decimal[active.Count]);
        foreach (var marks in officials)
        {
            var (mean, share) = (marks.Sum(m => m.Value) / marks.Count, 1m / marks.Count);
            foreach (var mark in marks)
            {
                var row = place[mark.Panelist];
                side[row] += mark.Value - mean;
                table[row, row]++;
                foreach (var other in marks) table[row, place[other.Panelist]] -= share;
            }
        }

        // The equations sum to zero, so the last panelist is held at zero and the sum is put right afterwards.
        var solved = Solve(table, side, active.Count - 1);
        var centre = solved.Sum() / active.Count;
        var effects = new decimal[panelists];
        for (var i = 0; i < active.Count; i++) effects[active[i]] = RoundRules.Settle(solved[i] - centre);
        return effects;
    }

    /// <summary>Gaussian elimination of the leading equations; connected marks make them positive definite, so no pivot is zero and none need be sought.</summary>
    private static decimal[] Solve(decimal[,] table, decimal[] side, int size)
    {
        for (var pivot = 0; pivot < size; pivot++)
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = table[row, pivot] / table[pivot, pivot];
                if (factor == 0) continue;
                for (var column = pivot; column < size; column++) table[row, column] -= factor * table[pivot, column];
                side[row] -= factor * side[pivot];
            }

        var solved = new decimal[size + 1];
        for (var row = size - 1; row >= 0; row--)
        {
            var rest = side[row];
            for (var column = row + 1; column < size; column++) rest -= table[row, column] * solved[column];
            solved[row] = rest / table[row, row];
        }

        return solved;
    }
}
