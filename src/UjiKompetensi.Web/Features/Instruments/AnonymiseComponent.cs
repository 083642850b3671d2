using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Has a component of a draft round marked without names, under shuffled codes, or openly again.</summary>
public sealed class AnonymiseComponent(UseCaseParts parts) : Command<AnonymiseComponent.Input, Nothing>(parts)
{
    /// <param name="BasedOn">The version of the component that was shown.</param>
    public sealed record Input(string Slug, ComponentId Id, bool Anonymous, int BasedOn);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.AnonymiseComponent(input.Id, input.Anonymous, input.BasedOn);
        return default;
    }
}
