namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Independent weightings, uniform over all that lie within their ranges and sum to 100. That set is a slice of a box; points are
/// drawn uniformly from one of three simpler sets that contain it, and those outside it are rejected, which leaves the
/// slice uniform (rejection: Devroye, Non-Uniform Random Variate Generation, 1986, II.3):
/// <list type="bullet">
/// <item>the box without its widest weight, which becomes what is left to 100;</item>
/// <item>the simplex above the lower ends: what is left to 100 is split at sorted uniforms (Devroye V.2);</item>
/// <item>the simplex below the upper ends, likewise.</item>
/// </list>
/// All three are measured in the same coordinates, so the one with the least volume is rejected least and is taken. Only sums, products and
/// comparisons are used, which every machine computes alike.
/// </summary>
internal sealed class WeightDraws
{
    /// <summary>Far more than ranges of up to some twenty components ever need; it only keeps a hopeless search from running for ever.</summary>
    private const int MostRejections = 1_000_000;

    private enum Proposal { Point, Box, AboveLower, BelowUpper }

    private readonly SensitivityRandom _random;
    private readonly double[] _least;
    private readonly double[] _most;
    private readonly int[] _free;
    private readonly double[] _cuts;
    private readonly double _aboveLower;
    private readonly double _belowUpper;
    private readonly Proposal _proposal;

    /// <param name="weights">Ranges that allow a sum of 100.</param>
    public WeightDraws(IReadOnlyList<AdmissibleWeight> weights, ulong seed)
    {
        var above = 100 - weights.Sum(w => w.Least);
        var below = weights.Sum(w => w.Most) - 100;
        _random = new SensitivityRandom(seed);
        _least = weights.Select(w => (double)w.Least).ToArray();
        _most = weights.Select(w => (double)w.Most).ToArray();
        // The widest last: it takes what is left.
        _free = Enumerable.Range(0, weights.Count).Where(i => weights[i].Most > weights[i].Least).OrderBy(i => weights[i].Most - weights[i].Least).ToArray();
        _cuts = new double[Math.Max(0, _free.Length - 1)];
        (_aboveLower, _belowUpper) = ((double)above, (double)below);
        _proposal = _free.Length < 2 || above == 0 || below == 0 ? Proposal.Point : Smallest();
    }

    /// <summary>The next weighting, in the order of the ranges.</summary>
    public void Next(Span<double> weights)
    {
        for (var tries = 0; tries < MostRejections; tries++)
        {
            _least.CopyTo(weights);
            if (_proposal switch { Proposal.Point => Point(weights), Proposal.Box => Box(weights), _ => Simplex(weights) }) return;
        }

        throw new RuleViolation("ranges-too-narrow", "Rentang bobot terlalu sempit untuk diperiksa. Perlebar rentangnya.");
    }

    private Proposal Smallest()
    {
        var (box, above, below) = (1.0, 1.0, 1.0);
        for (var i = 0; i < _cuts.Length; i++)
        {
            box *= _most[_free[i]] - _least[_free[i]];
            above *= _aboveLower / (i + 1);
            below *= _belowUpper / (i + 1);
        }

        return box <= above && box <= below ? Proposal.Box : above <= below ? Proposal.AboveLower : Proposal.BelowUpper;
    }

    /// <summary>One weighting only: all at their lower ends, all at their upper ends, or a single weight that takes the rest.</summary>
    private bool Point(Span<double> weights)
    {
        if (_belowUpper == 0) _most.CopyTo(weights);
        else if (_free.Length == 1) weights[_free[0]] += _aboveLower;
        return true;
    }

    private bool Box(Span<double> weights)
    {
        var left = _aboveLower;
        foreach (var i in _free.AsSpan(0, _free.Length - 1))
        {
            var part = _random.Fraction() * (_most[i] - _least[i]);
            weights[i] += part;
            left -= part;
        }

        var last = _free[^1];
        weights[last] += left;
        return left >= 0 && weights[last] <= _most[last];
    }

    private bool Simplex(Span<double> weights)
    {
        var isAbove = _proposal == Proposal.AboveLower;
        var whole = isAbove ? _aboveLower : _belowUpper;
        for (var i = 0; i < _cuts.Length; i++) _cuts[i] = _random.Fraction() * whole;
        Array.Sort(_cuts);
        for (var i = 0; i < _free.Length; i++)
        {
            var part = (i < _cuts.Length ? _cuts[i] : whole) - (i > 0 ? _cuts[i - 1] : 0);
            var at = _free[i];
            if (part > _most[at] - _least[at]) return false;
            weights[at] = isAbove ? _least[at] + part : _most[at] - part;
        }

        return true;
    }
}
