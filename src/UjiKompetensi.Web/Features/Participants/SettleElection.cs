using FluentValidation;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participants;

/// <summary>Notes the days of the region's election that limit moving officials; possible until the release.</summary>
public sealed class SettleElection(UseCaseParts parts) : Command<SettleElection.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public DateOnly? CandidatesFixedOn { get; set; }
        public DateOnly? TermEndsOn { get; set; }
        public DateOnly? InauguratedOn { get; set; }
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.SettleElection(new Election { CandidatesFixedOn = input.CandidatesFixedOn, TermEndsOn = input.TermEndsOn, InauguratedOn = input.InauguratedOn });
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.TermEndsOn).Must((i, end) => end is null || i.CandidatesFixedOn is null || end >= i.CandidatesFixedOn)
            .WithMessage("Akhir masa jabatan tidak boleh sebelum penetapan calon.");
    }
}
