using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Order by total, then by the keys of the tie order, highest first. Whoever is still equal shares the rank and the
/// next one is counted on (1, 2, 2, 4). Officials without a total have no rank. Takes n log n.
/// </summary>
internal sealed class Ranking
{
    /// <summary>Below every value, age and tenure there is.</summary>
    private const decimal Lacking = decimal.MinValue;

    private readonly ScoreTable _table;
    private readonly TieKey[] _ties;
    private readonly int[] _components;
    private readonly int[] _aspects;

    private Ranking(ScoreTable table)
    {
        var (input, places) = (table.Index.Input, table.Index.Input.Components.Select(c => c.Code).ToList());
        (_table, _ties) = (table, input.Rules.TieOrder.Select(TieKey.Parse).ToArray());
        _components = _ties.Select(tie => places.IndexOf(tie.Component)).ToArray();
        _aspects = _ties.Select((tie, i) => tie.Kind == TieKind.Aspect ? input.Components[_components[i]].Aspects.Select(a => a.Code).ToList().IndexOf(tie.Aspect) : -1).ToArray();
    }

    /// <summary>Gives everybody who has a total a place.</summary>
    public static void Rank(ScoreTable table) => new Ranking(table).Place();

    private void Place()
    {
        var standing = Enumerable.Range(0, _table.Standings.Length).Where(i => _table.Standings[i].Total.HasValue).ToArray();
        // A total has at most four decimals, so it is a whole number of ten thousandths: those sort fastest.
        var totals = Array.ConvertAll(standing, i => -(int)(_table.Standings[i].Total!.Value * 10_000));
        Array.Sort(totals, standing);
        _table.Ranked = standing.Length;
        for (var (first, end) = (0, 0); first < standing.Length; first = end)
        {
            for (end = first + 1; end < standing.Length && totals[end] == totals[first];) end++;
            PlaceEquals(standing.AsSpan(first, end - first), first + 1);
        }
    }

    /// <summary>Places those who have the same total, of which the first one gets this rank.</summary>
    private void PlaceEquals(Span<int> equals, int rank)
    {
        if (equals.Length > 1) equals.Sort((one, other) => Compare(other, one).Order);
        for (var (first, end, above) = (0, 0, 0); first < equals.Length; first = end)
        {
            var below = 0;
            for (end = first + 1; end < equals.Length && below == 0;)
                if ((below = Compare(equals[first], equals[end]).Key) == 0) end++;
            // Whoever stands next above and below has the longest beginning in common: no later key was needed.
            for (var i = first; i < end; i++)
            {
                ref var own = ref _table.Standings[equals[i]];
                (own.Rank, own.IsShared, own.Decisive) = (rank + first, end - first > 1, Math.Max(above, below));
            }

            above = below;
        }
    }

    /// <summary>Positive when the first one goes before the other, and the number of the key that says so, from 1; zeros when none does.</summary>
    private (int Order, int Key) Compare(int one, int other)
    {
        for (var key = 0; key < _ties.Length; key++)
            if (Value(key, one).CompareTo(Value(key, other)) is not 0 and var order) return (order, key + 1);
        return (0, 0);
    }

    private decimal Value(int key, int official)
    {
        var person = _table.Index.Input.Officials[official];
        return _ties[key].Kind switch
        {
            TieKind.Tenure => person.PostSince is { } since ? -since.DayNumber : Lacking,
            TieKind.Grade => person.Grade is { } grade ? (int)grade : Lacking,
            TieKind.Age => person.Born is { } born ? -born.DayNumber : Lacking,
            TieKind.Aspect => _table.Aspect(official, _components[key], _aspects[key]) is { } value ? RoundRules.Settle(value) : Lacking,
            _ => _table.ComponentsOf(official)[_components[key]].Normalised is { } value ? RoundRules.Settle(value) : Lacking,
        };
    }
}
