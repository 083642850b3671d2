using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Moves a component of a draft round one place up or down.</summary>
public sealed class MoveComponent(UseCaseParts parts) : Command<MoveComponent.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, ComponentId Id, bool Up);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.MoveComponent(input.Id, input.Up);
        return default;
    }
}
