using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Deliberations;

/// <summary>What everybody in the hall may read: who is before the plenary and how many are done. No score, no advice, no stance.</summary>
public sealed class PlenaryScreen(UseCaseParts parts) : Query<PlenaryScreen.Input, PlenaryScreen.View>(parts)
{
    public sealed record Input(string Slug);

    /// <param name="Concluded">How many officials the chair has concluded on.</param>
    public sealed record View(RoundId Id, string Slug, string Name, RoundPhase Phase, string Quorum, Person? Current, Person? Next, int Concluded, int People);

    public sealed record Person(string Code, string Name, string Post);

    protected override Policy Policy => Policies.SeeLiveBoard;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        var plenary = await reading.PlenaryAsync(round, cancel);
        var current = plenary.CurrentParticipantId is { } id ? round.ParticipantOf(id) : null;
        var next = round.Participants.FirstOrDefault(p => p.Number > (current?.Number ?? 0) && plenary.StandingOn(p.Id) is null);
        return new View(round.Id, round.Slug, round.Name, round.Phase, QuorumState.Of(round, plenary).Sentence, current is null ? null : Of(current), next is null ? null : Of(next),
            round.Participants.Count(p => plenary.StandingOn(p.Id) is not null), round.Participants.Count);
    }

    private static Person Of(Participant person) => new(person.Code, person.Name.Full, person.Position);
}
