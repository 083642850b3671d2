using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Schedules;

/// <summary>Settles a round's sessions with their breaks and how long each participant takes.</summary>
public sealed class SettleSchedule(UseCaseParts parts) : Command<SettleSchedule.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public int BasedOn { get; set; }
        public int? Minutes { get; set; } = 30;
        public int? Preparation { get; set; } = 0;
        public List<Session> Sessions { get; set; } = [];
    }

    public sealed class Session
    {
        public DateOnly? Date { get; set; }
        public string Room { get; set; } = "";
        public TimeOnly? From { get; set; }
        public TimeOnly? Until { get; set; }
        public List<Break> Breaks { get; set; } = [];
    }

    public sealed class Break
    {
        public string Name { get; set; } = "";
        public TimeOnly? From { get; set; }
        public TimeOnly? Until { get; set; }
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var sessions = input.Sessions.Select(s => new ScheduleSession(s.Date!.Value, s.Room, s.From!.Value, s.Until!.Value,
            s.Breaks.Select(b => new ScheduleBreak(b.Name, b.From!.Value, b.Until!.Value)).ToList()));
        round.SettleSchedule(sessions, input.Minutes!.Value, input.Preparation ?? 0, input.BasedOn);
        await work.RecordAsync(round, EventKind.ScheduleSettled, ScheduleFacts.Settled(round), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Minutes).NotNull().WithMessage("Isi lama giliran tiap peserta dalam menit.");
            RuleForEach(i => i.Sessions).ChildRules(session =>
            {
                session.RuleFor(s => s.Date).NotNull().WithMessage("Isi tanggal tiap sesi.");
                session.RuleFor(s => s.Room).NotEmpty().WithMessage("Isi ruang tiap sesi.");
                session.RuleFor(s => s.From).NotNull().WithMessage("Isi jam mulai tiap sesi, misalnya 08.00.");
                session.RuleFor(s => s.Until).NotNull().WithMessage("Isi jam selesai tiap sesi, misalnya 16.00.");
                session.RuleForEach(s => s.Breaks).ChildRules(pause =>
                {
                    pause.RuleFor(b => b.Name).NotEmpty().WithMessage("Isi nama tiap jeda, misalnya Istirahat.");
                    pause.RuleFor(b => b.From).NotNull().WithMessage("Isi jam mulai tiap jeda.");
                    pause.RuleFor(b => b.Until).NotNull().WithMessage("Isi jam selesai tiap jeda.");
                });
            });
        }
    }
}
