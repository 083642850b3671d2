using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Amendments;

/// <summary>Proposes that an account that belongs to a participant may work on the round all the same; answers the proposal's number.</summary>
public sealed class ProposeLockoutLift(UseCaseParts parts) : Command<ProposeLockoutLift.Input, int>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public Guid? Account { get; set; }
        public string Reason { get; set; } = "";
    }

    protected override Policy Policy => Policies.AmendRounds;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var name = await work.Db.Users.Where(u => u.Id == input.Account).Select(u => u.UserName).FirstOrDefaultAsync(cancel) ?? throw new NotVisible();
        if (round.Participants.All(p => p.EmployeeNumber.Digits != name))
            throw new RuleViolation("lockout-none", "Akun itu bukan milik peserta kegiatan ini, jadi tidak ada penguncian yang perlu dibuka.");
        var amendment = Amendment.LiftLockout(round, await work.NextNumberAsync(round, cancel), input.Account!.Value, input.Reason, work.User.Id, work.Now);
        work.Db.Add(amendment);
        await work.RecordAsync(round, EventKind.AmendmentProposed, AmendmentFacts.Proposed(round, amendment), cancel);
        return amendment.Number;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Account).NotNull().WithMessage("Pilih akunnya.");
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Isi alasan pembukaan kunci.").MaximumLength(Amendment.ReasonMaxLength).WithMessage($"Alasan paling panjang {Amendment.ReasonMaxLength} huruf.");
        }
    }
}
