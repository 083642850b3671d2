using FluentValidation;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Adds a component to a draft round; answers its id.</summary>
public sealed class AddComponent(UseCaseParts parts) : Command<AddComponent.Input, ComponentId>(parts)
{
    public sealed class Input : ComponentFields
    {
        public ComponentSource Source { get; set; }
        public ComponentKind Kind { get; set; }
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<ComponentId> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        // The form keeps a choice that was made before the source was changed; an import has no aspects to weigh.
        var weighing = input.Source == ComponentSource.Panel ? input.AspectWeighing : AspectWeighing.Percent;
        return round.AddComponent(input.Name, input.ReadWeight(), input.Source, input.ReadScale(), input.Kind, input.ReadRubric(input.Kind), input.Stage, weighing).Id;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new ComponentFields.Rules());
    }
}
