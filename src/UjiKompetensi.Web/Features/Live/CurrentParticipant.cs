using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Live;

/// <summary>Who is before the panel now, for a panelist of that round: a number, and neither name nor score.</summary>
public sealed class CurrentParticipant(UseCaseParts parts) : Query<string, CurrentParticipant.View>(parts)
{
    /// <param name="Current">Null while nobody is inside.</param>
    public sealed record View(RoundId Round, Person? Current);

    /// <param name="Address">Of the panelist's own sheet.</param>
    public sealed record Person(int Number, string Code, string Address);

    protected override Policy Policy => Policies.Score;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var (round, _) = await SeatAsync(reading.Db, reading.User, input, cancel);
        return new View(round.Id, await PersonAsync(reading.Db, round, cancel));
    }

    /// <summary>The round and this person's own seat in it; without people, so that a message of a device costs little.</summary>
    internal static async Task<(Round Round, Domain.Panels.Panelist Seat)> SeatAsync(AppDbContext db, CurrentUser user, string slug, CancellationToken cancel)
    {
        var round = await db.RoundsVisibleTo(user).Include(r => r.Panel.Where(p => p.AccountId == user.Id)).FirstOrDefaultAsync(r => r.Slug == slug, cancel) ?? throw new NotVisible();
        return (round, round.Panel.FirstOrDefault(p => p.AccountId == user.Id) ?? throw new NotVisible());
    }

    internal static async Task<Person?> PersonAsync(AppDbContext db, Round round, CancellationToken cancel)
    {
        if (round.Phase != RoundPhase.Scoring) return null;
        var number = await db.Turns.Where(t => t.RoundId == round.Id && t.EndedAt == null)
            .Join(db.Participants, t => t.ParticipantId, p => p.Id, (_, p) => (int?)p.Number).FirstOrDefaultAsync(cancel);
        return number is { } n ? new Person(n, n.ToString("00", System.Globalization.CultureInfo.InvariantCulture), $"/nilai/{round.Slug}/{n}") : null;
    }
}
