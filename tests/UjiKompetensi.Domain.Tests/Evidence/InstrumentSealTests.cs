using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Evidence;

public sealed class InstrumentSealTests
{
    public static TheoryData<string, Action<Round>> Changes => new()
    {
        { "weight", r => r.RedefineComponent(r.Components[0].Id, "Wawancara", 59.99m, Scale.Percent) },
        { "name", r => r.RedefineComponent(r.Components[0].Id, "Wawancara Akhir", 60, Scale.Percent) },
        { "scale", r => r.RedefineComponent(r.Components[0].Id, "Wawancara", 60, new Scale(1, 5)) },
        { "question", r => r.RewordAspect(r.Components[0].Aspects[0].Id, "Kerja Sama", 50, "Apa?", []) },
        { "indicator", r => r.RewordAspect(r.Components[0].Aspects[0].Id, "Kerja Sama", 50, "", ["Satu"]) },
        { "level", r => r.RewordAspect(r.Components[0].Aspects[0].Id, "Kerja Sama", 50, "", [], ["a", "b", "c", "d", "e"]) },
        { "order", r => r.MoveComponent(r.Components[0].Id, up: false) },
        { "jpm cap", r => r.DeclareRules(new RoundRules { JpmCap = 100 }) },
        { "kind", r => r.AddComponent("Kinerja", 10, ComponentSource.Import, Scale.Percent, ComponentKind.PerformanceContract) },
        { "aspect", r => r.RemoveAspect(r.Components[0].Aspects[1].Id) },
        { "decimals", r => r.DeclareRules(new RoundRules { Decimals = 3 }) },
        { "aggregation", r => r.DeclareRules(new RoundRules { Aggregation = Aggregation.Median }) },
        { "missing", r => r.DeclareRules(new RoundRules { Missing = MissingPolicy.Reweigh }) },
        { "ranking", r => r.SettleDisplay(new DisplayRules { ShowsRanking = true }) },
        { "spread", r => r.SettleDisplay(new DisplayRules { SpreadLimit = 10 }) },
        { "map", r => r.SettleDisplay(new DisplayRules { Map = TalentMap.Default with { Potential = TalentMap.Default.Potential with { Source = "asesmen" } } }) },
        { "tie", r => r.DeclareRules(new RoundRules { TieOrder = ["asesmen"] }) },
        { "tie of an aspect", r => r.DeclareRules(new RoundRules { TieOrder = ["wawancara/kerja-sama"] }) },
        { "minimum to drop", r => r.DeclareRules(new RoundRules { MinimumToDrop = 5 }) },
        { "stage", r => r.RedefineComponent(r.Components[0].Id, "Wawancara", 60, Scale.Percent, stage: "Tahap II") },
        { "factors", r => r.RedefineComponent(r.Components[0].Id, "Wawancara", 60, Scale.Percent, weighing: AspectWeighing.Factor) },
        { "band", r => r.DeclareRules(new RoundRules { Bands = [new Band(0, "Kurang")] }) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_change_of_the_instrument_changes_the_seal(string what, Action<Round> change)
    {
        var round = Make.Round();
        var before = InstrumentSeal.Of(round);
        change(round);
        InstrumentSeal.Of(round).ShouldNotBe(before, what);
    }

    [Fact]
    public void Equal_instruments_have_equal_seals_whatever_their_people_and_ids() =>
        InstrumentSeal.Of(Make.Round(participants: 1)).ShouldBe(InstrumentSeal.Of(Make.Round(participants: 5, panelists: 5)));

    [Fact]
    public void A_rubric_belongs_to_the_seal_point_by_point()
    {
        var (one, other) = (Make.Round(), Make.Round());
        one.AddComponent("Rekam Jejak", 10, ComponentSource.Import, Scale.Percent, ComponentKind.Rubric, Rubric.Read("Pangkat: IV/c=15; IV/b=10"));
        other.AddComponent("Rekam Jejak", 10, ComponentSource.Import, Scale.Percent, ComponentKind.Rubric, Rubric.Read("Pangkat: IV/c=15; IV/b=9"));
        InstrumentSeal.Of(other).ShouldNotBe(InstrumentSeal.Of(one));
    }

    [Fact]
    public void What_a_round_does_not_use_leaves_no_line_so_that_recorded_seals_stay_valid() => InstrumentSeal.Of(Make.Round()).ShouldBe(MarkFacts.Hash("""
        rules:Mean:EachStep:2:Hold
        component:wawancara:Panel:60:0:100:9:Wawancara
        aspect:wawancara/kerja-sama:50:10:Kerja Sama:0:
        aspect:wawancara/pengambilan-keputusan:50:21:Pengambilan Keputusan:0:
        component:asesmen:Import:40:0:100:7:Asesmen

        """.ReplaceLineEndings("\n")));

    [Fact]
    public void A_question_cannot_imitate_an_indicator()
    {
        var (plain, forged) = (Make.Round(), Make.Round());
        plain.RewordAspect(plain.Components[0].Aspects[0].Id, "Kerja Sama", 50, "A", ["B"]);
        forged.RewordAspect(forged.Components[0].Aspects[0].Id, "Kerja Sama", 50, "A\nindicator:1:B", []);
        InstrumentSeal.Of(forged).ShouldNotBe(InstrumentSeal.Of(plain));
    }

    [Fact]
    public void Opening_changes_nothing_about_the_seal()
    {
        var round = Make.Round();
        var before = InstrumentSeal.Of(round);
        round.OpenScoring();
        Facts.Read(RoundEvent.Append(null, round.Id, EventKind.ScoringOpened, Guid.Empty, Make.Noon, RoundFacts.Opened(round)).Facts)[RoundFacts.Instrument].ShouldBe(before);
    }
}
