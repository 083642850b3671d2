using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Live;

/// <summary>What everybody in the room may read: who is before the panel and who comes next. No score, no NIP, no panelist.</summary>
public sealed class ProjectorScreen(UseCaseParts parts) : Query<string, ProjectorScreen.View>(parts)
{
    public sealed record View(RoundId Id, string Slug, string Name, RoundPhase Phase, DateTimeOffset Now, DateTimeOffset? Since, int PlannedMinutes, Person? Current, IReadOnlyList<Person> Next, bool IsOver);

    public sealed record Person(string Code, string Name, string Post);

    protected override Policy Policy => Policies.SeeLiveBoard;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.WatchedRoundAsync(input, cancel);
        var next = round.Queue.Where(p => round.QueueStateOf(p.Id) is QueueState.Waiting or QueueState.Postponed).ToList();
        var turn = round.Phase == RoundPhase.Scoring ? round.CurrentTurn : null;
        return new View(round.Id, round.Slug, round.Name, round.Phase, reading.Now, turn?.BeganAt, round.Schedule.MinutesPerPerson,
            turn is null ? null : Of(round.ParticipantOf(turn.ParticipantId)), next.Take(2).Select(Of).ToList(), next.Count == 0);
    }

    private static Person Of(Participant participant) => new(participant.Code, participant.Name.Full, participant.Position);
}
