using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Corrects a rating; its year stays.</summary>
public sealed class ReviseRating(UseCaseParts parts) : Command<ReviseRating.Input, RegisterRow>(parts)
{
    public sealed class Input : RatingFields
    {
        public PerformanceRatingId Id { get; set; }
        public int BasedOn { get; set; }
    }

    protected override Policy Policy => Policies.KeepRegisters;

    protected override async Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var rating = await work.RatingAsync(input.Id, cancel);
        var number = await work.NumberAsync(rating.OfficialId, cancel);
        return work.Revised(RegisterSubject.PerformanceRating, rating.Id.Value, () => rating.Version, () => RegisterFacts.Of(rating, number),
            () => rating.Revise(input.Results, input.Behaviour, input.Rater, input.BasedOn));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new RatingFields.Rules());
    }
}
