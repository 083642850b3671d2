using FluentValidation;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Adds an aspect to a panel component of a draft round; answers its id.</summary>
public sealed class AddAspect(UseCaseParts parts) : Command<AddAspect.Input, AspectId>(parts)
{
    public sealed class Input : AspectFields
    {
        public ComponentId Component { get; set; }
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<AspectId> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        return round.AddAspect(input.Component, input.Title, input.ReadWeight(), input.Question, input.ReadIndicators(), input.ReadLevels()).Id;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new AspectFields.Rules());
    }
}
