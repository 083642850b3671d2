using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Scoring;

public sealed class AnonymousPaperTests
{
    private static readonly byte[] Seed = [.. Enumerable.Range(0, LotDraw.SeedBytes).Select(i => (byte)i)];

    [Fact]
    public void Anonymous_component_has_sheets_of_its_own_and_codes_in_a_shuffled_order()
    {
        var round = Draft(participants: 12);
        var sheets = round.OpenScoring(Seed);
        var paper = round.Components.Single(c => c.IsAnonymous);

        sheets.Count.ShouldBe(12 * 3 * 2);
        sheets.Where(s => s.ComponentId is null).ShouldAllBe(s => s.AspectsOf(round).Count() == 2);
        sheets.Where(s => s.ComponentId == paper.Id).ShouldAllBe(s => s.AspectsOf(round).Single().Title == "Gagasan");
        var codes = round.Participants.Select(p => paper.PaperCode(p.Id)).ToList();
        codes.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 12).Select(i => $"N{i:00}"));
        codes.ShouldNotBe(codes.Order(StringComparer.Ordinal).ToList(), "a code in the order of the list would tell the name");
    }

    [Fact]
    public void Two_anonymous_components_are_shuffled_differently_and_without_a_seed_nothing_opens()
    {
        var round = Draft(participants: 12, second: true);
        Refused.Code(() => round.OpenScoring()).ShouldBe("lot-seed");
        round.Phase.ShouldBe(RoundPhase.Draft);
        round.OpenScoring(Seed);
        var papers = round.Components.Where(c => c.IsAnonymous).ToList();
        papers[0].Papers.ShouldNotBe(papers[1].Papers);
        RoundFacts.Opened(round).Canonical().ShouldContain("papers-makalah-sha256");
    }

    [Fact]
    public void Sheet_takes_only_its_own_aspects_and_the_result_counts_each_mark_once()
    {
        var round = Draft(participants: 1);
        round.DeclareConflict(Make.Account(3), round.Participants[0].Id, Domain.Panels.ConflictKind.Family, Make.Reason, [], Make.Noon);
        var opened = new Opened(round, round.OpenScoring(Seed));
        var (open, paper) = (opened.Sheets.First(s => s.ComponentId is null), opened.Sheets.First(s => s.ComponentId is not null));
        var idea = paper.AspectsOf(round).Single();
        Refused.Code(() => open.Enter(Make.Operation(1), round, idea.Id, "80", 0, Make.Noon)).ShouldBe("aspect-unknown");
        Refused.Code(() => paper.Abstain(Make.Operation(1), round, open.AspectsOf(round).First().Id, Make.Reason, 0, Make.Noon)).ShouldBe("aspect-unknown");
        paper.Enter(Make.Operation(1), round, idea.Id, "80", 0, Make.Noon);

        var marks = Inputs.Of(round, opened.Sheets, []).Marks;
        marks.Count(m => m.Aspect == idea.Code && m.Mark.Kind == MarkKind.Value).ShouldBe(1);
        marks.Count(m => m.Mark.Kind == MarkKind.Recused).ShouldBe(3, "one for each aspect of the panelist with a conflict");
    }

    [Fact]
    public void Plenary_waits_for_the_anonymous_sheets_too_and_only_panel_components_can_be_anonymous()
    {
        var round = Draft(participants: 1);
        Refused.Code(() => round.AnonymiseComponent(round.Components.Single(c => c.Source == ComponentSource.Import).Id, true)).ShouldBe("anonymous-import");
        var sheets = round.OpenScoring(Seed);
        Refused.Code(() => round.OpenPlenary(Make.Account(1), sheets.Where(s => s.ComponentId is null).ToList())).ShouldBe("sheets-open");
    }

    [Fact]
    public void Neither_ids_nor_receipts_of_papers_tell_more_than_their_codes()
    {
        var round = Draft(participants: 12);
        var papers = round.OpenScoring(Seed).Where(s => s.ComponentId is not null).ToList();
        var component = round.Components.Single(c => c.IsAnonymous);
        papers.Select(s => s.ParticipantId).Distinct().ShouldBe(component.Papers, "issued in the order of the codes, because ids grow with time");

        // The same round with the papers in another order: what a code says must not depend on whose it is.
        var other = Draft(participants: 12);
        var others = other.OpenScoring([.. Seed.Reverse()]).Where(s => s.ComponentId is not null).ToList();
        other.Components.Single(c => c.IsAnonymous).Papers.Select(p => other.ParticipantOf(p).Number).ShouldNotBe(component.Papers.Select(p => round.ParticipantOf(p).Number));
        others.Select(s => s.Seal(other)).ShouldBe(papers.Select(s => s.Seal(round)));
    }

    [Fact]
    public void Conflict_with_the_author_refuses_a_paper_without_saying_whose_it_is()
    {
        var round = Draft(participants: 2);
        var sheets = round.OpenScoring(Seed);
        var (me, person) = (round.Panel[1], round.Participants[0]);
        var mine = sheets.Where(s => s.PanelistId == me.Id && s.ParticipantId == person.Id).ToList();
        var paper = mine.Single(s => s.ComponentId is not null);
        paper.Enter(Make.Operation(1), round, paper.AspectsOf(round).Single().Id, "80", 0, Make.Noon);

        Refused.Code(() => round.DeclareConflict(me.AccountId, person.Id, Domain.Panels.ConflictKind.Family, "Ipar", [mine[0]], Make.Noon)).ShouldBe("sheet-foreign");
        round.DeclareConflict(me.AccountId, person.Id, Domain.Panels.ConflictKind.Family, "Ipar", mine, Make.Noon).IsConfirmed
            .ShouldBeTrue("a refusal because of marks on the paper would tell that it is this person's");
        var refused = Should.Throw<RuleViolation>(() => paper.Enter(Make.Operation(2), round, paper.AspectsOf(round).Single().Id, "90", 1, Make.Noon));
        (refused.Code, refused.Message).ShouldBe(("sheet-conflict", "Anda tidak menilai naskah ini."));
        Inputs.Of(round, sheets, []).Marks.Where(m => m.Mark.Kind == MarkKind.Value).ShouldBeEmpty();
    }

    private static Round Draft(int participants, bool second = false)
    {
        var round = Make.Round(participants);
        round.RedefineComponent(round.Components[0].Id, "Wawancara", 30, Scale.Percent);
        var paper = round.AddComponent("Makalah", second ? 20 : 30, ComponentSource.Panel, Scale.Percent);
        round.AddAspect(paper.Id, "Gagasan", 100);
        round.AnonymiseComponent(paper.Id, true);
        if (!second) return round;
        var written = round.AddComponent("Tes Tertulis", 10, ComponentSource.Panel, Scale.Percent);
        round.AddAspect(written.Id, "Ketepatan", 100);
        round.AnonymiseComponent(written.Id, true);
        return round;
    }
}
