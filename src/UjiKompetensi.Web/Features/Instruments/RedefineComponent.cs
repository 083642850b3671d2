using FluentValidation;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Changes name, weight, stage, scale, rubric and the aspects' weighing of a component of a draft round.</summary>
public sealed class RedefineComponent(UseCaseParts parts) : Command<RedefineComponent.Input, Nothing>(parts)
{
    public sealed class Input : ComponentFields
    {
        public ComponentId Id { get; set; }

        /// <summary>The version that was shown.</summary>
        public int BasedOn { get; set; }
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var kind = round.Components.FirstOrDefault(c => c.Id == input.Id)?.Kind ?? ComponentKind.Other;
        round.RedefineComponent(input.Id, input.Name, input.ReadWeight(), input.ReadScale(), input.ReadRubric(kind), input.BasedOn, input.Stage, input.AspectWeighing);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new ComponentFields.Rules());
    }
}
