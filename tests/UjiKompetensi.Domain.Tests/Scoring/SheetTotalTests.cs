using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Scoring;

public sealed class SheetTotalTests
{
    private static int _operation;

    [Fact]
    public void Without_a_value_there_is_no_total()
    {
        var (round, sheet) = Open();
        SheetTotal.Of(sheet, round).ShouldBe(new SheetTotal(null, 0, 3, 2));
        SheetTotal.Of(sheet, round).Text.ShouldBe("");
    }

    [Fact]
    public void Aspects_weigh_within_their_component_and_components_among_themselves()
    {
        // Interview 40 (aspects 70 and 30), presentation 20 on levels 1–5, 40 from elsewhere.
        var (round, sheet) = Open();
        Enter(round, sheet, 0, "90");
        SheetTotal.Of(sheet, round).Text.ShouldBe("90,00 dari 1 aspek");
        Enter(round, sheet, 1, "80");
        SheetTotal.Of(sheet, round).Text.ShouldBe("87,00 dari 2 aspek", "(70·90 + 30·80) / 100");
        Enter(round, sheet, 2, "4");
        SheetTotal.Of(sheet, round).ShouldBe(new SheetTotal(83m, 3, 3, 2), "(40·87 + 20·75) / 60: level 4 of 1–5 is 75");
        SheetTotal.Of(sheet, round).Text.ShouldBe("83,00");
    }

    [Fact]
    public void Abstention_is_left_out_and_zero_is_a_value()
    {
        var (round, sheet) = Open();
        Enter(round, sheet, 0, "0");
        sheet.Abstain(Make.Operation(90), round, sheet.AspectsOf(round).ElementAt(1).Id, "Tidak mendengar", 0, Make.Noon);
        Enter(round, sheet, 2, "1");
        SheetTotal.Of(sheet, round).Text.ShouldBe("0,00 dari 2 aspek");
    }

    [Fact]
    public void Rounding_happens_once_at_the_declared_places()
    {
        // Rounded at each step 66,665 would become 66,67 and then 67: half away from zero, but only once.
        var (round, sheet) = Open(new RoundRules { Decimals = 0 });
        Enter(round, sheet, 0, "66,43");
        Enter(round, sheet, 1, "66,65");
        SheetTotal.Of(sheet, round).Text.ShouldBe("66 dari 2 aspek", "66,496, not 66,5");
        var (thirds, third) = Open(new RoundRules { Decimals = 4 });
        Enter(thirds, third, 0, "70,01");
        Enter(thirds, third, 2, "2");
        SheetTotal.Of(third, thirds).Text.ShouldBe("55,0067 dari 2 aspek", "(40·70,01 + 20·25) / 60");
    }

    [Fact]
    public void Anonymous_paper_has_a_total_of_its_own()
    {
        var round = Draft(new RoundRules());
        round.AnonymiseComponent(round.Components[1].Id, true);
        var sheets = round.OpenScoring([.. Enumerable.Range(0, LotDraw.SeedBytes).Select(i => (byte)i)]);
        var paper = sheets.First(s => s.ComponentId is not null);
        paper.Enter(Make.Operation(91), round, paper.AspectsOf(round).Single().Id, "3", 0, Make.Noon);
        SheetTotal.Of(paper, round).Text.ShouldBe("50,00");
    }

    private static void Enter(Round round, ScoreSheet sheet, int aspect, string text) =>
        sheet.Enter(Make.Operation(Interlocked.Increment(ref _operation) + 1000), round, sheet.AspectsOf(round).ElementAt(aspect).Id, text, 0, Make.Noon);

    private static (Round Round, ScoreSheet Sheet) Open(RoundRules? rules = null)
    {
        var round = Draft(rules ?? new RoundRules());
        return (round, round.OpenScoring()[0]);
    }

    private static Round Draft(RoundRules rules)
    {
        var round = Make.EmptyRound();
        var interview = round.AddComponent("Wawancara", 40, ComponentSource.Panel, Scale.Percent);
        round.AddAspect(interview.Id, "Kerja Sama", 70);
        round.AddAspect(interview.Id, "Pengambilan Keputusan", 30);
        var talk = round.AddComponent("Presentasi", 20, ComponentSource.Panel, Scale.Of(1, 5));
        round.AddAspect(talk.Id, "Penyampaian", 100);
        round.AddComponent("Asesmen", 40, ComponentSource.Import, Scale.Percent);
        round.DeclareRules(rules);
        return Make.WithPeople(round);
    }
}
