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
        (await work.RoundAsync(input.Slug, cancel)).Unseat(input.Id);
        return default;
    }
}
