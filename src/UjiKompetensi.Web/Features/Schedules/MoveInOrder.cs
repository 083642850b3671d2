using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Schedules;

/// <summary>Puts one participant before another in the order, or last.</summary>
public sealed class MoveInOrder(UseCaseParts parts) : Command<MoveInOrder.Input, Nothing>(parts)
{
    /// <param name="Before">Null for the end.</param>
    public sealed record Input(string Slug, int BasedOn, ParticipantId Participant, ParticipantId? Before);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.MoveInOrder(input.Participant, input.Before, input.BasedOn);
        await work.RecordAsync(round, EventKind.ScheduleSettled, ScheduleFacts.Settled(round).Add("moved", round.ParticipantOf(input.Participant).Code), cancel);
        return default;
    }
}
