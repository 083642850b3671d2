using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>What a round asks and how it weighs the answers.</summary>
public sealed class RoundInstrument(UseCaseParts parts) : Query<string, RoundInstrument.View>(parts)
{
    /// <param name="MayChange">This person prepares rounds, and the round is still a draft.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, bool MayChange, WeightTotal Total, IReadOnlyList<ComponentRow> Components, RoundRules Rules);

    public sealed record ComponentRow(
        ComponentId Id, string Code, string Name, decimal Weight, ComponentSource Source, Scale Scale, WeightTotal AspectTotal, IReadOnlyList<AspectRow> Aspects);

    public sealed record AspectRow(AspectId Id, string Title, decimal Weight, string Question, IReadOnlyList<string> Indicators);

    protected override Policy Policy => Policies.SeeRounds;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var mayChange = round.Phase == RoundPhase.Draft && Policies.PrepareRounds.Allows(reading.User);
        return new View(round.Slug, round.Name, round.Phase, mayChange, new WeightTotal(round.TotalWeight), round.Components.Select(Row).ToList(), round.Rules);
    }

    private static ComponentRow Row(Component component) => new(
        component.Id, component.Code, component.Name, component.Weight, component.Source, component.Scale,
        WeightTotal.Of(component.Aspects.Select(a => a.Weight)),
        component.Aspects.Select(a => new AspectRow(a.Id, a.Title, a.Weight, a.Question, a.Indicators)).ToList());
}
