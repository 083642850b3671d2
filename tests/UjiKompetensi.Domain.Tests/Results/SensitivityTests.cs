using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Results;

/// <summary>The worked example of docs/sensitivity.md, and what happens at the edges.</summary>
public sealed class SensitivityTests
{
    /// <summary>
    /// Interview 60 %, assessment 40 %. 01: 84 and 80, 82,40. 02: 83 and 81,2, 82,28. 03: 72 and 70, 71,20.
    /// 01 less 02: x × 1 − (100 − x) × 1,2 = 0 at x = 120 / 2,2 = 54,5454…
    /// </summary>
    internal static ResultInput Example(IReadOnlyList<string>? ties = null, decimal second = 81.2m) => Make.Bundle(
        [.. Make.BundleMarks("01", 80, 84, 88), .. Make.BundleMarks("02", 82, 83, 84), .. Make.BundleMarks("03", 70, 72, 74)],
        new RoundRules { TieOrder = ties ?? [] }, [Make.BundlePanel(weight: 60), Make.BundleImport("asesmen", 40)],
        [Make.BundleResult("01", "asesmen", 80), Make.BundleResult("02", "asesmen", second), Make.BundleResult("03", "asesmen", 70)], officials: 3);

    [Fact]
    public void Of_example_by_hand()
    {
        var analysis = Analyse(Example());

        var pair = analysis.Pairs[0];
        (pair.Upper, pair.Lower, pair.Basis, pair.Difference, pair.ExactDifference).ShouldBe(("01", "02", PairBasis.Total, 0.12m, 0.12m));
        pair.Swaps.Select(s => (s.Component, decimal.Round(s.At, 4), s.IsBelow, s.IsAdmissible))
            .ShouldBe([(Make.Interview, 54.5455m, true, true), ("asesmen", 45.4545m, false, true)]);
        pair.StandardError!.Value.ShouldBe(0.6 * 3 / Math.Sqrt(3), 1e-12);
        pair.IsIndistinguishable.ShouldBeTrue();
        analysis.Pairs[1].Swaps.ShouldBeEmpty();
        analysis.Pairs[1].IsIndistinguishable.ShouldBeFalse();
        analysis.Places.Select(p => (p.Place, p.Code, p.IsSteady, p.TopShare)).ShouldBe([(1, "01", false, 1.0), (2, "02", false, 1.0), (3, "03", true, 1.0)]);
        analysis.Sentences.ShouldBe(
        [
            "Urutan 3 kokoh: tetap pada paling sedikit 95 % dari 10.000 susunan bobot yang diperiksa (tiap bobot bergeser paling jauh 10 poin).",
            "Seluruh urutan sekaligus tetap sama pada 76,1 % susunan bobot.",
            "Urutan 1 (Pejabat 1) dan 2 (Pejabat 2) bertukar bila bobot Nama wawancara di bawah 54,54 % (ditetapkan 60 %); tetap pada 76,1 % susunan bobot.",
            "Pejabat 1 dan Pejabat 2 tidak dapat dibedakan: selisih 0,12 lebih kecil daripada galat baku 1,04.",
        ]);
    }

    /// <summary>Leniencies −29/12, −1/12 and 5/2: the interview of 03 goes from 71 to 72,25.</summary>
    [Fact]
    public void Of_example_with_a_recusal_by_hand()
    {
        var input = Example();
        input = input with { Marks = input.Marks.Select(m => m is { Official: "03", Panelist: "P3" } ? m with { Mark = Mark.Recused("kerabat") } : m).ToList() };

        var leniency = Leniency.Of(input, RoundCalculation.Of(input));

        leniency.Aspects.Single().Panelists.Select(p => decimal.Round(p.Leniency * 12, 15)).ShouldBe([-29m, -1m, 30m]);
        leniency.Officials.Select(o => (o.Total, o.CorrectedTotal)).ShouldBe([(82.40m, 82.40m), (82.28m, 82.28m), (70.60m, 71.35m)]);
    }

    /// <summary>Counted by another program with the published SplitMix64: 7614 of 10.000 draws; 0,7727 of the range in closed form.</summary>
    [Fact]
    public void Of_seed_gives_the_same_draws_for_ever()
    {
        Analyse(Example()).Pairs[0].Share.ShouldBe(0.7614);
        Analyse(Example(), new SensitivityOptions { Seed = 2 }).Pairs[0].Share.ShouldNotBe(0.7614);
    }

    [Fact]
    public void Of_order_of_places_and_the_top_are_counted()
    {
        var analysis = Analyse(Example(), new SensitivityOptions { Top = 1 });

        var share = analysis.Pairs[0].Share;
        analysis.OrderShare.ShouldBe(share);
        analysis.Places.Select(p => p.PlaceShare).ShouldBe([share, share, 1.0]);
        analysis.Places[0].TopShare.ShouldBe(share);
        analysis.Places[1].TopShare.ShouldBe(1 - share, 1e-12);
        analysis.Places[2].TopShare.ShouldBe(0);
    }

    [Fact]
    public void Of_ranges_without_play_hold_everything()
    {
        var analysis = Analyse(Example(), new SensitivityOptions { Margin = 0 });

        analysis.OrderShare.ShouldBe(1);
        analysis.Sentences[0].ShouldBe("Seluruh urutan 1–3 kokoh: tiap tempat tetap pada paling sedikit 95 % dari 10.000 susunan bobot yang diperiksa (tiap bobot bergeser paling jauh 0 poin).");
        Analyse(Example(), Ranges((0, 50), (50, 50))).Places.Select(p => p.PlaceShare).ShouldBe([0, 0, 1.0]);
        Analyse(Example(), Ranges((60, 100), (40, 100))).OrderShare.ShouldBe(1);
        Analyse(Example(), Ranges((0, 50), (0, 50))).OrderShare.ShouldBe(0);
    }

    [Theory]
    [InlineData(60, 30, 100, 100)]
    [InlineData(0, 40, 0, 59)]
    public void Of_ranges_that_cannot_sum_to_100_are_refused(decimal least, decimal most, decimal otherLeast, decimal otherMost) =>
        Refused.Code(() => Analyse(Example(), Ranges((least, most), (otherLeast, otherMost)))).ShouldBe(least > most ? "weight-range" : "ranges-not-whole");

    [Fact]
    public void Of_options_out_of_their_limits_are_refused()
    {
        Refused.Code(() => Analyse(Example(), new SensitivityOptions { Draws = 99 })).ShouldBe("draws-range");
        Refused.Code(() => Analyse(Example(), new SensitivityOptions { Margin = -1 })).ShouldBe("margin-range");
        Refused.Code(() => Analyse(Example(), new SensitivityOptions { SteadyShare = double.NaN })).ShouldBe("steady-range");
        Refused.Code(() => Analyse(Example(), new SensitivityOptions { Top = 0 })).ShouldBe("top-range");
        Refused.Code(() => Analyse(Example(), new SensitivityOptions { Ranges = new Dictionary<string, WeightRange> { ["lain"] = new(0, 100) } })).ShouldBe("code-unknown");
    }

    /// <summary>02 with 81,5 in the assessment: 82,40 like 01.</summary>
    [Fact]
    public void Of_equal_totals_have_no_swap_and_say_what_decides()
    {
        Analyse(Example(second: 81.5m)).ShouldSatisfyAllConditions(
            a => a.Pairs[0].Basis.ShouldBe(PairBasis.Shared), a => a.Pairs[0].Swaps.ShouldBeEmpty(),
            a => a.Sentences.ShouldContain("Pejabat 1 dan Pejabat 2 berbagi peringkat."), a => a.Sentences.ShouldNotContain(s => s.Contains("galat baku")));
        Analyse(Example(["asesmen"], 81.5m)).ShouldSatisfyAllConditions(
            a => (a.Pairs[0].Upper, a.Pairs[0].Basis).ShouldBe(("02", PairBasis.TieOrder)),
            a => a.Sentences.ShouldContain("Pejabat 2 dan Pejabat 1 bernilai akhir sama; urutannya ditentukan oleh penentu nilai sama."));
    }

    /// <summary>Twice 80,01 gives 40,005 → 40,01 twice, 80,02; 80,02 and 80 give the same sum unrounded but 80,01.</summary>
    [Fact]
    public void Of_order_by_rounding_alone_is_named()
    {
        var input = Make.Bundle(components: [Make.BundleImport("a", 50), Make.BundleImport("b", 50)], officials: 2, results:
            [Make.BundleResult("01", "a", 80.02m), Make.BundleResult("01", "b", 80), Make.BundleResult("02", "a", 80.01m), Make.BundleResult("02", "b", 80.01m)]);

        var analysis = Analyse(input);

        (analysis.Pairs[0].Upper, analysis.Pairs[0].Basis, analysis.Pairs[0].Difference, analysis.Pairs[0].ExactDifference).ShouldBe(("02", PairBasis.Rounding, 0.01m, 0m));
        analysis.Sentences.ShouldContain("Pejabat 2 berada di atas Pejabat 1 hanya karena pembulatan.");
    }

    [Fact]
    public void Of_held_and_reweighed_officials_are_told()
    {
        ResultInput With(MissingPolicy policy) => Example() with { Rules = new RoundRules { Missing = policy }, Results = Example().Results.Take(2).ToList() };

        Analyse(With(MissingPolicy.Hold)).ShouldSatisfyAllConditions(
            a => (a.HeldBack, a.Reweighed, a.Places.Count).ShouldBe((1, 0, 2)), a => a.Sentences.ShouldContain("1 peserta tanpa nilai akhir tidak ikut diuji."));
        Analyse(With(MissingPolicy.Reweigh)).ShouldSatisfyAllConditions(
            a => (a.HeldBack, a.Reweighed, a.Places.Count).ShouldBe((0, 1, 3)), a => a.Pairs[1].Swaps.ShouldBeEmpty(), a => a.Pairs[1].Share.ShouldBe(1),
            a => a.Sentences.ShouldContain("1 peserta dihitung dengan bobot disesuaikan karena ada komponen yang kosong."));
    }

    /// <summary>02 has no assessment and stands on 83 alone, which 84 and 80 pass at an interview of 75 % only. Spread: 82 − 48, 83 − 50,4, 84 − 52,8.</summary>
    [Fact]
    public void Of_reweighed_official_is_stretched_in_every_weighting()
    {
        var input = Example() with { Rules = new RoundRules { Missing = MissingPolicy.Reweigh } };
        input = input with { Results = input.Results.Where(r => r.Official != "02").ToList() };

        var pair = Analyse(input).Pairs[0];

        (pair.Upper, pair.Lower, pair.ExactDifference, pair.Share).ShouldBe(("02", "01", 0.6m, 1.0));
        pair.StandardError!.Value.ShouldBe(1.4 / Math.Sqrt(3), 1e-12);
        Analyse(input, new SensitivityOptions { Margin = 30 }).Pairs[0].Share.ShouldBe(45.0 / 60, 0.025);
    }

    [Fact]
    public void Of_swap_outside_of_the_ranges_is_told_but_not_admissible() =>
        Analyse(Example(), new SensitivityOptions { Margin = 5 }).ShouldSatisfyAllConditions(
            a => a.Pairs[0].Swaps.Select(s => s.IsAdmissible).ShouldBe([false, false]), a => a.Pairs[0].Share.ShouldBe(1));

    [Fact]
    public void Of_fewer_than_two_or_one_component_has_no_order_to_test()
    {
        Analyse(Make.Bundle()).Sentences.ShouldBe(["Belum ada dua peserta dengan nilai akhir, jadi belum ada urutan yang dapat diuji.", "1 peserta tanpa nilai akhir tidak ikut diuji."]);
        Analyse(Make.Bundle(Make.BundleMarks("01", 80, 80, 80))).Places.ShouldBe([new OrderPlace(1, "01", "Pejabat 1", 1, 80, 1, 1, true)]);
        Analyse(Make.Bundle([.. Make.BundleMarks("01", 80, 80, 80), .. Make.BundleMarks("02", 60, 60, 60)], officials: 2)).Sentences
            .ShouldBe(["Hanya ada satu komponen, jadi bobot tidak dapat mengubah urutan."]);
    }

    [Fact]
    public void Of_tells_its_progress_and_can_be_cancelled()
    {
        var told = new Told();
        Sensitivity.Of(Example(), RoundCalculation.Of(Example()), new SensitivityOptions { Draws = 150 }, told, TestContext.Current.CancellationToken);
        (told.Percents.Count, told.Percents[^1], told.Percents.Distinct().Count()).ShouldBe((100, 100, 100));

        Should.Throw<OperationCanceledException>(() => Sensitivity.Of(Example(), RoundCalculation.Of(Example()), null, null, new CancellationToken(true)));
    }

    internal static SensitivityResult Analyse(ResultInput input, SensitivityOptions? options = null) => Sensitivity.Of(input, RoundCalculation.Of(input), options);

    private static SensitivityOptions Ranges((decimal Least, decimal Most) interview, (decimal Least, decimal Most) assessment) => new()
    {
        Ranges = new Dictionary<string, WeightRange> { [Make.Interview] = new(interview.Least, interview.Most), ["asesmen"] = new(assessment.Least, assessment.Most) },
    };

    private sealed class Told : IProgress<int>
    {
        public List<int> Percents { get; } = [];

        public void Report(int value) => Percents.Add(value);
    }
}
