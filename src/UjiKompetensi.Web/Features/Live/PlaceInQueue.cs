using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Live;

/// <summary>Passes over a participant who does not come now, with the reason, or takes him back into the queue.</summary>
public sealed class PlaceInQueue(UseCaseParts parts) : Command<PlaceInQueue.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";

        /// <summary>Version of the schedule on the screen.</summary>
        public int BasedOn { get; set; }
        public int Participant { get; set; }
        public Presence Presence { get; set; }
        public string Reason { get; set; } = "";
    }

    protected override Policy Policy => Policies.ServeRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.LiveRoundAsync(input.Slug, cancel);
        var participant = round.Numbered(input.Participant).Id;
        var ended = round.PlaceInQueue(participant, input.Presence, input.Reason, input.BasedOn, work.Now);
        await work.RecordAsync(round, EventKind.PresenceRecorded, ScheduleFacts.Noted(round, participant, input.Presence), cancel);
        if (ended is not null) await work.RecordAsync(round, EventKind.TurnEnded, TurnFacts.Of(round, ended), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().When(i => i.Presence != Presence.Planned).WithMessage("Isi alasan ditunda atau tidak hadir.")
            .MaximumLength(Schedule.ReasonMaxLength).WithMessage($"Alasan paling panjang {Schedule.ReasonMaxLength} huruf.");
    }
}
