using UjiKompetensi.Domain.Placements;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Placements;

/// <summary>What it would mean if two officials changed places in one of the plans. A simulation to talk about.</summary>
public sealed class SwapSimulation(UseCaseParts parts) : Query<SwapSimulation.Input, PlacementSwap>(parts)
{
    /// <param name="Plan">Number of the plan, from 1.</param>
    /// <param name="A">Code of a participant.</param>
    public sealed record Input(string Slug, PlacementAsk Ask, int Plan, string A, string B);

    protected override Policy Policy => Policies.SeePlacement;

    protected override async Task<PlacementSwap> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var desk = await PlacementDesk.OfAsync(reading, input.Slug, input.Ask, cancel);
        var first = desk.People.FirstOrDefault(p => p.Code == input.A) ?? throw new NotVisible();
        var second = desk.People.FirstOrDefault(p => p.Code == input.B) ?? throw new NotVisible();
        var advice = await Task.Run(() => Placement.Advise(desk.Case, RoundPlacement.Options), cancel);
        var plan = advice.Ties.Concat(advice.Alternatives).ElementAtOrDefault(input.Plan - 1) ?? advice.Best;
        return PlacementSwap.Of(desk.Case, plan, first.OfficialId!.Value, second.OfficialId!.Value, desk.FitOf);
    }
}
