using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Amendments;

/// <summary>Takes a proposed change off the table; what it said stays on record.</summary>
public sealed class DropAmendment(UseCaseParts parts) : Command<DropAmendment.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, int Number);

    protected override Policy Policy => Policies.AmendRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var amendment = await work.AmendmentAsync(round, input.Number, cancel);
        amendment.Drop(round, work.User.Id, work.Now);
        await work.RecordAsync(round, EventKind.AmendmentDropped, AmendmentFacts.Of(round, amendment), cancel);
        return default;
    }
}
