using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Assessments;

public sealed class ResultBasisTests
{
    private static readonly ContractLine Line = new(2025, "Indeks kepuasan", "indeks", 80, 72, false);

    [Theory]
    [InlineData(80, 72, false, 100, 90)]
    [InlineData(80, 100, false, 100, 100)]
    [InlineData(80, 100, false, 120, 120)]
    [InlineData(10, 8, true, 120, 120)]
    [InlineData(10, 11, true, 100, 90)]
    [InlineData(10, 25, true, 100, 0)]
    public void Achievement_follows_the_published_formula_and_stops_at_the_cap(int target, int realisation, bool lower, int cap, int expected) =>
        PerformanceContract.Achievement(Line with { Target = target, Realisation = realisation, LowerIsBetter = lower }, cap).ShouldBe(expected);

    [Fact]
    public void Value_is_the_mean_of_all_lines_rounded_once() =>
        PerformanceContract.ValueOf([Line with { Target = 3, Realisation = 1 }, Line with { Target = 3, Realisation = 2 }, Line with { Target = 3, Realisation = 2 }], 100).ShouldBe(55.56m);

    [Fact]
    public void Lines_that_cannot_be_computed_are_refused()
    {
        Refused.Code(() => PerformanceContract.ValueOf([], 100)).ShouldBe("contract-empty");
        Refused.Code(() => PerformanceContract.Achievement(Line with { Target = 0 }, 100)).ShouldBe("contract-target");
        Refused.Code(() => PerformanceContract.Checked([Line, Line with { Target = 5 }], 2026)).ShouldBe("contract-twice");
        Refused.Code(() => PerformanceContract.Checked([Line with { Year = 2027 }], 2026)).ShouldBe("contract-year");
    }

    [Fact]
    public void Rubric_reads_what_it_formats_and_sums_to_its_scale()
    {
        var rubric = Rubric.Read("Pangkat: IV/c=15; IV/b=10\nPendidikan: S3=20; S2=15,5");
        Rubric.Read(rubric.Format()).Format().ShouldBe(rubric.Format());
        rubric.Scale.ShouldBe(new Scale(0, 35));
        ResultBasis.Of(rubric, ["IV/b", "S2"]).Choices.Sum(c => c.Points).ShouldBe(25.5m);
        Refused.Code(() => ResultBasis.Of(rubric, ["IV/b", "S1"])).ShouldBe("rubric-incomplete");
        Refused.Code(() => ResultBasis.Of(rubric, ["IV/b"])).ShouldBe("rubric-incomplete");
    }

    [Theory]
    [InlineData("", "rubric-empty")]
    [InlineData("Pangkat", "rubric-form")]
    [InlineData("Pangkat: IV/c", "rubric-form")]
    [InlineData("Pangkat: IV/c=1.000", "number-form")]
    [InlineData("Pangkat: IV/c=15; iv/C=10", "rubric-twice")]
    [InlineData("Pangkat: IV/c=0", "scale-empty")]
    public void Rubric_that_makes_no_scale_is_refused(string text, string code) => Refused.Code(() => Rubric.Read(text)).ShouldBe(code);

    [Fact]
    public void Correct_computes_the_value_and_refuses_a_typed_one()
    {
        var round = Make.Round();
        var contract = round.AddComponent("Kinerja", 10, ComponentSource.Import, Scale.Percent, ComponentKind.PerformanceContract);
        var result = AssessmentResult.For(round, contract.Id, round.Participants[0].Id);
        result.Correct(round, ResultBasis.Of([Line], 2026), "Bagian Organisasi", Make.FirstDay);
        (result.Value, result.Version).ShouldBe((90m, 1));
        ResultBasis.Read(result.Basis).Lines.ShouldBe([Line]);
        Refused.Code(() => result.Correct(round, "95", "Bagian Organisasi", Make.FirstDay)).ShouldBe("result-needs-basis");
        Refused.Code(() => result.Correct(round, ResultBasis.Of(Rubric.Read("A: B=5"), ["B"]), "X", Make.FirstDay)).ShouldBe("basis-foreign");
        var before = result.Basis;
        result.Rename(round, "Inspektorat", Make.FirstDay);
        (result.Basis, result.Value, result.Version).ShouldBe((before, 90m, 2));
    }

    [Fact]
    public void Equal_bases_have_one_spelling_and_their_hash_is_a_fact_only_where_there_is_one()
    {
        ResultBasis.Of([Line with { Target = 80.00m }], 2026).Canonical().ShouldBe(ResultBasis.Of([Line], 2026).Canonical());
        var round = Make.Round();
        Facts.Read(RoundFacts.Result(round, Make.Result(round)).Canonical()).Keys.ShouldNotContain(RoundFacts.BasisHash);
    }

    [Fact]
    public void DeclareNone_says_why_and_holds_no_value()
    {
        var round = Make.Round();
        var result = AssessmentResult.For(round, round.Components[1].Id, round.Participants[0].Id);
        result.DeclareNone(round, " Sakit saat asesmen ", Make.FirstDay);
        (result.Value, result.Reason, result.Version).ShouldBe((null, "Sakit saat asesmen", 1));
        Refused.Code(() => result.DeclareNone(round, " ", Make.FirstDay)).ShouldBe("text-empty");
    }
}
