using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Results;

/// <summary>Who goes first among officials with the same total, and by which key.</summary>
public sealed class TieTests
{
    private static readonly DateOnly Early = new(2019, 1, 1), Late = new(2024, 1, 1);

    [Theory]
    [InlineData("@tenure")]
    [InlineData("@grade")]
    [InlineData("@age")]
    public void Of_longer_tenure_higher_grade_and_greater_age_go_first_and_whoever_lacks_them_last(string key)
    {
        var result = Result([key],
            new InputOfficial("01", "A"),
            new InputOfficial("02", "B", PostSince: Late, Grade: Rank.IVb, BornOn: Late),
            new InputOfficial("03", "C", PostSince: Early, Grade: Rank.IVc, BornOn: Early));

        result.Officials.Select(o => o.Rank).ShouldBe([3, 2, 1]);
        result.Officials.Select(o => o.TieBrokenBy).ShouldBe([key, key, key]);
    }

    [Fact]
    public void Of_age_is_read_from_the_employee_number_unless_a_birth_date_is_given()
    {
        var result = Result(["@age"],
            new InputOfficial("01", "A", "196804111993031001"),
            new InputOfficial("02", "B", "196804121993031001"),
            new InputOfficial("03", "C", "196804111993031002", BornOn: new DateOnly(1968, 4, 10)));

        result.Officials.Select(o => o.Rank).ShouldBe([2, 3, 1]);
    }

    [Fact]
    public void Of_the_key_told_is_the_last_one_that_was_needed()
    {
        var result = Result(["@tenure", "@grade"],
            new InputOfficial("01", "A", PostSince: Early, Grade: Rank.IVb),
            new InputOfficial("02", "B", PostSince: Late, Grade: Rank.IVb),
            new InputOfficial("03", "C", PostSince: Late, Grade: Rank.IVd),
            new InputOfficial("04", "D", PostSince: Late, Grade: Rank.IVb));

        result.Officials.Select(o => (o.Rank, o.IsRankShared, o.TieBrokenBy)).ShouldBe([(1, false, "@tenure"), (3, true, "@grade"), (2, false, "@grade"), (3, true, "@grade")]);
        Place(result, "03").ShouldBe("2 dari 4; seri dengan nilai akhir yang sama dipecah oleh pangkat (Pembina Utama Madya (IV/d))");
        Place(result, "04").ShouldEndWith("dipecah oleh pangkat (Pembina Tingkat I (IV/b)); sama dengan peserta lain pada nilai akhir dan semua penentunya, jadi peringkatnya bersama");
        Place(result, "01").ShouldBe("1 dari 4; seri dengan nilai akhir yang sama dipecah oleh masa jabatan (TMT 1 Januari 2019)");
    }

    [Fact]
    public void Of_different_totals_need_no_key()
    {
        var result = RoundCalculation.Of(Make.Bundle(rules: new RoundRules { TieOrder = ["a", "@age"] }, components: [Make.BundleImport("a", 100)],
            results: [Make.BundleResult("01", "a", 80), Make.BundleResult("02", "a", 70), Make.BundleResult("03", "a", 70)], officials: 3));

        result.Officials.Select(o => (o.Rank, o.IsRankShared, o.TieBrokenBy)).ShouldBe([(1, false, null), (2, true, null), (2, true, null)]);
        Place(result, "01").ShouldBe("1 dari 3");
    }

    /// <summary>Both 80: 90 and 70 against 85 and 75; the aspect decides on the component's own scale.</summary>
    [Fact]
    public void Of_an_aspect_decides()
    {
        var components = new[] { Make.BundlePanel(aspects: [("x", 50), ("y", 50)]) };
        InputMark[] marks =
        [
            .. Make.BundleAspect("01", Make.Interview, "x", 90), .. Make.BundleAspect("01", Make.Interview, "y", 70),
            .. Make.BundleAspect("02", Make.Interview, "x", 85), .. Make.BundleAspect("02", Make.Interview, "y", 75),
        ];
        ResultInput Input(string key) => Make.Bundle(marks, new RoundRules { TieOrder = [key] }, components, officials: 2, panelists: 1);

        RoundCalculation.Of(Input("wawancara/x")).Officials.Select(o => o.Rank).ShouldBe([1, 2]);
        RoundCalculation.Of(Input("wawancara/y")).Officials.Select(o => o.Rank).ShouldBe([2, 1]);
        RoundCalculation.Of(Input("wawancara")).Officials.Select(o => o.Rank).ShouldBe([1, 1]);
        Place(RoundCalculation.Of(Input("wawancara/y")), "02").ShouldBe("1 dari 2; seri dengan nilai akhir yang sama dipecah oleh aspek Aspek y pada Nama wawancara (75,00)");
    }

    [Fact]
    public void Inputs_of_a_round_tell_of_persons_only_what_decides()
    {
        var round = Make.Round(participants: 1, rules: new RoundRules { TieOrder = ["@age", "asesmen"] });
        Person(round).ShouldBe((null, null, null));
        round.DeclareRules(new RoundRules { TieOrder = ["@grade"] });
        Person(round).ShouldBe((null, Rank.IVc, null));
        round.DeclareRules(new RoundRules { TieOrder = ["@tenure"] });
        Person(round).ShouldBe((new DateOnly(2023, 1, 15), null, null));

        static (DateOnly?, Rank?, DateOnly?) Person(Round round) => Inputs.Of(round, [], []).Officials[0] is var one ? (one.PostSince, one.Grade, one.BornOn) : default;
    }

    private static RoundResult Result(string[] ties, params InputOfficial[] officials) => RoundCalculation.Of(Make.Bundle(
        rules: new RoundRules { TieOrder = ties }, components: [Make.BundleImport("a", 100)],
        results: officials.Select(o => Make.BundleResult(o.Code, "a", 80))) with { Officials = officials });

    private static string Place(RoundResult result, string official) => result.Of(official).Trace.Steps.Single(s => s.Label == "Peringkat").Formula;
}
