using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>Walks a round's chain and says whether it is whole; the comparison with everything else is <see cref="RoundVerification"/>.</summary>
public sealed class ChainIntegrity(UseCaseParts parts) : Query<string, ChainIntegrity.View>(parts)
{
    /// <param name="Sentence">Without a number of entries to whoever may not know how many are hidden.</param>
    /// <param name="MayVerify">He may have everything compared.</param>
    public sealed record View(bool IsWhole, string Sentence, DateTimeOffset CheckedAt, bool MayVerify);

    protected override Policy Policy => Policies.SeeTrail;

    protected override bool ReadsSealed => true;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var trail = await TrailRound.OfAsync(reading, input, cancel);
        var chain = await reading.Db.RoundEvents.Where(e => e.RoundId == trail.Round.Id).OrderBy(e => e.Sequence).ToListAsync(cancel);
        var user = await reading.Db.RightsInAsync(reading.User, trail.Round.Id, cancel);
        var mayVerify = Policies.VerifyEvidence.Allows(user) && trail.Veil.IsOpen;
        if (EventChain.FirstBroken(chain) is { } broken) return new View(false, $"Rantai putus pada entri {broken.Sequence}. {broken.Sentence}", reading.Now, mayVerify);
        return new View(true, trail.Veil.TellsSequence ? $"Rantai utuh sampai entri {chain.Count}" : "Rantai utuh sampai entri terakhir", reading.Now, mayVerify);
    }
}
