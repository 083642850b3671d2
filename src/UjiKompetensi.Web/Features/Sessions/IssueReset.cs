using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UjiKompetensi.Domain;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Sessions;

/// <summary>
/// Makes the code by which somebody who forgot his password chooses a new one. It opens an account to whoever holds it, so
/// whoever asks proves once more who he is; a wrong proof is an answer and not a refusal, because it is counted.
/// </summary>
public sealed class IssueReset(UseCaseParts parts, IOptions<IdentityOptions> identity) : Command<IssueReset.Input, IssueReset.Issued>(parts)
{
    public sealed record Input(Guid Account, string Proof);

    /// <param name="Sentence">Why the proof did not hold; empty when it did.</param>
    /// <param name="Code">Told this once and never again.</param>
    public sealed record Issued(string Sentence, string Code, DateTimeOffset ExpiresAt);

    protected override Policy Policy => Policies.KeepAccounts;

    protected override async Task<Issued> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var account = await work.Db.Users.SingleOrDefaultAsync(u => u.Id == input.Account, cancel) ?? throw new NotVisible();
        if (account.Id == work.User.Id) throw new RuleViolation("own-account", "Kata sandi Anda sendiri diganti pada Sesi saya.");
        var kind = await IdentityProof.OwnAsync(work.Db, work.User.Id, cancel);
        if (!await IdentityProof.HoldsAsync(work, kind, input.Proof, identity.Value.Lockout, cancel)) return new(IdentityProof.Refusal(kind), "", default);
        return new("", await ResetCode.IssueAsync(work.Db, account, work.User, work.Now, cancel), work.Now + ResetCode.Life);
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Proof).NotEmpty().WithMessage("Isi kata sandi atau kode Anda.").MaximumLength(IdentityProof.MaxLength).WithMessage("Kata sandi itu terlalu panjang.");
    }
}
