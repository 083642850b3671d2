using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>Proposes to open a round again to somebody who takes part in it himself; two others decide. Answers the proposal's number.</summary>
public sealed class ProposeLiftLockout(UseCaseParts parts) : Command<ProposeLiftLockout.Input, int>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public Guid Account { get; set; }
        public string Reason { get; set; } = "";
    }

    protected override Policy Policy => Policies.AmendRounds;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var amendment = (int number) => Amendment.LiftLockout(round, number, input.Account, input.Reason, work.User.Id, work.Now);
        if (input.Account == work.User.Id) amendment(0);
        await work.CheckMayProposeAsync(round, cancel);
        if ((await work.Db.LockedOutAsync(round.Id, cancel)).All(a => a.Id != input.Account))
            throw new RuleViolation("lockout-none", "Kegiatan ini tidak tertutup bagi akun itu. Muat ulang halaman.");
        if (await work.Db.Amendments.AnyAsync(a => a.RoundId == round.Id && a.Kind == AmendmentKind.LiftLockout && a.SubjectAccountId == input.Account && a.AppliedAt == null && a.DroppedAt == null, cancel))
            throw new RuleViolation("amendment-open", "Usulan yang sama masih menunggu persetujuan orang kedua.");
        return await work.ProposeAsync(round, amendment, cancel);
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Account).NotEmpty().WithMessage("Pilih akunnya.");
            RuleFor(i => i.Reason).MustBeReason(Amendment.ReasonMaxLength);
        }
    }
}
