namespace UjiKompetensi.Domain.Results;

/// <summary>What the board of marks says of one panelist by himself.</summary>
internal sealed record RaterFacts(int Marks, RaterEstimate Offset, double? Spread, AgreementFigure Correlation, AgreementFigure Halo, RaterEstimate Drift);

/// <summary>All marks of a round on 0–100, aspect by aspect, with each official's place in the order of interviews.</summary>
internal sealed class RaterBoard
{
    private static readonly RaterEstimate NoOrder = RaterEstimate.None("urutan wawancara belum ada");

    private readonly List<RaterTable> _aspects;
    private readonly double?[] _places;
    private readonly int _officials;

    public RaterBoard(ResultInput input, IReadOnlyList<string> order)
    {
        var marks = new RaterMarks(input);
        _aspects = [.. marks.Components.SelectMany(c => c.Aspects.Select(a => marks.Normalised(c, a)))];
        _officials = input.Officials.Count;
        var places = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < order.Count; i++) places.TryAdd(order[i], places.Count + 1);
        _places = [.. input.Officials.Select(o => places.TryGetValue(o.Code, out var place) ? place : (double?)null)];
    }

    public RaterFacts Facts(int panelist)
    {
        var differences = Enumerable.Range(0, _officials).Select(_ => new List<double>()).ToArray();
        var shared = new List<List<(double X, double Y)>>();
        foreach (var aspect in _aspects)
        {
            var pairs = new List<(double X, double Y)>();
            for (var official = 0; official < _officials; official++)
                if (aspect[official, panelist] is { } own && Others(aspect.Row(official), panelist) is { } others)
                {
                    pairs.Add((own, others));
                    differences[official].Add(own - others);
                }

            shared.Add(pairs);
        }

        var given = _aspects.Select(a => Values(a, panelist)).ToList();
        return new RaterFacts(given.Sum(v => v.Count), Offset(differences), RaterStatistics.PooledDeviation(given),
            Correlation(differences.Count(d => d.Count > 0), shared), Halo(panelist), Drift(differences));
    }

    /// <summary>Slope of all marks, each about its panelist's own mean of the aspect: freed of offsets, whoever was there when.</summary>
    public RaterEstimate PanelDrift()
    {
        if (_places.All(p => p is null)) return NoOrder;
        var groups = from aspect in _aspects
                     from panelist in Enumerable.Range(0, aspect.Panelists)
                     select (from official in Enumerable.Range(0, _officials)
                             where _places[official].HasValue && aspect[official, panelist].HasValue
                             select (official, _places[official]!.Value, aspect[official, panelist]!.Value)).ToList();
        var marks = groups.ToList();
        return Drift(marks.SelectMany(g => g.Select(m => m.official)).Distinct().Count(), RaterStatistics.CommonSlope(marks));
    }

    private static RaterEstimate Offset(IEnumerable<IReadOnlyList<double>> differences) =>
        RaterStatistics.ClusterMean(differences) is { } found ? RaterEstimate.Of(found.Mean, found.Error)
            : RaterEstimate.None("tidak ada pejabat dan aspek yang juga dinilai panelis lain");

    private static AgreementFigure Correlation(int officials, IEnumerable<IReadOnlyList<(double X, double Y)>> shared) =>
        officials < Agreement.FewestOfficials ? AgreementFigure.None(RaterWords.Few(officials))
        : RaterStatistics.Correlation(shared) is { } found ? AgreementFigure.Of(found)
        : AgreementFigure.None("nilainya atau nilai panelis lain tidak bervariasi");

    private AgreementFigure Halo(int panelist)
    {
        if (_aspects.Count < 2) return AgreementFigure.None("perlu sedikitnya dua aspek");
        var (most, found) = (0, new List<double>());
        for (var left = 0; left < _aspects.Count; left++)
            for (var right = 0; right < left; right++)
            {
                var pairs = new List<(double X, double Y)>();
                for (var official = 0; official < _officials; official++)
                    if (_aspects[left][official, panelist] is { } x && _aspects[right][official, panelist] is { } y) pairs.Add((x, y));
                most = Math.Max(most, pairs.Count);
                if (pairs.Count >= Agreement.FewestOfficials && RaterStatistics.Correlation([pairs]) is { } correlation) found.Add(correlation);
            }

        return found.Count > 0 ? AgreementFigure.Of(found.Average())
            : AgreementFigure.None(most < Agreement.FewestOfficials ? RaterWords.Few(most) : "nilainya tidak bervariasi pada dua aspek");
    }

    private RaterEstimate Drift(List<double>[] differences)
    {
        if (_places.All(p => p is null)) return NoOrder;
        var points = Enumerable.Range(0, _officials).Where(o => _places[o].HasValue && differences[o].Count > 0)
            .Select(o => (_places[o]!.Value, differences[o].Average())).ToList();
        return Drift(points.Count, RaterStatistics.Slope(points));
    }

    private static RaterEstimate Drift(int officials, (double Slope, double Error)? found) =>
        officials < Agreement.FewestOfficials || found is not var (slope, error) ? RaterEstimate.None(RaterWords.Few(officials))
            : RaterEstimate.Of(slope * RaterProfiles.PerOfficials, error * RaterProfiles.PerOfficials);

    private static double? Others(ReadOnlySpan<double?> row, int panelist)
    {
        var (sum, count) = (0d, 0);
        for (var other = 0; other < row.Length; other++)
            if (other != panelist && row[other] is { } value) (sum, count) = (sum + value, count + 1);
        return count == 0 ? null : sum / count;
    }

    private static List<double> Values(RaterTable aspect, int panelist) =>
        [.. Enumerable.Range(0, aspect.Officials).Select(o => aspect[o, panelist]).Where(v => v.HasValue).Select(v => v!.Value)];
}
