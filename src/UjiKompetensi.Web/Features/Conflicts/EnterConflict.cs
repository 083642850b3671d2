using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>Enters a conflict of interest that the secretariat knows of, in draft.</summary>
public sealed class EnterConflict(UseCaseParts parts) : Command<EnterConflict.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public Guid Panelist { get; set; }
        public Guid Participant { get; set; }
        public ConflictKind Kind { get; set; } = ConflictKind.Family;
        public string Reason { get; set; } = "";
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var conflict = round.EnterConflict(new PanelistId(input.Panelist), new ParticipantId(input.Participant), input.Kind, input.Reason, work.User.Id, work.Now);
        await work.RecordAsync(round, EventKind.ConflictDecided, ConflictFacts.Of(round, conflict), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Panelist).NotEmpty().WithMessage("Pilih panelis.");
            RuleFor(i => i.Participant).NotEmpty().WithMessage("Pilih peserta.");
            RuleFor(i => i.Kind).IsInEnum().WithMessage("Pilih jenis hubungannya.");
            RuleFor(i => i.Reason).MustBeReason();
        }
    }
}
