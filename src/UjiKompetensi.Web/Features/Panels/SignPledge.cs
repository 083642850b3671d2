using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Panels;

/// <summary>A panelist signs the integrity pledge for himself; a second time changes nothing.</summary>
public sealed class SignPledge(UseCaseParts parts) : Command<SignPledge.Input, Nothing>(parts)
{
    /// <param name="Agreed">He ticked that he read it.</param>
    public sealed record Input(string Slug, bool Agreed);

    protected override Policy Policy => Policies.Score;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        if (round.SignPledge(work.User.Id, work.Now) is { } panelist)
            await work.RecordAsync(round, EventKind.PledgeSigned, new Facts().Add(MarkFacts.Panelist, panelist.Code).Add(MarkFacts.TextHash, MarkFacts.Hash(IntegrityPledge.Text)), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Agreed).Equal(true).WithMessage("Centang dahulu bahwa Anda menyatakan pakta ini.");
    }
}
