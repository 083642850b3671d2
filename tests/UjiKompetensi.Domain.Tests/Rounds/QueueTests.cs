using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class QueueTests
{
    private readonly Round _round = Make.OpenRound(participants: 4).Round;

    [Fact]
    public void Called_in_is_now_and_the_next_one_ends_his_turn()
    {
        CallIn(0);
        States().ShouldBe([QueueState.Now, QueueState.Waiting, QueueState.Waiting, QueueState.Waiting]);
        CallIn(1, at: 30);
        States().ShouldBe([QueueState.Done, QueueState.Now, QueueState.Waiting, QueueState.Waiting]);
        _round.Turns.Count(t => t.EndedAt is null).ShouldBe(1);
        _round.Turns[0].EndedAt.ShouldBe(Make.Noon.AddMinutes(30));
    }

    [Fact]
    public void Closing_leaves_nobody_inside_and_a_second_time_is_refused()
    {
        CallIn(0);
        _round.CloseTurn(1, Make.Noon.AddMinutes(20)).Number.ShouldBe(1);
        _round.CurrentTurn.ShouldBeNull();
        Refused.Code(() => _round.CloseTurn(1, Make.Noon)).ShouldBe("turn-none");
    }

    [Fact]
    public void Two_boards_at_once_call_in_one_person()
    {
        _round.CallIn(Person(0), seen: 0, Make.Noon);
        Refused.Code(() => _round.CallIn(Person(1), seen: 0, Make.Noon)).ShouldBe("row-stale");
        Refused.Code(() => _round.CloseTurn(seen: 0, Make.Noon)).ShouldBe("row-stale");
        Refused.Code(() => _round.CallIn(Person(0), seen: 1, Make.Noon)).ShouldBe("turn-running");
    }

    [Fact]
    public void Absent_is_refused_until_he_is_back_in_the_queue()
    {
        Place(0, Presence.Absent);
        _round.QueueStateOf(Person(0)).ShouldBe(QueueState.Absent);
        Refused.Code(() => CallIn(0)).ShouldBe("turn-absent");
        Place(0, Presence.Planned);
        CallIn(0);
        _round.QueueStateOf(Person(0)).ShouldBe(QueueState.Now);
    }

    [Fact]
    public void Postponed_comes_last_and_may_be_called_in_again()
    {
        Place(0, Presence.Postponed);
        _round.Queue.Select(p => p.Number).ShouldBe([2, 3, 4, 1]);
        CallIn(0, at: 10);
        _round.CloseTurn(1, Make.Noon.AddMinutes(40));
        _round.QueueStateOf(Person(0)).ShouldBe(QueueState.Done, "the note is older than his turn");
        CallIn(0, at: 50);
        _round.Turns.Count.ShouldBe(2);
    }

    [Fact]
    public void Passing_over_whoever_is_inside_ends_his_turn()
    {
        CallIn(0);
        Place(0, Presence.Postponed, at: 5)!.Number.ShouldBe(1);
        _round.QueueStateOf(Person(0)).ShouldBe(QueueState.Postponed);
        CallIn(1, at: 6);
        Place(2, Presence.Absent, at: 7).ShouldBeNull();
        _round.QueueStateOf(Person(1)).ShouldBe(QueueState.Now);
    }

    [Fact]
    public void Clock_set_back_makes_no_turn_end_before_it_began()
    {
        CallIn(0);
        _round.CloseTurn(1, Make.Noon.AddHours(-1)).EndedAt.ShouldBe(Make.Noon);
    }

    [Theory]
    [InlineData(RoundPhase.Draft)]
    [InlineData(RoundPhase.Plenary)]
    public void Queue_moves_only_while_scoring(RoundPhase phase)
    {
        var round = Make.RoundIn(phase).Round;
        Refused.Code(() => round.CallIn(round.Participants[0].Id, 0, Make.Noon)).ShouldBe("phase-wrong");
        Refused.Code(() => round.CloseTurn(0, Make.Noon)).ShouldBe("phase-wrong");
        Refused.Code(() => round.PlaceInQueue(round.Participants[0].Id, Presence.Absent, Make.Reason, 0, Make.Noon)).ShouldBe("phase-wrong");
    }

    private ParticipantId Person(int index) => _round.Participants[index].Id;

    private void CallIn(int index, int at = 0) => _round.CallIn(Person(index), _round.LastTurn, Make.Noon.AddMinutes(at));

    private Turn? Place(int index, Presence presence, int at = 0) => _round.PlaceInQueue(Person(index), presence, Make.Reason, _round.Schedule.Version, Make.Noon.AddMinutes(at));

    private IEnumerable<QueueState> States() => _round.Participants.Select(p => _round.QueueStateOf(p.Id));
}
