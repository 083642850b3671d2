using System.Text.Json;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Tests.Bundles;

/// <summary>The published examples against their published results, and both against a pencil.</summary>
public sealed class RecomputeJsonTests
{
    public static TheoryData<string> Names() =>
        new(Directory.GetFiles(Examples.Folder, "*.json").Select(f => Path.GetFileName(f)!).Where(f => !f.EndsWith(".expected.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Examples_are_these_five() =>
        Names().Select(row => row.Data).ShouldBe(["levels-each-step.json", "levels-total.json", "median-recusal-tie.json", "minimal.json", "stages-factors-jpm.json"]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_example_is_what_is_published(string name) =>
        Examples.Recompute(Examples.Result(name)).ShouldBe(Examples.Text(name.Replace(".json", ".expected.json", StringComparison.Ordinal)));

    /// <summary>01: (80 + 85) / 2 = 82,50. 02: one mark is blank, so it is held back and not counted as zero.</summary>
    [Fact]
    public void Minimal_by_hand()
    {
        var result = Examples.Result("minimal.json");

        result.Officials.Select(o => (o.Total, o.Rank)).ShouldBe([(82.5m, 1), (null, null)]);
        result.Of("02").Missing.ShouldBe(["wawancara: aspek wawancara belum diisi 1 panelis"]);
    }

    /// <summary>
    /// 01: P4 is out, medians 85 and 75, raw 80, × 60 % = 48; 320,64 of 400 = 80,16, × 40 % = 32,064 → 32,06; 80,06.
    /// 02: medians (82 + 86) / 2 = 84 and 76, raw 80 → 48; the same 32,06; 80,06: equal in the interview too, so shared.
    /// 03: 90 → 54; 260,6 of 400 = 65,15 → 26,06; 80,06 again, but 90 in the interview, so first.
    /// 04: medians 70 and 80, raw 75; no assessment, so 75 × 60 / 60 = 75, flagged; fourth, because two share the second place.
    /// </summary>
    [Fact]
    public void Median_recusal_tie_by_hand()
    {
        var result = Examples.Result("median-recusal-tie.json");

        result.Officials.Select(o => o.Total).ShouldBe([80.06m, 80.06m, 80.06m, 75m]);
        result.Officials.Select(o => o.Rank).ShouldBe([2, 2, 1, 4]);
        result.Officials.Select(o => o.IsRankShared).ShouldBe([true, true, false, false]);
        result.Officials.Select(o => o.IsReweighed).ShouldBe([false, false, false, true]);
        result.Officials.Select(o => o.Band).ShouldBe(["Kompeten", "Kompeten", "Kompeten", "Cukup Kompeten"]);
        result.Of("01").Components.Select(c => (c.Raw, c.Normalised, c.Contribution, c.MarksUsed, c.MarksExpected))
            .ShouldBe([(80m, 80m, 48m, 6, 8), (320.64m, 80.16m, 32.06m, 0, 0)]);
        result.Of("04").Missing.ShouldBe(["Assessment Center: sakit pada hari asesmen"]);
    }

    /// <summary>
    /// Each step: 13 / 3 → 4,33; (4,33 − 1) × 100 / 4 = 83,25; × 50 % = 41,625 → 41,63; 80,01 × 50 % = 40,005 → 40,01; 81,64.
    /// Total only: 13 / 3 − 1 = 10 / 3, × 25 = 83,333…, × 50 % = 41,666…; + 40,005 = 81,671666… → 81,67.
    /// </summary>
    [Theory]
    [InlineData("levels-each-step.json", 8164)]
    [InlineData("levels-total.json", 8167)]
    public void Levels_by_hand(string name, int hundredths) => Examples.Result(name).Of("01").Total.ShouldBe(hundredths / 100m);

    /// <summary>
    /// 01: JPM 39 / 36 = 108,33, capped at 100, × 30 % = 30; paper 70 80 90 without the ends 80, × 20 % = 16; factors 2 and 3:
    /// (75 × 2 + 85 × 3) / 5 = 81, × 50 % = 40,50; 86,50. Stage I: 46 points of 50, (100 × 30 + 80 × 20) / 50 = 92.
    /// 02: 30 + 16 + (81 × 2 + 81 × 3) / 5 × 50 % = 86,50 too; 81 in the decision against 85, so second.
    /// 03 to 06: 34 / 36 = 94,444… → 94,44, × 30 % = 28,332 → 28,33; 15; (70 × 2 + 80 × 3) / 5 = 76 → 38; 81,33, equal in the
    /// decision. 03 has held the post longest; 04 has the higher grade; 06 is two months older than 05 by his NIP.
    /// 07: an abstention leaves two values, fewer than three, so the mean 65; no assessment, so no total, but stage II stands:
    /// (65 × 2 + 70 × 3) / 5 = 68, 34 points.
    /// </summary>
    [Fact]
    public void Stages_factors_jpm_by_hand()
    {
        var result = Examples.Result("stages-factors-jpm.json");

        result.Officials.Select(o => o.Total).ShouldBe([86.5m, 86.5m, 81.33m, 81.33m, 81.33m, 81.33m, null]);
        result.Officials.Select(o => o.Rank).ShouldBe([1, 2, 3, 4, 6, 5, null]);
        result.Officials.Select(o => o.TieBrokenBy).ShouldBe(["wawancara/keputusan", "wawancara/keputusan", "@tenure", "@grade", "@age", "@age", null]);
        result.Officials.Select(o => o.IsRankShared).ShouldAllBe(shared => !shared);
        result.Of("01").Components.Select(c => (c.Raw, c.Contribution)).ShouldBe([(100m, 30m), (80m, 16m), (81m, 40.5m)]);
        result.Of("01").Stages.ShouldBe([new StageResult("Tahap I", 50, 46, 92), new StageResult("Tahap II", 50, 40.5m, 81)]);
        result.Of("05").Stages.ShouldBe([new StageResult("Tahap I", 50, 43.33m, 86.66m), new StageResult("Tahap II", 50, 38, 76)]);
        result.Of("07").Stages.ShouldBe([new StageResult("Tahap I", 50, null, null), new StageResult("Tahap II", 50, 34, 68)]);
        result.Of("07").Components[1].Raw.ShouldBe(65);
    }

    [Fact]
    public void Write_trace_reaches_the_marks()
    {
        using var json = JsonDocument.Parse(Examples.Text("levels-total.expected.json"));

        var step = json.RootElement.GetProperty("officials")[0].GetProperty("trace");
        while (step.GetProperty("steps").GetArrayLength() > 0) step = step.GetProperty("steps")[0];

        (step.GetProperty("label").GetString(), step.GetProperty("value").GetDecimal()).ShouldBe(("P1 P1", 4m));
    }

    [Fact]
    public void Schema_knows_exactly_the_fields_of_the_format()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Examples.Folder, "..", "bundle.schema.json")));

        schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name)
            .ShouldBe(["format", "version", "round", "rules", "components", "panelists", "officials", "marks", "results"]);
        schema.RootElement.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
    }
}
