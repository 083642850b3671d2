using System.Text;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Domain.Bundles;

namespace UjiKompetensi.Domain.Tests.Bundles;

public sealed class BundleFileTests
{
    [Fact]
    public void Read_minimal_bundle_fills_in_the_defaults()
    {
        var input = Read(Examples.Text("minimal.json"));

        (input.RoundSlug, input.RoundName).ShouldBe(("bundel", "bundel"));
        input.Rules.ShouldSatisfyAllConditions(
            r => r.Aggregation.ShouldBe(Aggregation.Mean), r => r.RoundingStep.ShouldBe(RoundingStep.EachStep), r => r.Decimals.ShouldBe(2),
            r => r.Missing.ShouldBe(MissingPolicy.Hold), r => r.TieOrder.ShouldBeEmpty(), r => r.Bands.ShouldBeEmpty());
        input.Components[0].Scale.ShouldBe(Scale.Percent);
        input.Components[0].Aspects.ShouldBe([new InputAspect("wawancara", "wawancara", 100)]);
        input.Panelists.ShouldBe([new InputPanelist("P1", "P1"), new InputPanelist("P2", "P2")]);
        input.Marks.Count.ShouldBe(3);
        input.Results.ShouldBeEmpty();
    }

    [Fact]
    public void Read_result_without_scale_takes_that_of_its_component() =>
        Read(Examples.Text("median-recusal-tie.json")).Results[0].ShouldBe(
            new InputResult("01", "ac", 320.64m, new Scale(0, 400), "Lembaga Contoh", new DateOnly(2025, 11, 3)));

    [Fact]
    public void Read_decimals_are_exact() =>
        Read(Examples.Text("minimal.json").Replace("\"value\": 80}", "\"value\": 80.10}", StringComparison.Ordinal)).Marks[0].Mark.ShouldBe(Mark.Of(80.1m));

    /// <summary>The bytes that were written before ties, factors, stages and matches came into the format: released rounds recorded their hashes.</summary>
    [Theory]
    [InlineData("levels-each-step.json", "796604ff1a786148f927e080cfc43fc3130ad9659ca419c2fa7f6c401c94effe")]
    [InlineData("levels-total.json", "c9451fba5ba9a15e2910b5b657db8e441a2a5d2c6c0d182be7974126bcea4bc1")]
    [InlineData("median-recusal-tie.json", "137142a9de32ac7dcaa09a9ff79c286d50017c6f0d70ea141eff0b152639d482")]
    [InlineData("minimal.json", "4c4098ba5d0c0a7c851329beafd4ac1b86849cb29b2999ce439c1e08d23e0f67")]
    public void Write_of_what_uses_nothing_new_keeps_its_bytes(string example, string hash) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Write(Read(Examples.Text(example)))))).ShouldBe(hash);

    [Fact]
    public void Write_new_fields_only_where_they_say_something()
    {
        var round = Make.Round(participants: 1, rules: new RoundRules { JpmCap = 100 });
        string[] late = ["minimumToDrop", "jpmCap", "stage", "aspectWeights", "postSince", "grade", "bornOn", "jpm\""];

        var (plain, full) = (Write(Inputs.Of(round, [], [])), Write(Read(Examples.Text("stages-factors-jpm.json"))));

        late.ShouldAllBe(field => !plain.Contains(field, StringComparison.Ordinal) && full.Contains(field, StringComparison.Ordinal));
        Write(Read(full)).ShouldBe(full);
        Examples.Recompute(Read(full)).ShouldBe(Examples.Text("stages-factors-jpm.expected.json"));
        using var schema = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Examples.Folder, "..", "bundle.schema.json")));
        late.ShouldAllBe(field => schema.RootElement.GetRawText().Contains($"\"{field.TrimEnd('"')}\":", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_blank_marks_and_default_texts_are_left_out()
    {
        var text = Write(Make.Bundle([new InputMark("P1", "01", Make.Interview, Make.Interview, Mark.Blank)]));

        text.ShouldContain("\"marks\": []");
        text.ShouldNotContain("nip");
        text.ShouldEndWith("}\n");
        text.ShouldNotContain("\r");
    }

    public static TheoryData<Aggregation, RoundingStep, MissingPolicy, int> Rules()
    {
        var cases = new TheoryData<Aggregation, RoundingStep, MissingPolicy, int>();
        foreach (var aggregation in Enum.GetValues<Aggregation>())
            foreach (var step in Enum.GetValues<RoundingStep>())
                foreach (var missing in Enum.GetValues<MissingPolicy>())
                    for (var decimals = 0; decimals <= 4; decimals++)
                        cases.Add(aggregation, step, missing, decimals);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Read_what_was_written_computes_the_same_and_writes_the_same_bytes(Aggregation aggregation, RoundingStep step, MissingPolicy missing, int decimals)
    {
        var input = Everything(new RoundRules
        {
            Aggregation = aggregation, RoundingStep = step, Missing = missing, Decimals = decimals,
            TieOrder = ["tes", Make.Interview], Bands = [new(0, "Kurang"), new(68.25m, "Cukup \"baik\" – é")],
        });

        var text = Write(input);
        var again = Read(text);

        Write(again).ShouldBe(text);
        Examples.Recompute(again).ShouldBe(Examples.Recompute(input));
    }

    [Theory]
    [InlineData("bengkulu-2022")]
    [InlineData("bengkulu-2024")]
    [InlineData("sarolangun-2021")]
    [InlineData("metro-2021")]
    [InlineData("batanghari-2022")]
    public void Read_a_round_of_every_template_gives_back_its_result(string template)
    {
        var round = Make.EmptyRound();
        RoundTemplate.Find(template)!.ApplyTo(round);
        Make.WithPeople(round, participants: 2, panelists: 5);
        var opened = new Opened(round, round.OpenScoring());
        opened.Sheet(0, 2).RecuseFrom(round, Make.Reason, Make.Noon);
        opened.LockAll();
        var input = Inputs.Of(round, opened.Sheets, [Make.Result(round), Make.Result(round, "0", participant: 1)]);

        var again = Read(Write(input));

        Write(again).ShouldBe(Write(input));
        Examples.Recompute(again).ShouldBe(Examples.Recompute(input));
    }

    /// <summary>Every kind of mark, an import with and without value, three scales, one official without anything.</summary>
    private static ResultInput Everything(RoundRules rules) => Make.Bundle(
        [
            .. Make.BundleAspect("01", Make.Interview, "a", 1, 3.33m, 5, 4), .. Make.BundleAspect("01", Make.Interview, "b", 2.5m, 3, 4),
            new InputMark("P4", "01", Make.Interview, "b", Mark.Abstained("Bukan bidang saya")),
            .. Make.BundleAspect("02", Make.Interview, "a", 4, 4), new InputMark("P3", "02", Make.Interview, "a", Mark.Recused("Ipar\npeserta")),
            new InputMark("P4", "02", Make.Interview, "a", Mark.Absent("Sakit")), new InputMark("P1", "02", Make.Interview, "b", Mark.Blank),
        ],
        rules,
        [Make.BundlePanel(weight: 59.99m, scale: new Scale(1, 5), aspects: [("a", 33.33m), ("b", 66.67m)]), Make.BundleImport("tes", 40.01m, new Scale(0.5m, 400))],
        [Make.BundleResult("01", "tes", 320.64m, new Scale(0, 400)), new InputResult("02", "tes", null, Scale.Percent, Reason: "sakit")],
        officials: 3, panelists: 4);

    internal static ResultInput Read(string json) => BundleFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    internal static string Write(ResultInput input)
    {
        using var stream = new MemoryStream();
        BundleFile.Write(input, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
