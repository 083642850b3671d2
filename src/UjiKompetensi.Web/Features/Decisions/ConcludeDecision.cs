using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Decisions;

/// <summary>The PPK closes his decision with a signature: he has said something about everybody.</summary>
public sealed class ConcludeDecision(UseCaseParts parts, IOptions<IdentityOptions> identity) : Command<ConcludeDecision.Input, Signed>(parts)
{
    public sealed record Input(string Slug, string? Proof);

    protected override Policy Policy => Policies.Decide;

    protected override async Task<Signed> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.FollowedRoundAsync(input.Slug, cancel);
        var signature = await Signature.ProveAsync(work, round, input.Proof, "conclude decision", identity.Value.Lockout, cancel);
        if (!signature.Holds) return new(signature.Refusal);
        round.ConcludeDecision(await work.Db.Decisions.AsNoTracking().Where(d => d.RoundId == round.Id).ToListAsync(cancel));
        await work.RecordAsync(round, EventKind.DecisionConcluded, RoundFacts.Step(round), cancel);
        return new("");
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Proof).NotEmpty().WithMessage("Isi kata sandi Anda sebagai tanda tangan.").MaximumLength(IdentityProof.MaxLength).WithMessage("Kata sandi itu terlalu panjang.");
    }
}
