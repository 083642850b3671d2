using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Panels;

/// <summary>Takes a panelist out of a draft round's panel.</summary>
public sealed class UnseatPanelist(UseCaseParts parts) : Command<UnseatPanelist.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, PanelistId Id);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        foreach (var conflict in round.Conflicts.Where(c => c.PanelistId == input.Id)) await work.RecordAsync(round, EventKind.ConflictDecided, ConflictFacts.Gone(round, conflict), cancel);
        round.Unseat(input.Id);
        return default;
    }
}
