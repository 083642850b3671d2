using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Removes an aspect from a draft round.</summary>
public sealed class RemoveAspect(UseCaseParts parts) : Command<RemoveAspect.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, AspectId Id, int BasedOn);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.RemoveAspect(input.Id, input.BasedOn);
        return default;
    }
}
