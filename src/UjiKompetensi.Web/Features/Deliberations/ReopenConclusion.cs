using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Deliberations;

/// <summary>The acting chair opens a conclusion again with a reason, so that the recommendation can be changed.</summary>
public sealed class ReopenConclusion(UseCaseParts parts) : Command<ReopenConclusion.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, int Number, string? Reason);

    protected override Policy Policy => Policies.LeadPanel;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var conclusion = (await work.PlenaryAsync(round, cancel)).Reopen(round, round.PersonOf(input.Number).Id, input.Reason, work.User.Id, work.Now);
        await work.RecordAsync(round, EventKind.ConclusionReopened, PlenaryFacts.Reopened(round, conclusion), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Isi alasan membuka kesimpulan.")
            .MaximumLength(Conclusion.ReasonMaxLength).WithMessage($"Alasan paling panjang {Conclusion.ReasonMaxLength} huruf.");
    }
}
