using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>
/// Locks a panelist's own sheet as he was shown it. A wrong PIN or password is an answer and not a refusal, because
/// it must be counted and stored.
/// </summary>
public sealed class LockSheet(UseCaseParts parts, IOptions<IdentityOptions> identity) : Command<LockSheet.Input, LockSheet.Answer>(parts)
{
    public const int ProofMaxLength = IdentityProof.MaxLength;

    /// <param name="Shown">The seal of the values the panelist was shown when he agreed.</param>
    /// <param name="Proof">His PIN or password, where the round asks for it.</param>
    public sealed record Input(Guid Sheet, string? Shown, string? Proof = null);

    /// <param name="Receipt">Empty when it was not locked.</param>
    /// <param name="Sentence">Why not; empty when it was.</param>
    public sealed record Answer(string Receipt, string Sentence)
    {
        public bool IsLocked => Receipt.Length > 0;
    }

    protected override Policy Policy => Policies.Score;

    protected override async Task<Answer> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet) = await work.OwnSheetAsync(input.Sheet, cancel);
        // A second click, or an answer that was lost on the way, gets the receipt of the first.
        if (sheet.IsLocked && sheet.Receipt == input.Shown) return new(sheet.Receipt!, "");
        var proof = await IdentityProof.KindAsync(work.Db, round, work.User.Id, cancel);
        if (!await IdentityProof.HoldsAsync(work, round, proof, input.Proof ?? "", identity.Value.Lockout, cancel))
        {
            await work.RecordAsync(round, EventKind.LockRefused, MarkFacts.LockRefused(round, sheet, proof.ToString()), cancel);
            return new("", IdentityProof.Refusal(proof));
        }

        var receipt = sheet.Lock(round, input.Shown!, work.Now);
        await work.RecordAsync(round, EventKind.SheetLocked, MarkFacts.Locked(round, sheet), cancel);
        return new(receipt, "");
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Shown).NotEmpty().WithMessage("Buka halaman periksa lebih dahulu, lalu kunci dari sana.");
            RuleFor(i => i.Proof).MaximumLength(ProofMaxLength).WithMessage("PIN atau kata sandi itu terlalu panjang.");
        }
    }
}
