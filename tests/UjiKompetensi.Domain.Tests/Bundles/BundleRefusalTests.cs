using System.Text;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Bundles;

namespace UjiKompetensi.Domain.Tests.Bundles;

/// <summary>One wrong thing at a time in an otherwise good bundle: refused, and by its path.</summary>
public sealed class BundleRefusalTests
{
    private const string Good = """
        {"format":"uji-kompetensi-bundle","version":1,"round":{"slug":"uji"},
         "rules":{"ties":["wawancara"],"minimumToDrop":3,"rounding":{"at":"total"},"bands":[{"from":0,"name":"Kurang"}],"jpmCap":100},
         "components":[{"code":"wawancara","weight":60,"source":"panel","stage":"II","aspectWeights":"factor","aspects":[{"code":"a","weight":50},{"code":"b","weight":50}]},
                       {"code":"ac","weight":40,"source":"import","scale":{"min":0,"max":400}}],
         "panelists":[{"code":"P1","chair":true}],"officials":[{"code":"01","nip":"196804111993031009","grade":"IV/c","postSince":"2023-01-15"},{"code":"02"}],
         "marks":[{"panelist":"P1","official":"01","component":"wawancara","aspect":"a","value":87.5},
                  {"panelist":"P1","official":"01","component":"wawancara","aspect":"b","absent":"recused","reason":"Ipar"}],
         "results":[{"official":"01","component":"ac","value":320,"takenOn":"2025-11-03"},{"official":"02","component":"ac","jpm":{"reached":29,"standard":36}}]}
        """;

    [Theory]
    [InlineData("\"slug\":\"uji\"", "\"slug\":\"uji\",\"tanggal\":1", "bundle-unknown", "round.tanggal")]
    [InlineData("\"value\":87.5", "\"value\":87.5,\"nilai\":1", "bundle-unknown", "marks[0].nilai")]
    [InlineData("\"version\":1", "\"version\":1,\"version\":1", "bundle-twice", "version")]
    [InlineData("\"value\":87.5", "\"value\":87.5,\"value\":87.5", "bundle-twice", "marks[0].value")]
    [InlineData("\"max\":400", "\"max\":400,\"max\":400", "bundle-twice", "components[1].scale.max")]
    [InlineData("\"version\":1", "\"version\":2", "bundle-value", "version")]
    [InlineData("\"version\":1", "\"version\":\"1\"", "bundle-value", "version")]
    [InlineData("uji-kompetensi-bundle", "lain", "bundle-value", "format")]
    [InlineData("\"version\":1,", "", "bundle-missing", "version")]
    [InlineData("\"weight\":60,", "", "bundle-missing", "components[0].weight")]
    [InlineData("\"aspect\":\"a\",", "", "bundle-missing", "marks[0].aspect")]
    [InlineData(",\"reason\":\"Ipar\"", "", "bundle-missing", "marks[1].reason")]
    [InlineData("\"max\":400", "\"maks\":400", "bundle-unknown", "components[1].scale.maks")]
    [InlineData("\"value\":87.5", "\"value\":\"87.5\"", "bundle-value", "marks[0].value")]
    [InlineData("\"value\":87.5", "\"value\":8.75e1", "bundle-value", "marks[0].value")]
    [InlineData("\"value\":87.5", "\"value\":87.555", "bundle-value", "marks[0].value")]
    [InlineData("\"value\":87.5", "\"value\":100.01", "bundle-value", "marks[0].value")]
    [InlineData("\"value\":87.5", "\"value\":-1", "bundle-value", "marks[0].value")]
    [InlineData("\"value\":87.5", "\"value\":null", "bundle-value", "marks[0].value")]
    [InlineData("\"value\":87.5", "\"value\":79228162514264337593543950335", "bundle-value", "marks[0].value")]
    [InlineData(",\"value\":87.5", "", "bundle-value", "marks[0]")]
    [InlineData("\"value\":87.5", "\"value\":87.5,\"absent\":\"recused\"", "bundle-value", "marks[0]")]
    [InlineData("\"value\":87.5", "\"value\":87.5,\"reason\":\"a\"", "bundle-value", "marks[0].reason")]
    [InlineData("\"absent\":\"recused\"", "\"absent\":\"sakit\"", "bundle-value", "marks[1].absent")]
    [InlineData("\"value\":320", "\"value\":401", "bundle-value", "results[0].value")]
    [InlineData("\"value\":320", "\"value\":320,\"reason\":\"a\"", "bundle-value", "results[0]")]
    [InlineData("2025-11-03", "03-11-2025", "bundle-value", "results[0].takenOn")]
    [InlineData("2025-11-03", "2025-02-29", "bundle-value", "results[0].takenOn")]
    [InlineData("\"chair\":true", "\"chair\":\"ya\"", "bundle-value", "panelists[0].chair")]
    [InlineData("\"at\":\"total\"", "\"at\":\"akhir\"", "bundle-value", "rules.rounding.at")]
    [InlineData("\"at\":\"total\"", "\"decimals\":1.5", "bundle-value", "rules.rounding.decimals")]
    [InlineData("\"source\":\"import\"", "\"source\":\"import\",\"aspects\":[]", "bundle-value", "components[1].aspects")]
    [InlineData("\"code\":\"P1\"", "\"code\":\"P 1\"", "bundle-value", "panelists[0].code")]
    [InlineData("\"code\":\"P1\"", "\"code\":\" \"", "bundle-value", "panelists[0].code")]
    [InlineData("[{\"from\":0,\"name\":\"Kurang\"}]", "{}", "bundle-value", "rules.bands")]
    [InlineData("\"ties\":[\"wawancara\"]", "\"ties\":[\"@usia\"]", "bundle-value", "rules.ties[0]")]
    [InlineData("\"ties\":[\"wawancara\"]", "\"ties\":[\"@age\",\"wawancara/\"]", "bundle-value", "rules.ties[1]")]
    [InlineData("\"minimumToDrop\":3", "\"minimumToDrop\":3.5", "bundle-value", "rules.minimumToDrop")]
    [InlineData("\"jpmCap\":100", "\"jpmCap\":\"100\"", "bundle-value", "rules.jpmCap")]
    [InlineData("\"jpmCap\":100", "\"jpmCap\":99.999", "bundle-value", "rules.jpmCap")]
    [InlineData("\"stage\":\"II\"", "\"stage\":2", "bundle-value", "components[0].stage")]
    [InlineData("\"stage\":\"II\"", "\"stage\":\"1234567890123456789012345678901234567890123456789012345678901\"", "bundle-value", "components[0].stage")]
    [InlineData("\"aspectWeights\":\"factor\"", "\"aspectWeights\":\"faktor\"", "bundle-value", "components[0].aspectWeights")]
    [InlineData("\"source\":\"import\"", "\"source\":\"import\",\"aspectWeights\":\"factor\"", "bundle-value", "components[1].aspectWeights")]
    [InlineData("\"grade\":\"IV/c\"", "\"grade\":\"IV/f\"", "bundle-value", "officials[0].grade")]
    [InlineData("2023-01-15", "15-01-2023", "bundle-value", "officials[0].postSince")]
    [InlineData("\"grade\":\"IV/c\"", "\"bornOn\":19680411", "bundle-value", "officials[0].bornOn")]
    [InlineData("\"jpm\":{\"reached\":29,\"standard\":36}", "\"jpm\":80.56", "bundle-value", "results[1].jpm")]
    [InlineData("\"reached\":29,", "", "bundle-missing", "results[1].jpm.reached")]
    [InlineData("\"reached\":29,", "\"reached\":29,\"dicapai\":29,", "bundle-unknown", "results[1].jpm.dicapai")]
    [InlineData("\"reached\":29", "\"reached\":-1", "bundle-value", "results[1].jpm.reached")]
    [InlineData("\"standard\":36", "\"standard\":0", "bundle-value", "results[1].jpm.standard")]
    [InlineData("\"jpm\":{", "\"value\":80,\"jpm\":{", "bundle-value", "results[1]")]
    [InlineData("{\"slug\":\"uji\"}", "[]", "bundle-value", "round")]
    public void Read_wrong_field_is_refused_by_its_path(string good, string bad, string code, string path)
    {
        Good.ShouldContain(good);
        var index = Good.IndexOf(good, StringComparison.Ordinal);

        var refused = Should.Throw<RuleViolation>(() => Read(Good[..index] + bad + Good[(index + good.Length)..]));

        refused.Code.ShouldBe(code);
        refused.Message.ShouldStartWith($"Isian \"{path}\" ");
    }

    [Theory]
    [InlineData("\"weight\":60", "\"weight\":61", "weights-not-whole")]
    [InlineData("\"ties\":[\"wawancara\"]", "\"ties\":[\"wawancara/c\"]", "tie-unknown")]
    [InlineData("\"ties\":[\"wawancara\"]", "\"ties\":[\"@age\",\"@age\"]", "tie-twice")]
    [InlineData("\"minimumToDrop\":3", "\"minimumToDrop\":2", "drop-minimum")]
    [InlineData("\"jpmCap\":100", "\"jpmCap\":0", "jpm-cap")]
    [InlineData("\"jpm\":{\"reached\":29,\"standard\":36}", "\"scale\":{\"min\":0,\"max\":50},\"jpm\":{\"reached\":29,\"standard\":36}", "jpm-off-scale")]
    [InlineData("\"aspectWeights\":\"factor\",\"aspects\":[{\"code\":\"a\",\"weight\":50}", "\"aspectWeights\":\"factor\",\"aspects\":[{\"code\":\"a\",\"weight\":0}", "weight-range")]
    [InlineData("\"ties\":[\"wawancara\"]", "\"ties\":[\"makalah\"]", "tie-unknown")]
    [InlineData("\"panelist\":\"P1\"", "\"panelist\":\"P9\"", "code-unknown")]
    [InlineData("\"aspect\":\"b\"", "\"aspect\":\"a\"", "code-twice")]
    [InlineData("196804111993031009", "196802301993031009", "nip-birth-date")]
    [InlineData("\"max\":400", "\"max\":0", "scale-empty")]
    [InlineData("\"from\":0", "\"from\":1", "bands-start")]
    public void Read_what_cannot_be_computed_is_refused(string good, string bad, string code)
    {
        Read(Good);

        Should.Throw<RuleViolation>(() => Read(Good.Replace(good, bad, StringComparison.Ordinal))).Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"format\":\"uji-kompetensi-bundle\",}")]
    [InlineData("{/* catatan */}")]
    [InlineData("{\"format\":\"\\ud800\",\"version\":1}")]
    [InlineData("{\"\\ud800\":1}")]
    public void Read_what_is_no_JSON_is_refused(string text) => Should.Throw<RuleViolation>(() => Read(text)).Code.ShouldBe("bundle-json");

    [Fact]
    public void Read_broken_JSON_names_the_line() =>
        Should.Throw<RuleViolation>(() => Read("{\n\"format\": ?")).Message.ShouldBe("Berkas ini bukan JSON yang utuh; lihat baris 2.");

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("1")]
    public void Read_something_else_than_an_object_is_refused(string text) =>
        Should.Throw<RuleViolation>(() => Read(text)).Message.ShouldBe("Isian \"(seluruh berkas)\" harus berupa objek { … }.");

    /// <summary>Cut anywhere, a bundle is refused in words and never breaks the reader.</summary>
    [Fact]
    public void Read_cut_anywhere_is_refused()
    {
        for (var length = 0; length < Good.TrimEnd().Length; length++)
            Should.Throw<RuleViolation>(() => Read(Good[..length]));
    }

    private static void Read(string json) => BundleFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
