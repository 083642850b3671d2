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
        { "aspect", r => r.RemoveAspect(r.Components[0].Aspects[1].Id) },
        { "decimals", r => r.DeclareRules(new RoundRules { Decimals = 3 }) },
        { "aggregation", r => r.DeclareRules(new RoundRules { Aggregation = Aggregation.Median }) },
        { "missing", r => r.DeclareRules(new RoundRules { Missing = MissingPolicy.Reweigh }) },
        { "tie", r => r.DeclareRules(new RoundRules { TieOrder = ["asesmen"] }) },
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
