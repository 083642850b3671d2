using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Deliberations;

/// <summary>A member agrees with the conclusion on one official, or has his dissent recorded; signed either way.</summary>
public sealed class TakeStance(UseCaseParts parts, IOptions<IdentityOptions> identity) : Command<TakeStance.Input, Signed>(parts)
{
    /// <param name="Conclusion">Number of the conclusion on his screen.</param>
    /// <param name="Text">His dissent; empty for an agreement.</param>
    public sealed record Input(string Slug, int Number, int Conclusion, StanceKind Kind, string? Text, string? Proof);

    protected override Policy Policy => Policies.Score;

    protected override async Task<Signed> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var (person, plenary) = (round.PersonOf(input.Number), await work.PlenaryAsync(round, cancel));
        var signature = await Signature.ProveAsync(work, round, input.Proof, $"stance {person.Code}", identity.Value.Lockout, cancel);
        if (!signature.Holds) return new(signature.Refusal);
        var stance = plenary.Take(round, person.Id, work.User.Id, input.Conclusion, input.Kind, input.Text, signature.Kind.ToString(), work.Now);
        await work.RecordAsync(round, EventKind.StanceTaken, PlenaryFacts.Of(round, stance), cancel);
        return new("");
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Kind).IsInEnum().WithMessage("Pilih setuju atau pendapat berbeda.");
            RuleFor(i => i.Text).NotEmpty().When(i => i.Kind == StanceKind.Dissents).WithMessage("Tulis pendapat Anda yang berbeda.")
                .MaximumLength(Stance.TextMaxLength).WithMessage($"Pendapat berbeda paling panjang {Stance.TextMaxLength} huruf.");
            RuleFor(i => i.Proof).NotEmpty().WithMessage("Isi kata sandi atau PIN Anda sebagai tanda tangan.").MaximumLength(IdentityProof.MaxLength).WithMessage("PIN atau kata sandi itu terlalu panjang.");
        }
    }
}
