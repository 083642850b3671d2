using System.Globalization;
using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rounds;

/// <summary>Changes name, days and venue of a draft round; whoever saw older ones is told and overwrites nothing.</summary>
public sealed class RescheduleRound(UseCaseParts parts) : Command<RescheduleRound.Input, RescheduleRound.Stored>(parts)
{
    public sealed record Stored(string Name, DateOnly HeldFrom, DateOnly HeldUntil, string Venue);

    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public string Name { get; set; } = "";
        public DateOnly? HeldFrom { get; set; }
        public DateOnly? HeldUntil { get; set; }
        public string Venue { get; set; } = "";

        /// <summary>What the form was filled with.</summary>
        public Stored Seen { get; set; } = new("", default, default, "");
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Stored> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.Only(RoundPhase.Draft, "mengubah waktu dan tempat");
        if (Of(round) != input.Seen)
            throw new Overtaken<Stored>(new RuleViolation("row-stale", "Waktu dan tempat baru saja diubah orang lain. Bandingkan dengan isian Anda, lalu simpan lagi."), Of(round));
        round.Reschedule(input.Name, input.HeldFrom!.Value, input.HeldUntil!.Value, input.Venue);
        await work.RecordAsync(round, EventKind.RoundRescheduled, new Facts().Add("name", round.Name).Add("from", Day(round.HeldFrom)).Add("until", Day(round.HeldUntil)).Add("venue", round.Venue), cancel);
        return Of(round);
    }

    private static Stored Of(Round round) => new(round.Name, round.HeldFrom, round.HeldUntil, round.Venue);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Name).NotEmpty().WithMessage("Isi nama kegiatan.").MaximumLength(Round.NameMaxLength).WithMessage($"Nama kegiatan paling panjang {Round.NameMaxLength} huruf.");
            RuleFor(i => i.HeldFrom).NotNull().WithMessage("Isi hari pertama.");
            RuleFor(i => i.HeldUntil).NotNull().WithMessage("Isi hari terakhir.")
                .GreaterThanOrEqualTo(i => i.HeldFrom).WithMessage("Hari terakhir tidak boleh sebelum hari pertama.");
            RuleFor(i => i.Venue).MaximumLength(Round.VenueMaxLength).WithMessage($"Tempat paling panjang {Round.VenueMaxLength} huruf.");
        }
    }
}
