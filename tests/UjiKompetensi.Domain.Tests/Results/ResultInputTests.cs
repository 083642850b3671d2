using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Results;

public sealed class ResultInputTests
{
    [Fact]
    public void Check_what_cannot_be_computed_is_refused()
    {
        var good = Make.Bundle(Make.BundleMarks("01", 80, 80, 80), officials: 2);
        good.Check();
        InputMark mark = good.Marks[0];

        Code(good with { Components = [] }).ShouldBe("components-none");
        Code(good with { Components = [Make.BundlePanel(weight: 99)] }).ShouldBe("weights-not-whole");
        Code(good with { Components = [Make.BundlePanel(weight: 50), Make.BundlePanel(weight: 50)] }).ShouldBe("code-twice");
        Code(good with { Components = [Make.BundlePanel() with { Aspects = [] }] }).ShouldBe("component-without-aspect");
        Code(good with { Components = [Make.BundlePanel(aspects: [("a", 50), ("a", 50)])] }).ShouldBe("code-twice");
        Code(good with { Components = [Make.BundlePanel(aspects: [("a", 50), ("b", 49)])] }).ShouldBe("weights-not-whole");
        Code(good with { Components = [Make.BundlePanel() with { Scale = default }] }).ShouldBe("scale-empty");
        Code(good with { Panelists = [good.Panelists[0], good.Panelists[0]] }).ShouldBe("code-twice");
        Code(good with { Officials = [good.Officials[0], good.Officials[0]] }).ShouldBe("code-twice");
        Code(good with { Rules = new RoundRules { TieOrder = ["lain"] } }).ShouldBe("tie-unknown");
        Code(good with { Marks = [mark, mark] }).ShouldBe("code-twice");
        Code(good with { Marks = [mark with { Panelist = "P9" }] }).ShouldBe("code-unknown");
        Code(good with { Marks = [mark with { Official = "09" }] }).ShouldBe("code-unknown");
        Code(good with { Marks = [mark with { Component = "lain" }] }).ShouldBe("code-unknown");
        Code(good with { Marks = [mark with { Aspect = "lain" }] }).ShouldBe("code-unknown");
        Code(good with { Marks = [mark with { Mark = Mark.Of(100.01m) }] }).ShouldBe("value-off-scale");
        Code(good with { Results = [Make.BundleResult("01", Make.Interview, 80)] }).ShouldBe("code-unknown");
    }

    [Fact]
    public void Check_a_panel_scale_finer_than_the_rounding_of_each_step_is_refused()
    {
        var finer = Make.Bundle([.. Make.BundleMarks("01", 4.445m, 4.445m, 4.445m)], components: [Make.BundlePanel() with { Scale = new Scale(0, 4.445m) }]);

        Code(finer).ShouldBe("scale-finer-than-rounding");
        (finer with { Rules = finer.Rules with { Decimals = 3 } }).Check();
        (finer with { Rules = finer.Rules with { RoundingStep = RoundingStep.Total } }).Check();
    }

    [Fact]
    public void Check_result_off_its_scale_or_without_one_is_refused()
    {
        var input = Make.Bundle(components: [Make.BundleImport("tes", 100)], results: [Make.BundleResult("01", "tes", 401, new Scale(0, 400))]);

        Code(input).ShouldBe("value-off-scale");
        Code(input with { Results = [Make.BundleResult("01", "tes", 0) with { Scale = default }] }).ShouldBe("scale-empty");
        Code(input with { Results = [Make.BundleResult("09", "tes", 0)] }).ShouldBe("code-unknown");
        Code(input with { Results = [Make.BundleResult("01", "tes", 0), Make.BundleResult("01", "tes", 1)] }).ShouldBe("code-twice");
    }

    [Fact]
    public void Inputs_of_a_round_compute_what_its_sheets_say()
    {
        var opened = Make.OpenRound(participants: 1);
        opened.LockAll();

        var input = Inputs.Of(opened.Round, opened.Sheets, [Make.Result(opened.Round)]);

        input.Marks.Count.ShouldBe(6);
        input.Officials.ShouldBe([new InputOfficial("01", "Dr. Pejabat Contoh 1, M.Si.", "196804111993031001")]);
        input.Panelists[0].ShouldBe(new InputPanelist("P1", "Panelis 1", true));
        RoundCalculation.Of(input).Of("01").Total.ShouldBe(48m + 32.06m);
    }

    [Fact]
    public void Inputs_blank_marks_are_left_out()
    {
        var opened = Make.OpenRound(participants: 1);
        opened.Fill(opened.Sheet());
        opened.Sheet().Enter(Make.Operation(1), opened.Round, opened.Aspects[0].Id, "", 1, Make.Noon);

        Inputs.Of(opened.Round, opened.Sheets, []).Marks.Select(m => m.Aspect).ShouldBe(["pengambilan-keputusan"]);
    }

    private static string Code(ResultInput input) => Refused.Code(input.Check);
}
