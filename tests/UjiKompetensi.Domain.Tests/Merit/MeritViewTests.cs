using UjiKompetensi.Domain.Merit;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Merit;

public sealed class MeritViewTests
{
    private static readonly MeritFacts Full = new()
    {
        Phase = RoundPhase.Released, PostsWithStandard = new(6, 6), Assessed = new(6, 6), VacantPosts = 3, WithRetirement = new(6, 6), HasPlanLetter = true, DecreeNumber = "821/1/2026",
        External = new(3, 5), IsFrozen = true, DrewLots = true, HasTalentMap = true, Recommended = new(6, 6), WithPlan = new(2, 2), Rated = new(6, 6), DisciplineRead = new(6, 6), HasBands = true,
        AsksPledge = true, Pledged = new(5, 5), Conflicts = 1, Events = 120, WithAccount = new(6, 6), Rules = new ParticipantRules { ShowsResult = true, ShowsPlan = true },
    };

    [Fact]
    public void Nine_criteria_in_the_order_of_the_source()
    {
        var view = MeritView.Of(new MeritFacts());
        view.Select(c => c.Number).ShouldBe(Enumerable.Range(1, 9));
        view[0].Title.ShouldStartWith("Seluruh pejabat memiliki standar kompetensi");
        view[8].Title.ShouldStartWith("Sistem informasi");
    }

    [Fact]
    public void Whole_evidence_serves_and_what_the_product_cannot_know_stays_open()
    {
        var states = MeritView.Of(Full).ToDictionary(c => c.Number, c => c.State);
        states.Where(s => s.Value == MeritState.Served).Select(s => s.Key).ShouldBe([1, 3, 5, 6, 7, 8, 9]);
        states.Where(s => s.Value == MeritState.Partly).Select(s => s.Key).ShouldBe([2, 4], "workload analysis and succession groups are kept elsewhere");
    }

    [Fact]
    public void Part_of_a_share_is_evidence_and_the_rest_is_missing()
    {
        var criterion = MeritView.Of(Full with { PostsWithStandard = new(4, 6) })[0];
        criterion.State.ShouldBe(MeritState.Partly);
        criterion.Evidence[0].Text.ShouldStartWith("4 dari 6 peserta");
        criterion.Missing.Single().Text.ShouldEndWith("kurang 2");
        MeritView.Of(Full with { PostsWithStandard = new(0, 6), Assessed = new(0, 6) })[0].State.ShouldBe(MeritState.Missing);
    }

    [Fact]
    public void What_the_plenary_decided_is_not_counted_before_the_release()
    {
        var view = MeritView.Of(Full with { Recommended = null, WithPlan = null, Phase = RoundPhase.Plenary });
        view[3].Missing.ShouldContain(l => l.Text.Contains("dihitung setelah hasil diserahkan"));
        view[6].State.ShouldBe(MeritState.Partly);
    }

    [Fact]
    public void Nobody_to_develop_is_no_gap() => MeritView.Of(Full with { WithPlan = new(0, 0) })[6].State.ShouldBe(MeritState.Served);

    [Fact]
    public void Every_single_fact_taken_away_is_noticed()
    {
        var before = MeritView.Of(Full).Sum(c => c.Missing.Count);
        MeritFacts[] poorer =
        [
            Full with { PostsWithStandard = new(5, 6) }, Full with { Assessed = new(5, 6) }, Full with { VacantPosts = 0 }, Full with { WithRetirement = new(1, 6) }, Full with { HasPlanLetter = false },
            Full with { DecreeNumber = "" }, Full with { External = new(0, 5) }, Full with { DrewLots = false }, Full with { HasTalentMap = false }, Full with { Recommended = new(5, 6) },
            Full with { WithPlan = new(1, 2) }, Full with { Rated = new(0, 6) }, Full with { DisciplineRead = new(0, 6) }, Full with { HasBands = false }, Full with { AsksPledge = false }, Full with { Pledged = new(4, 5) },
            Full with { Conflicts = 0 }, Full with { Events = 0 }, Full with { WithAccount = new(5, 6) }, Full with { Rules = new ParticipantRules { ShowsPlan = true } },
            Full with { Rules = new ParticipantRules { ShowsResult = true } }, Full with { Rules = new ParticipantRules { ShowsResult = true, ShowsPlan = true, ObjectionDays = null } },
        ];
        poorer.Select((facts, i) => (i, Missing: MeritView.Of(facts).Sum(c => c.Missing.Count))).Where(p => p.Missing <= before).ShouldBeEmpty();
        MeritView.Of(Full with { IsFrozen = false }).Sum(c => c.Missing.Count).ShouldBe(before + 2, "both an open selection and the protection rest on it");
    }
}
