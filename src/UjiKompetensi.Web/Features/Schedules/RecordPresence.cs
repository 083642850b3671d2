using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Schedules;

/// <summary>Records that a participant is absent or postponed, with the reason, or that he comes after all.</summary>
public sealed class RecordPresence(UseCaseParts parts) : Command<RecordPresence.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public int BasedOn { get; set; }
        public ParticipantId Participant { get; set; }
        public Presence Presence { get; set; }
        public string Reason { get; set; } = "";
    }

    protected override Policy Policy => Policies.ServeRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.RecordPresence(input.Participant, input.Presence, input.Reason, input.BasedOn, work.Now);
        await work.RecordAsync(round, EventKind.PresenceRecorded, ScheduleFacts.Noted(round, input.Participant, input.Presence), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().When(i => i.Presence != Presence.Planned).WithMessage("Isi alasan tidak hadir atau ditunda.")
            .MaximumLength(Schedule.ReasonMaxLength).WithMessage($"Alasan paling panjang {Schedule.ReasonMaxLength} huruf.");
    }
}
