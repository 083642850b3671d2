using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class TieKeyTests
{
    public static TheoryData<string, TieKey, string> Keys => new()
    {
        { "wawancara", new TieKey(TieKind.Component, "wawancara"), "Wawancara" },
        { "wawancara/kerja-sama", new TieKey(TieKind.Aspect, "wawancara", "kerja-sama"), "aspek Kerja Sama pada Wawancara" },
        { "makalah/isi", new TieKey(TieKind.Aspect, "makalah", "isi"), "aspek isi pada makalah" },
        { "@tenure", new TieKey(TieKind.Tenure), "masa jabatan" },
        { "@grade", new TieKey(TieKind.Grade), "pangkat" },
        { "@age", new TieKey(TieKind.Age), "usia" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void Parse_and_spell_are_each_others_opposite(string text, TieKey key, string title)
    {
        TieKey.Parse(text).ShouldBe(key);
        key.ToString().ShouldBe(text);
        key.Title(place => place switch { "wawancara" => "Wawancara", "wawancara/kerja-sama" => "Kerja Sama", _ => null }).ShouldBe(title);
        key.IsPersonal.ShouldBe(text[0] == '@');
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("wawancara/")]
    [InlineData("/kerja-sama")]
    [InlineData("@usia")]
    [InlineData("@Age")]
    [InlineData("wawancara/@age")]
    public void Parse_what_is_no_key_is_refused(string text) => Refused.Code(() => TieKey.Parse(text)).ShouldBe("tie-unknown");

    [Fact]
    public void A_round_forgets_keys_of_what_is_removed()
    {
        var round = Make.Round();
        var aspect = round.Components[0].Aspects[0];
        round.DeclareRules(new RoundRules { TieOrder = ["asesmen", "wawancara/kerja-sama", "wawancara/pengambilan-keputusan", "@age", "wawancara"] });

        round.RemoveAspect(aspect.Id);
        round.Rules.TieOrder.ShouldBe(["asesmen", "wawancara/pengambilan-keputusan", "@age", "wawancara"]);
        round.RemoveComponent(round.Components[0].Id);
        round.Rules.TieOrder.ShouldBe(["asesmen", "@age"]);
    }

    [Fact]
    public void A_copy_of_a_round_names_its_keys_by_the_codes_it_gives_itself()
    {
        var earlier = Make.Round();
        var interview = earlier.Components[0];
        earlier.DeclareRules(new RoundRules { TieOrder = ["wawancara", "wawancara/kerja-sama", "@grade"] });
        earlier.RedefineComponent(interview.Id, "Wawancara Akhir", 60, Scale.Percent, stage: "Tahap II", weighing: AspectWeighing.Factor);
        earlier.RewordAspect(interview.Aspects[0].Id, "Gotong Royong", 50, "", []);

        var copy = Make.EmptyRound("salinan");
        RoundTemplate.Of(earlier).ApplyTo(copy);

        copy.Rules.TieOrder.ShouldBe(["wawancara-akhir", "wawancara-akhir/gotong-royong", "@grade"]);
        (copy.Components[0].Stage, copy.Components[0].AspectWeighing).ShouldBe(("Tahap II", AspectWeighing.Factor));
    }

    [Fact]
    public void Rules_name_only_what_there_is()
    {
        var round = Make.Round();
        round.DeclareRules(new RoundRules { TieOrder = ["wawancara/kerja-sama", "@tenure", "@grade", "@age"] });

        Refused.Code(() => round.DeclareRules(new RoundRules { TieOrder = ["wawancara/lain"] })).ShouldBe("tie-unknown");
        Refused.Code(() => round.DeclareRules(new RoundRules { TieOrder = ["asesmen/kerja-sama"] })).ShouldBe("tie-unknown");
        Refused.Code(() => round.DeclareRules(new RoundRules { TieOrder = ["@age", "@age"] })).ShouldBe("tie-twice");
        Refused.Code(() => round.DeclareRules(new RoundRules { MinimumToDrop = 2 })).ShouldBe("drop-minimum");
        Refused.Code(() => round.DeclareRules(new RoundRules { MinimumToDrop = 10 })).ShouldBe("drop-minimum");
        RuleWords.Ties(round.Rules, round).ShouldBe(["aspek Kerja Sama pada Wawancara", "masa jabatan", "pangkat", "usia"]);
    }
}
