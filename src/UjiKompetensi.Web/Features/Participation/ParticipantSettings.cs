using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participation;

/// <summary>What a round opens to its participants, for whoever prepares it.</summary>
public sealed class ParticipantSettings(UseCaseParts parts) : Query<ParticipantSettings.Input, ParticipantSettings.View>(parts)
{
    public sealed record Input(string Slug);

    /// <param name="WithAccount">Participants who can sign in to see their own page.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, ParticipantRules Rules, int Participants, int WithAccount)
    {
        public bool MayChange => Phase is RoundPhase.Draft or RoundPhase.Scoring;
    }

    protected override Policy Policy => Policies.SeePreparation;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        return new View(round.Slug, round.Name, round.Phase, round.ParticipantRules, round.Participants.Count, (await reading.Db.AccountsOfAsync(round, cancel)).Count);
    }
}
