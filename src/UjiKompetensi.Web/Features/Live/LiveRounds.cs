using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Live;

/// <summary>Rounds with their turns, for those who may watch the day.</summary>
internal static class LiveRounds
{
    /// <exception cref="NotVisible">No such round, or a panelist who does not lead it.</exception>
    public static async Task<Round> WatchedRoundAsync(this Reading reading, string slug, CancellationToken cancel)
    {
        var id = await reading.Db.RoundsVisibleTo(reading.User).Where(r => r.Slug == slug).Select(r => (RoundId?)r.Id).SingleOrDefaultAsync(cancel) ?? throw new NotVisible();
        var round = await reading.Db.Rounds.Where(r => r.Id == id).WithTurns().SingleOrDefaultAsync(cancel) ?? throw new NotVisible();
        var user = await reading.Db.RightsInAsync(reading.User, round.Id, cancel);
        return user.Is(Roles.Operator, Roles.Secretariat, Roles.Sekda, Roles.Auditor) || round.IsLedBy(user.Id) ? round : throw new NotVisible();
    }

    /// <summary>Holds the round like every command, with its turns.</summary>
    public static async Task<Round> LiveRoundAsync(this Work work, string slug, CancellationToken cancel)
    {
        var round = await work.RoundAsync(slug, cancel);
        await work.Db.Turns.Where(t => t.RoundId == round.Id).LoadAsync(cancel);
        return round;
    }

    public static Participant Numbered(this Round round, int number) => round.Participants.FirstOrDefault(p => p.Number == number) ?? throw new NotVisible();
}
