using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Live;

/// <summary>Takes down what a panelist's device says of itself and answers who is before the panel.</summary>
public sealed class ReportDevice(UseCaseParts parts) : Command<ReportDevice.Input, ReportDevice.Answer>(parts)
{
    /// <param name="Number">Of the participant whose sheet is open.</param>
    /// <param name="Waiting">Values that are on the device only.</param>
    public sealed record Input(string Slug, Guid Device, int? Number, int Waiting, int? Battery);

    public sealed record Answer(CurrentParticipant.Person? Current, DateTimeOffset ServerTime);

    protected override Policy Policy => Policies.Score;

    protected override async Task<Answer> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, seat) = await CurrentParticipant.SeatAsync(work.Db, work.User, input.Slug, cancel);
        if (round.Phase != RoundPhase.Scoring) return new Answer(null, work.Now);
        var known = await work.Db.DeviceContacts.Where(c => c.RoundId == round.Id && c.PanelistId == seat.Id).ToListAsync(cancel);
        var contact = known.FirstOrDefault(c => c.Device == input.Device);
        if (contact is null) work.Db.DeviceContacts.Add(contact = DeviceContact.First(round, seat.Id, input.Device, known));
        contact.Hear(input.Waiting, input.Battery, input.Number, work.Now);
        return new Answer(await CurrentParticipant.PersonAsync(work.Db, round, cancel), work.Now);
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Device).NotEmpty().WithMessage("Perangkat tidak menyebut dirinya. Muat ulang halaman.");
            RuleFor(i => i.Waiting).InclusiveBetween(0, DeviceContact.MostWaiting).WithMessage("Jumlah nilai yang menunggu tidak masuk akal. Muat ulang halaman.");
            RuleFor(i => i.Battery).InclusiveBetween(0, 100).WithMessage("Isi baterai tidak masuk akal. Muat ulang halaman.");
            RuleFor(i => i.Number).InclusiveBetween(1, 9999).WithMessage("Nomor peserta tidak masuk akal. Muat ulang halaman.");
        }
    }
}
