using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participants;

/// <summary>Copies what the registers say today to all participants of a draft round; answers how many had changed.</summary>
public sealed class RefreshParticipants(UseCaseParts parts) : Command<RefreshParticipants.Input, int>(parts)
{
    public sealed record Input(string Slug);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.Only(Domain.Rounds.RoundPhase.Draft, "memperbarui data peserta");
        var today = await work.Db.ProfilesAsync(round.Participants.Select(p => p.OfficialId).OfType<OfficialId>().ToList(), round.HeldFrom, cancel);
        var changed = 0;
        foreach (var (id, profile) in today)
        {
            var participant = round.Participants.First(p => p.OfficialId == id);
            if (participant.DifferencesFrom(profile).Count == 0) continue;
            round.Refresh(participant.Id, profile);
            changed++;
        }

        return changed;
    }
}
