using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Results;

public sealed class RoundAgreementTests
{
    /// <summary>Two aspects; the second is the published table twice over, on weights 40 and 60.</summary>
    private static readonly IReadOnlyList<InputComponent> Components =
        [Make.BundlePanel(weight: 60, aspects: [("tetap", 40), ("sf", 60)]), Make.BundleImport("asesmen", 40)];

    private static ResultInput Doubled(Func<InputMark, bool>? keep = null) => Make.Bundle(
        Enumerable.Range(0, 12).SelectMany(o => Enumerable.Range(0, 4).SelectMany(p => new[]
        {
            new InputMark($"P{p + 1}", $"{o + 1:00}", Make.Interview, "sf", Mark.Of((decimal)RaterTables.ShroutFleiss[o % 6, p]!.Value)),
            new InputMark($"P{p + 1}", $"{o + 1:00}", Make.Interview, "tetap", Mark.Of(50)),
        })).Where(keep ?? (_ => true)), components: Components, officials: 12, panelists: 4);

    [Fact]
    public void Of_lists_panel_components_with_their_aspects()
    {
        var component = RoundAgreement.Of(Doubled()).ShouldHaveSingleItem();

        (component.Whole.Code, component.Whole.Name).ShouldBe((Make.Interview, "Nama wawancara"));
        component.Aspects.Select(a => (a.Code, a.Officials, a.Panelists, a.LeftOut)).ShouldBe([("tetap", 12, 4, 0), ("sf", 12, 4, 0)]);
    }

    /// <summary>An aspect that never varies adds a constant: the component agrees exactly as its other aspect does.</summary>
    [Fact]
    public void Of_component_is_each_panelists_weighted_value()
    {
        var component = RoundAgreement.Of(Doubled()).Single();

        RaterTables.Same(component.Whole.Intraclass.RandomMean, component.Aspects[1].Intraclass.RandomMean).ShouldBeTrue();
        RaterTables.Same(component.Whole.Alpha.Interval, component.Aspects[1].Alpha.Interval).ShouldBeTrue();
        component.Whole.Concordance.W.Value.ShouldBe(component.Aspects[1].Concordance.W.Value);
        RaterTables.Same(component.Whole.Alpha.Ratio, component.Aspects[1].Alpha.Ratio).ShouldBeFalse();
    }

    /// <summary>Weights 40 and 60 of two aspects that both vary: the table of 0,4 x + 0,6 y.</summary>
    [Fact]
    public void Of_component_weighs_its_aspects()
    {
        decimal X(int o, int p) => 50 + (o * 7 % 12) + p;
        decimal Y(int o, int p) => 60 + (o * 5 % 12) + (o * p % 3);
        var input = Make.Bundle(
            Enumerable.Range(0, 12).SelectMany(o => Enumerable.Range(0, 3).SelectMany(p => new[]
            {
                new InputMark($"P{p + 1}", $"{o + 1:00}", Make.Interview, "tetap", Mark.Of(X(o, p))),
                new InputMark($"P{p + 1}", $"{o + 1:00}", Make.Interview, "sf", Mark.Of(Y(o, p))),
            })), components: Components, officials: 12);

        var weighed = RaterTables.Select(12, 3, (o, p) => (double)((0.4m * X(o, p)) + (0.6m * Y(o, p))));
        RoundAgreement.Of(input).Single().Whole.Intraclass.ShouldBe(IntraclassCorrelation.Of(weighed));
        RoundAgreement.Of(input).Single().Whole.Alpha.ShouldBe(KrippendorffAlpha.Of(weighed));
    }

    [Fact]
    public void Of_reading_is_of_the_aspect_and_asks_for_care_where_the_interval_is_wide()
    {
        var agreement = RoundAgreement.Of(Doubled()).Single().Aspects[1];

        agreement.Reading.ShouldBe(AgreementReading.Moderate);
        agreement.Sentence.ShouldBe("Kesepakatan panelis sedang (ICC(2,4) = 0,60; selang 95 % 0,08 sampai 0,87). "
            + "Aspek ini mungkin dipahami berbeda oleh para panelis, atau para pejabat memang hampir setara di sini. "
            + "Selangnya menjangkau lemah sampai baik, jadi bacalah dengan hati-hati.");
    }

    [Fact]
    public void Of_an_aspect_without_variance_says_why()
    {
        var agreement = RoundAgreement.Of(Doubled()).Single().Aspects[0];

        agreement.Reading.ShouldBe(AgreementReading.NotComputable);
        agreement.Sentence.ShouldBe("Kesepakatan panelis tidak dapat dihitung: semua nilai sama.");
        agreement.Concordance.W.Missing.ShouldBe("setiap panelis memberi nilai yang sama kepada semua pejabat");
    }

    [Fact]
    public void Of_nine_officials_gives_no_figure_at_all()
    {
        var component = RoundAgreement.Of(Doubled(m => string.CompareOrdinal(m.Official, "09") <= 0)).Single();

        foreach (var agreement in component.Aspects.Append(component.Whole))
        {
            agreement.Reading.ShouldBe(AgreementReading.TooFew);
            agreement.Sentence.ShouldBe("Terlalu sedikit: 9 pejabat dinilai oleh sedikitnya dua panelis; kesepakatan baru dibaca mulai 10 pejabat.");
            new[] { agreement.Intraclass.RandomMean, agreement.Intraclass.OneWaySingle, agreement.Alpha.Interval, agreement.Alpha.Nominal, agreement.Concordance.W }
                .ShouldAllBe(f => f.Value == null && f.Missing == "terlalu sedikit, 9 pejabat dinilai oleh sedikitnya dua panelis padahal perlu 10");
            agreement.Concordance.ChiSquare.ShouldBeNull();
        }
    }

    [Fact]
    public void Of_ten_officials_gives_figures() =>
        RoundAgreement.Of(Doubled(m => string.CompareOrdinal(m.Official, "10") <= 0)).Single().Aspects[1].ShouldSatisfyAllConditions(a => a.LeftOut.ShouldBe(2), a => a.Intraclass.RandomMean.Value.ShouldNotBeNull());

    /// <summary>P4 did not mark three officials: ICC has nine rows, too few; alpha still has twelve.</summary>
    [Fact]
    public void Of_incomplete_rows_leaves_alpha()
    {
        var agreement = RoundAgreement.Of(Doubled(m => m.Panelist != "P4" || string.CompareOrdinal(m.Official, "03") > 0)).Single().Aspects[1];

        (agreement.LeftOut, agreement.Alpha.Officials, agreement.Alpha.Values).ShouldBe((3, 12, 45));
        agreement.Intraclass.FixedMean.Value.ShouldBeNull();
        agreement.Sentence.ShouldStartWith("Kesepakatan panelis tidak dapat dihitung: terlalu sedikit, 9 pejabat dinilai oleh semua panelis padahal perlu 10. Alfa Krippendorff (interval), yang juga memakai pejabat dengan nilai tidak lengkap, adalah ");
    }

    [Fact]
    public void Of_one_official_left_out_is_told() =>
        RoundAgreement.Of(Doubled(m => m.Panelist != "P4" || m.Official != "03")).Single().Aspects[1].Sentence
            .ShouldEndWith(" 1 dari 12 pejabat tidak ikut dihitung karena tidak dinilai oleh semua panelis.");

    /// <summary>A seat that never marked is not part of who agrees.</summary>
    [Fact]
    public void Of_a_panelist_without_any_mark_does_not_count() =>
        RoundAgreement.Of(Doubled(m => m.Panelist != "P4")).Single().Aspects[1].ShouldSatisfyAllConditions(a => a.Panelists.ShouldBe(3), a => a.LeftOut.ShouldBe(0));

    [Theory]
    [InlineData(MarkKind.Abstained)]
    [InlineData(MarkKind.Recused)]
    [InlineData(MarkKind.Absent)]
    public void Of_a_mark_without_a_value_is_missing_and_not_zero(MarkKind kind)
    {
        var input = Doubled();
        var without = input with { Marks = [.. input.Marks.Select(m => m is { Panelist: "P2", Official: "05" } ? m with { Mark = Mark.Stored(kind, null, "alasan") } : m)] };

        RoundAgreement.Of(without).Single().Aspects[1].Alpha.ShouldBe(RoundAgreement.Of(Doubled(m => m is not { Panelist: "P2", Official: "05" })).Single().Aspects[1].Alpha);
    }

    [Fact]
    public void Of_marks_in_another_order_is_the_same() =>
        RoundAgreement.Of(Doubled() with { Marks = [.. Doubled().Marks.Reverse()] }).Single().Whole.ShouldBe(RoundAgreement.Of(Doubled()).Single().Whole);

    [Fact]
    public void Of_no_marks_is_too_few() => RoundAgreement.Of(Make.Bundle()).Single().Whole.Reading.ShouldBe(AgreementReading.TooFew);

    [Fact]
    public void Of_an_unknown_or_doubled_mark_is_refused()
    {
        var one = Make.BundleMarks("01", 80).Single();

        Refused.Code(() => RoundAgreement.Of(Make.Bundle([one with { Panelist = "P9" }]))).ShouldBe("code-unknown");
        Refused.Code(() => RoundAgreement.Of(Make.Bundle([one with { Official = "77" }]))).ShouldBe("code-unknown");
        Refused.Code(() => RoundAgreement.Of(Make.Bundle([one with { Aspect = "lain" }]))).ShouldBe("code-unknown");
        Refused.Code(() => RoundAgreement.Of(Make.Bundle([one, one]))).ShouldBe("code-twice");
    }

    /// <summary>Two officials far apart make any level: the noise of one panelist sets it. Levels are those of the figure as shown.</summary>
    [Fact]
    public void Of_reading_follows_the_figure_as_shown()
    {
        var seen = new HashSet<AgreementReading>();
        for (var noise = 0; noise <= 400; noise += 4)
        {
            var agreement = RoundAgreement.Of(Make.Bundle(Enumerable.Range(0, 12).SelectMany(o =>
                Make.BundleMarks($"{o + 1:00}", 40 + o, 40 + o + (noise / 20m * (o * 5 % 12 < 6 ? 1 : -1)))), officials: 12, panelists: 2)).Single().Whole;
            seen.Add(agreement.Reading);
            agreement.Reading.ShouldBe(Math.Round((decimal)agreement.Intraclass.RandomMean.Value!.Value, 2, MidpointRounding.AwayFromZero) switch
            {
                < .5m => AgreementReading.Poor,
                < .75m => AgreementReading.Moderate,
                <= .9m => AgreementReading.Good,
                _ => AgreementReading.Excellent,
            });
        }

        seen.Count.ShouldBe(4);
    }
}
