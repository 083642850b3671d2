using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Decisions;

/// <summary>The PPK decides on one official, or decides anew with a reason; signed once the round's decision was concluded.</summary>
public sealed class DecideOfficial(UseCaseParts parts, IOptions<IdentityOptions> identity) : Command<DecideOfficial.Input, Signed>(parts)
{
    /// <param name="Choice">Which of the advised posts, from 1.</param>
    /// <param name="Seen">Number of the decision on his screen, 0 for none.</param>
    /// <param name="Proof">His password; only needed once the decision was concluded.</param>
    public sealed record Input(
        string Slug, int Number, DecisionKind Kind, int Seen, int Choice = 1, RecommendationKind? Outcome = null, string? PostTitle = null, string? Reason = null, string? ChangeReason = null, string? Proof = null);

    protected override Policy Policy => Policies.Decide;

    protected override async Task<Signed> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.FollowedRoundAsync(input.Slug, cancel);
        var file = (await work.Db.CasesAsync(round, cancel)).CaseOf(input.Number);
        var proof = "";
        if (round.Phase == RoundPhase.Decided)
        {
            var signature = await Signature.ProveAsync(work, round, input.Proof, $"decide {file.Person.Code}", identity.Value.Lockout, cancel);
            if (!signature.Holds) return new(signature.Refusal);
            proof = signature.Kind.ToString();
        }

        if (input.Kind == DecisionKind.Alters && input.PostTitle?.Trim() is { Length: > 0 } title && !await work.Db.Posts.AnyAsync(p => p.Title == title, cancel))
            throw new RuleViolation("post-unknown", $"Tidak ada jabatan \"{title}\" pada data induk. Ketik sebagian namanya, lalu pilih dari daftar.", "PostTitle");
        var choice = new DecisionChoice(input.Kind, input.Choice, input.Outcome, input.PostTitle, input.Reason, input.ChangeReason);
        await work.KeepAsync(round, file.Decide(choice, work.Author(), proof, input.Seen, work.Now), cancel);
        return new("");
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Kind).IsInEnum().WithMessage("Pilih sesuai usulan, ubah, atau tunda.");
            RuleFor(i => i.Outcome).IsInEnum().WithMessage("Pilih putusan dari daftar.").NotNull().When(i => i.Kind == DecisionKind.Alters).WithMessage("Pilih apa yang diputuskan.");
            RuleFor(i => i.PostTitle).MaximumLength(Domain.Opds.Post.TitleMaxLength).WithMessage("Nama jabatan terlalu panjang.");
            RuleFor(i => i.Reason).NotEmpty().When(i => i.Kind == DecisionKind.Alters).WithMessage("Tulis alasan mengubah usulan panel.")
                .MaximumLength(Decision.ReasonMaxLength).WithMessage($"Alasan paling panjang {Decision.ReasonMaxLength} huruf.");
            RuleFor(i => i.ChangeReason).MaximumLength(Decision.ReasonMaxLength).WithMessage($"Alasan paling panjang {Decision.ReasonMaxLength} huruf.");
            RuleFor(i => i.Proof).MaximumLength(IdentityProof.MaxLength).WithMessage("Kata sandi itu terlalu panjang.");
        }
    }
}
