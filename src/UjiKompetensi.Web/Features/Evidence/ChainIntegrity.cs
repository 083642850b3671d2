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
    public sealed record View(bool IsWhole, string Sentence, DateTimeOffset CheckedAt, bool MayVerify)
    {
        /// <summary>Null when everything this machine has seen is there.</summary>
        public GapView? Gap { get; init; }
    }

    /// <param name="MayAccept">He leads the panel and can accept it.</param>
    /// <param name="Proof">By what he signs.</param>
    public sealed record GapView(string Sentence, bool MayAccept, ProofKind Proof);

    protected override Policy Policy => Policies.SeeTrail;

    protected override bool ReadsSealed => true;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var trail = await TrailRound.OfAsync(reading, input, cancel);
        var chain = await reading.Db.RoundEvents.Where(e => e.RoundId == trail.Round.Id).OrderBy(e => e.Sequence).ToListAsync(cancel);
        var user = await reading.Db.RightsInAsync(reading.User, trail.Round.Id, cancel);
        var mayVerify = Policies.VerifyEvidence.Allows(user) && trail.Veil.IsOpen;
        var gap = await Services.GetRequiredService<ChainKey>().Anchors.GapOfAsync(reading.Db, trail.Round.Id, cancel) is { } missing
            ? new GapView(ChainAnchors.Sentence(missing), trail.Round.IsLedBy(reading.User.Id), await IdentityProof.OwnAsync(reading.Db, reading.User.Id, cancel)) : null;
        if (EventChain.FirstBroken(chain) is { } broken) return new View(false, $"Rantai putus pada entri {broken.Sequence}. {broken.Sentence}", reading.Now, mayVerify) { Gap = gap };
        return new View(gap is null, gap is not null ? "Basis data ini lebih lama daripada yang pernah dilihat" : trail.Veil.TellsSequence ? $"Rantai utuh sampai entri {chain.Count}" : "Rantai utuh sampai entri terakhir", reading.Now, mayVerify) { Gap = gap };
    }
}
