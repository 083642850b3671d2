using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Decisions;

/// <summary>The PPK decides in one signature as the panel proposes on everybody he has said nothing about yet. All of them or none.</summary>
public sealed class DecideRemaining(UseCaseParts parts, IOptions<IdentityOptions> identity) : Command<DecideRemaining.Input, Signed>(parts)
{
    /// <param name="Shown">Numbers of exactly those he was shown; anything that changed since is refused.</param>
    public sealed record Input(string Slug, IReadOnlyList<int> Shown, string? Proof);

    protected override Policy Policy => Policies.Decide;

    protected override async Task<Signed> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.FollowedRoundAsync(input.Slug, cancel);
        var remaining = (await work.Db.CasesAsync(round, cancel)).Where(c => c.State == FollowUpState.Undecided).ToList();
        if (!remaining.Select(c => c.Person.Number).ToHashSet().SetEquals(input.Shown))
            throw new RuleViolation("row-stale", "Keputusan berubah sejak halaman ini dibuka. Baca sekali lagi, lalu putuskan.");
        var signature = await Signature.ProveAsync(work, round, input.Proof, "decide remaining", identity.Value.Lockout, cancel);
        if (!signature.Holds) return new(signature.Refusal);
        foreach (var file in remaining) await work.KeepAsync(round, file.Decide(DecisionChoice.AsProposed, work.Author(), signature.Kind.ToString(), 0, work.Now), cancel);
        return new("");
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Shown).NotEmpty().WithMessage("Tidak ada lagi yang belum diputuskan.");
            RuleFor(i => i.Proof).NotEmpty().WithMessage("Isi kata sandi Anda sebagai tanda tangan.").MaximumLength(IdentityProof.MaxLength).WithMessage("Kata sandi itu terlalu panjang.");
        }
    }
}
