using System.Text;
using System.Text.Json;
using UjiKompetensi.Domain.Bundles;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Tests.Bundles;

public sealed class AgreementJsonTests
{
    private static JsonElement Written(ResultInput input)
    {
        using var stream = new MemoryStream();
        AgreementJson.Write(RoundAgreement.Of(input), stream);
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }

    private static ResultInput Twelve => Make.Bundle(
        Enumerable.Range(1, 12).SelectMany(o => Make.BundleMarks($"{o:00}", 60 + o, 61 + (o * 7 % 12), 62 + o)), officials: 12);

    [Fact]
    public void Write_names_every_figure()
    {
        var root = Written(Twelve);
        var component = root.GetProperty("agreement")[0];

        (root.GetProperty("format").GetString(), root.GetProperty("version").GetInt32()).ShouldBe(("uji-kompetensi-agreement", 1));
        component.EnumerateObject().Select(p => p.Name).ShouldBe(
            ["code", "name", "officials", "panelists", "leftOut", "reading", "sentence", "icc", "alpha", "kendall", "aspects"]);
        component.GetProperty("icc").EnumerateObject().Select(p => p.Name).ShouldBe(["officials", "1,1", "2,1", "3,1", "1,k", "2,k", "3,k"]);
        component.GetProperty("alpha").EnumerateObject().Select(p => p.Name).ShouldBe(["officials", "values", "nominal", "ordinal", "interval", "ratio"]);
        component.GetProperty("kendall").EnumerateObject().Select(p => p.Name).ShouldBe(["officials", "w", "chiSquare", "degreesOfFreedom"]);
        component.GetProperty("icc").GetProperty("2,k").EnumerateObject().Select(p => p.Name).ShouldBe(["value", "lower", "upper"]);
        JsonElement.DeepEquals(component.GetProperty("aspects")[0].GetProperty("icc"), component.GetProperty("icc")).ShouldBeTrue();
    }

    [Fact]
    public void Write_rounds_to_six_decimals()
    {
        var value = RoundAgreement.Of(Twelve).Single().Whole.Intraclass.OneWaySingle.Value!.Value;

        Written(Twelve).GetProperty("agreement")[0].GetProperty("icc").GetProperty("1,1").GetProperty("value").GetDecimal()
            .ShouldBe(0.173121m);
        value.ShouldBe(0.173121, 5e-7);
        Math.Abs(value - 0.173121).ShouldBeGreaterThan(1e-9);
    }

    [Fact]
    public void Write_what_is_missing_has_null_and_a_reason()
    {
        var component = Written(Make.Bundle()).GetProperty("agreement")[0];

        component.GetProperty("reading").GetString().ShouldBe("too-few");
        component.GetProperty("icc").GetProperty("2,k").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .ShouldStartWith("{\"value\":null,\"missing\":\"terlalusedikit");
        component.GetProperty("kendall").GetProperty("chiSquare").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
