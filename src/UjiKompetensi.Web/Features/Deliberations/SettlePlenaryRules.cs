using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Deliberations;

/// <summary>Settles how the plenary decides, before it opens.</summary>
public sealed class SettlePlenaryRules(UseCaseParts parts) : Command<SettlePlenaryRules.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public Quorum Quorum { get; set; }
        public bool NeedsChair { get; set; }
        public bool NeedsReview { get; set; }

        /// <summary>By band; null follows the product's example.</summary>
        public List<BandRow>? Advice { get; set; }
        public int BasedOn { get; set; }
    }

    public sealed class BandRow
    {
        public string Band { get; set; } = "";
        public List<RecommendationKind> Kinds { get; set; } = [];
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.SettlePlenaryRules(new PlenaryRules
        {
            Quorum = input.Quorum,
            NeedsChair = input.NeedsChair,
            NeedsReview = input.NeedsReview,
            Advice = input.Advice?.Select(a => new BandAdvice(a.Band, [.. a.Kinds.Distinct().Order()])).ToList(),
        }, input.BasedOn);
        await work.RecordAsync(round, EventKind.PlenaryRulesSettled, PlenaryFacts.Settled(round.PlenaryRules), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Quorum).IsInEnum().WithMessage("Pilih kuorum.");
            RuleForEach(i => i.Advice).Must(a => a.Kinds.All(Enum.IsDefined)).WithMessage("Pilih rekomendasi dari daftar.");
        }
    }
}
