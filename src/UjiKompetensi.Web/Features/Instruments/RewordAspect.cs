using FluentValidation;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Changes what an aspect asks and weighs, in a draft round.</summary>
public sealed class RewordAspect(UseCaseParts parts) : Command<RewordAspect.Input, Nothing>(parts)
{
    public sealed class Input : AspectFields
    {
        public AspectId Id { get; set; }

        /// <summary>The version that was shown.</summary>
        public int BasedOn { get; set; }
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.RewordAspect(input.Id, input.Title, input.ReadWeight(), input.Question, input.ReadIndicators(), input.ReadLevels(), input.BasedOn);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new AspectFields.Rules());
    }
}
