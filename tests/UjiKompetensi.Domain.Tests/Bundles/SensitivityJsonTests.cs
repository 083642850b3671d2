using System.Text;
using System.Text.Json;
using UjiKompetensi.Domain.Bundles;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Domain.Tests.Results;

namespace UjiKompetensi.Domain.Tests.Bundles;

public sealed class SensitivityJsonTests
{
    [Fact]
    public void Write_same_input_gives_the_same_bytes() => Text(SensitivityTests.Example()).ShouldBe(Text(SensitivityTests.Example()));

    [Fact]
    public void Write_tells_pairs_places_and_leniency()
    {
        using var json = JsonDocument.Parse(Text(SensitivityTests.Example()));

        var root = json.RootElement;
        root.EnumerateObject().Select(p => p.Name).ShouldBe(["format", "version", "sensitivity", "leniency"]);
        var pair = root.GetProperty("sensitivity").GetProperty("pairs")[0];
        pair.GetProperty("basis").GetString().ShouldBe("total");
        pair.GetProperty("standardError").GetRawText().ShouldBe("1.03923");
        pair.GetProperty("swaps")[0].GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe("""{"component":"wawancara","side":"below","at":54.545455,"admissible":true}""");
        root.GetProperty("sensitivity").GetProperty("places").GetArrayLength().ShouldBe(3);
        root.GetProperty("leniency").GetProperty("complete").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Write_incomplete_panel_lists_what_was_fitted()
    {
        var input = Make.Bundle(
            [.. Make.BundleMarks("01", 80, 80), new("P3", "01", Make.Interview, Make.Interview, Mark.Recused("kerabat")), .. Make.BundleMarks("02", 70, 70, 80)], officials: 2);

        using var json = JsonDocument.Parse(Text(input));

        var leniency = json.RootElement.GetProperty("leniency");
        leniency.GetProperty("aspects")[0].GetProperty("panelists")[2].GetProperty("leniency").GetRawText().ShouldBe("6.666667");
        leniency.GetProperty("officials")[0].GetProperty("correctedTotal").GetRawText().ShouldBe("83.33");
    }

    private static string Text(ResultInput input)
    {
        var result = RoundCalculation.Of(input);
        using var stream = new MemoryStream();
        SensitivityJson.Write(Sensitivity.Of(input, result), Leniency.Of(input, result), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
