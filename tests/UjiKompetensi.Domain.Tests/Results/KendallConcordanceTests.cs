using CsCheck;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Tests.Results;

public sealed class KendallConcordanceTests
{
    /// <summary>As the documentation of the R package irr prints it: kendall(anxiety, TRUE) with Wt = 0.54, Chisq(19) = 30.8.</summary>
    [Fact]
    public void Of_anxiety_with_its_ties_is_as_irr_prints_it()
    {
        var concordance = KendallConcordance.Of(RaterTables.Anxiety);

        Math.Round(concordance.W.Value!.Value, 2).ShouldBe(.54);
        Math.Round(concordance.ChiSquare!.Value, 1).ShouldBe(30.8);
        concordance.DegreesOfFreedom.ShouldBe(19);
    }

    /// <summary>
    /// Ranks 1 2 3 4; 1,5 1,5 3 4; 2 1 3,5 3,5: sums 4,5 4,5 9,5 11,5, mean 7,5, S = 9 + 9 + 4 + 16 = 38. Ties 0 + 6 + 6.
    /// W = 12 × 38 / (9 × 60 − 3 × 12) = 456 / 504; χ² = 3 × 3 × W.
    /// </summary>
    [Fact]
    public void Of_ties_by_hand()
    {
        var concordance = KendallConcordance.Of(RaterTables.Rows("60 70 75", "65 70 70", "70 80 90", "90 85 90"));

        concordance.W.Value!.Value.ShouldBe(456 / 504d, 1e-12);
        concordance.ChiSquare!.Value.ShouldBe(9 * 456 / 504d, 1e-12);
    }

    /// <summary>W is the share of all variance of the ranks that is between officials, ranks counted one by one.</summary>
    [Fact]
    public void Of_any_complete_table_equals_the_share_of_variance() =>
        RaterTables.Small(missing: false).Sample(t => RaterTables.Near(KendallConcordance.Of(t).W.Value, Slow(t)));

    [Fact]
    public void Of_order_and_any_rising_change_do_not_matter() =>
        RaterTables.Small(missing: true).Sample(t => RaterTables.Same(KendallConcordance.Of(t).W, KendallConcordance.Of(t.Reversed().Map(v => (v * v * 3) + 1)).W));

    [Fact]
    public void Of_lies_between_none_and_one() =>
        RaterTables.Small(missing: true).Sample(t => KendallConcordance.Of(t).W is { Value: null, Missing.Length: > 0 } or { Value: >= -1e-12 and <= 1 + 1e-12, Missing: null });

    [Theory]
    [InlineData("setiap panelis memberi nilai yang sama kepada semua pejabat", "80 70", "80 70")]
    [InlineData("kurang dari dua pejabat dinilai oleh semua panelis", "80 70", "80 .")]
    [InlineData("perlu sedikitnya dua panelis", "80", "70")]
    public void Of_what_cannot_be_computed_says_why(string why, params string[] rows)
    {
        var concordance = KendallConcordance.Of(RaterTables.Rows(rows));

        (concordance.W.Value, concordance.W.Missing, concordance.ChiSquare).ShouldBe((null, why, null));
    }

    private static double? Slow(RaterTable t)
    {
        var officials = Enumerable.Range(0, t.Officials).ToList();
        double Rank(int o, int p) => officials.Count(other => t[other, p] < t[o, p]) + ((officials.Count(other => t[other, p] == t[o, p]) + 1) / 2d);
        var ranks = officials.Select(o => Enumerable.Range(0, t.Panelists).Select(p => Rank(o, p)).ToList()).ToList();
        var mean = (t.Officials + 1) / 2d;
        var all = ranks.Sum(r => r.Sum(v => Math.Pow(v - mean, 2)));
        return all == 0 ? null : ranks.Sum(r => t.Panelists * Math.Pow(r.Average() - mean, 2)) / all;
    }
}
