using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Amendments;

/// <summary>The second person agrees to a proposed change of a frozen round, and it takes effect at once.</summary>
public sealed class ApproveAmendment(UseCaseParts parts) : Command<ApproveAmendment.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, int Number);

    protected override Policy Policy => Policies.AmendRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var amendment = await work.AmendmentAsync(round, input.Number, cancel);
        amendment.Approve(round, work.User.Id, work.Now);
        await work.RecordAsync(round, EventKind.AmendmentApproved, AmendmentFacts.Of(round, amendment), cancel);
        await work.RecordAsync(round, EventKind.AmendmentApplied, Apply(round, amendment), cancel);
        if (amendment.Kind is AmendmentKind.AddConflict or AmendmentKind.LiftConflict)
            await work.RecordAsync(round, EventKind.ConflictDecided, ConflictFacts.Of(round, round.ApplyConflict(amendment, work.User.Id, work.Now)), cancel);
        return default;
    }

    /// <summary>What each kind of change does when two people have agreed; answers the facts that tell of it.</summary>
    private static Facts Apply(Round round, Amendment amendment)
    {
        switch (amendment.Kind)
        {
            case AmendmentKind.Instrument:
                var before = InstrumentSeal.Of(round);
                round.Apply(amendment);
                return AmendmentFacts.Applied(round, amendment, before, amendment.Differences);
            default:
                // A lifted lockout is the applied row itself; a conflict has an event of its own.
                return AmendmentFacts.Of(round, amendment);
        }
    }
}
