using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Gives all components of a draft round, or all aspects of one of them, equal weights that sum to 100.</summary>
public sealed class SplitWeightsEvenly(UseCaseParts parts) : Command<SplitWeightsEvenly.Input, Nothing>(parts)
{
    /// <param name="Seen">The weights that were shown, in order.</param>
    public sealed record Input(string Slug, IReadOnlyList<decimal> Seen, ComponentId? Component = null);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.SplitWeightsEvenly(input.Component, input.Seen);
        return default;
    }
}
