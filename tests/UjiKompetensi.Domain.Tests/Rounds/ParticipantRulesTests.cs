using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class ParticipantRulesTests
{
    [Fact]
    public void Everything_is_closed_until_the_office_decides_and_objections_are_taken_for_two_weeks()
    {
        var rules = Make.EmptyRound().ParticipantRules;
        (rules.ShowsSomething, rules.ObjectionDays, rules.RequiredFiles.Count).ShouldBe((false, 14, 0));
        rules.ObjectionsUntil(new DateOnly(2026, 12, 20)).ShouldBe(new DateOnly(2027, 1, 3), "the day of the release and fourteen more");
        (rules with { ObjectionDays = null }).ObjectionsUntil(new DateOnly(2026, 12, 20)).ShouldBeNull();
    }

    [Theory]
    [InlineData(RoundPhase.Draft, true)]
    [InlineData(RoundPhase.Scoring, true)]
    [InlineData(RoundPhase.Plenary, false)]
    [InlineData(RoundPhase.Released, false)]
    public void Rights_are_settled_before_anybody_knows_a_result(RoundPhase phase, bool allowed)
    {
        var round = Make.RoundIn(phase).Round;
        var rules = new ParticipantRules { ShowsResult = true };
        if (allowed) round.SettleParticipantRules(rules, 0);
        else Refused.Code(() => round.SettleParticipantRules(rules, 0)).ShouldBe("phase-wrong");
        round.ParticipantRules.ShowsResult.ShouldBe(allowed);
        round.ParticipantRules.Version.ShouldBe(allowed ? 1 : 0);
    }

    [Fact]
    public void Second_settler_is_told_and_nonsense_is_refused()
    {
        var round = Make.EmptyRound();
        round.SettleParticipantRules(new ParticipantRules(), 0);
        Refused.Code(() => round.SettleParticipantRules(new ParticipantRules(), 0)).ShouldBe("row-stale");
        foreach (var days in new[] { 0, -1, 91 }) Refused.Code(() => round.SettleParticipantRules(new ParticipantRules { ObjectionDays = days }, 1)).ShouldBe("objection-days");
        Refused.Code(() => round.SettleParticipantRules(new ParticipantRules { RequiredFiles = [(FileKind)99] }, 1)).ShouldBe("file-unknown");
    }

    [Fact]
    public void Lacking_are_the_required_files_that_are_not_there()
    {
        var round = Make.EmptyRound();
        round.SettleParticipantRules(new ParticipantRules { RequiredFiles = [FileKind.Slides, FileKind.Cv, FileKind.Cv] }, 0);
        round.ParticipantRules.RequiredFiles.ShouldBe([FileKind.Cv, FileKind.Slides]);
        round.ParticipantRules.Lacking([FileKind.Slides, FileKind.Photo]).ShouldBe([FileKind.Cv]);
        round.ParticipantRules.Lacking([FileKind.Slides, FileKind.Cv]).ShouldBeEmpty();
    }
}
