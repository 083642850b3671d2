using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Stretches or shrinks the weights of all components of a draft round, or all aspects of one of them, to a sum of exactly 100.</summary>
public sealed class NormaliseWeights(UseCaseParts parts) : Command<NormaliseWeights.Input, Nothing>(parts)
{
    /// <param name="Seen">The weights that were shown, in order.</param>
    public sealed record Input(string Slug, IReadOnlyList<decimal> Seen, ComponentId? Component = null);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.NormaliseWeights(input.Component, input.Seen);
        return default;
    }
}
