using UjiKompetensi.Domain.Objections;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Objections;

public sealed class ObjectionTests
{
    private static readonly DateOnly Released = new(2026, 3, 3);
    private static readonly Author Official = new(Make.Account(50), "Pejabat Contoh 1");
    private static readonly Author Staff = new(Make.Account(60), "Staf BKPSDM");

    private readonly Round _round = Make.RoundIn(RoundPhase.Released).Round;

    [Fact]
    public void It_is_filed_taken_up_and_answered_once()
    {
        var objection = File();
        (objection.State, objection.Number, objection.IsOpen).ShouldBe((ObjectionState.Filed, 1, true));
        objection.TakeUp(_round, Staff, takesPart: false, Make.Noon).Number.ShouldBe(1);
        objection.State.ShouldBe(ObjectionState.TakenUp);
        Refused.Code(() => objection.TakeUp(_round, Staff, false, Make.Noon)).ShouldBe("objection-taken");
        Refused.Code(() => objection.Answer(_round, ObjectionVerdict.Upheld, " ", Staff, false, Make.Noon)).ShouldBe("text-empty");
        var answer = objection.Answer(_round, ObjectionVerdict.UpheldInPart, " Nilai makalah dihitung ulang. ", Staff, false, Make.Noon);
        (answer.Number, answer.Text, answer.ByName, objection.State, objection.IsOpen).ShouldBe((2, "Nilai makalah dihitung ulang.", "Staf BKPSDM", ObjectionState.Answered, false));
        Refused.Code(() => objection.Answer(_round, ObjectionVerdict.Dismissed, "Lagi.", Staff, false, Make.Noon)).ShouldBe("objection-closed");
        Refused.Code(() => objection.Withdraw(Official, Make.Noon)).ShouldBe("objection-closed");
    }

    [Fact]
    public void One_is_open_at_a_time_and_a_withdrawn_one_makes_room()
    {
        var first = File();
        Refused.Code(() => File([first])).ShouldBe("objection-open");
        first.Withdraw(Official, Make.Noon);
        first.State.ShouldBe(ObjectionState.Withdrawn);
        File([first]).Number.ShouldBe(2);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(14, null)]
    [InlineData(15, "objection-late")]
    public void The_last_day_is_the_fourteenth_after_the_release(int days, string? code) =>
        Objection.WhyNot(_round, [], Released, Released.AddDays(days))?.Code.ShouldBe(code);

    [Fact]
    public void Nothing_is_taken_before_the_release_nor_where_the_round_takes_none_nor_once_archived()
    {
        Objection.WhyNot(Make.RoundIn(RoundPhase.Plenary).Round, [], Released, Released)!.Code.ShouldBe("phase-wrong");
        Objection.WhyNot(Make.RoundIn(RoundPhase.Archived).Round, [], Released, Released)!.Code.ShouldBe("phase-wrong");
        Objection.WhyNot(Make.RoundIn(RoundPhase.Decided).Round, [], Released, Released).ShouldBeNull();
        Objection.WhyNot(Make.RoundIn(RoundPhase.Released, rights: new ParticipantRules { ObjectionDays = null }).Round, [], Released, Released)!.Code.ShouldBe("objection-none");
    }

    [Fact]
    public void Neither_a_panelist_nor_somebody_who_is_tested_answers()
    {
        var objection = File();
        Refused.Code(() => objection.Answer(_round, ObjectionVerdict.Dismissed, "Tidak.", new Author(Make.Account(2), "Panelis 2"), false, Make.Noon)).ShouldBe("staff-panelist");
        Refused.Code(() => objection.TakeUp(_round, Staff, takesPart: true, Make.Noon)).ShouldBe("staff-participant");
        objection.Steps.ShouldBeEmpty();
    }

    private Objection File(IReadOnlyCollection<Objection>? earlier = null) =>
        Objection.File(_round, _round.Participants[0], earlier ?? [], "Nilai makalah saya keliru.", Official, Released, Released, Make.Noon);
}
