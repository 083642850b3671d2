using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>Proposes to add or lift a conflict of interest after scoring opened; answers the proposal's number.</summary>
public sealed class ProposeConflictChange(UseCaseParts parts) : Command<ProposeConflictChange.Input, int>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public AmendmentKind Kind { get; set; } = AmendmentKind.AddConflict;
        public Guid Panelist { get; set; }
        public Guid Participant { get; set; }
        public string Reason { get; set; } = "";
    }

    protected override Policy Policy => Policies.AmendRounds;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        await work.CheckMayProposeAsync(round, cancel);
        var (panelist, participant) = (new PanelistId(input.Panelist), new ParticipantId(input.Participant));
        round.CheckConflictChange(input.Kind, panelist, participant);
        if (await work.Db.Amendments.AnyAsync(a => a.RoundId == round.Id && a.Kind == input.Kind && a.PanelistId == panelist && a.ParticipantId == participant && a.AppliedAt == null && a.DroppedAt == null, cancel))
            throw new RuleViolation("amendment-open", "Usulan yang sama masih menunggu persetujuan orang kedua.");
        return await work.ProposeAsync(round, number => Amendment.OnConflict(round, number, input.Kind, panelist, participant, input.Reason, work.User.Id, work.Now), cancel);
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Kind).Must(k => k is AmendmentKind.AddConflict or AmendmentKind.LiftConflict).WithMessage("Pilih menambah atau mencabut.");
            RuleFor(i => i.Panelist).NotEmpty().WithMessage("Pilih panelis.");
            RuleFor(i => i.Participant).NotEmpty().WithMessage("Pilih peserta.");
            RuleFor(i => i.Reason).MustBeReason();
        }
    }
}
