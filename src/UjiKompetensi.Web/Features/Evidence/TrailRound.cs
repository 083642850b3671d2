using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>A round whose trail somebody reads, and how much of it he may know.</summary>
internal sealed record TrailRound(Round Round, TrailVeil Veil)
{
    /// <summary>Those who serve or watch the round, and of its panel whoever leads it.</summary>
    /// <exception cref="NotVisible">There is no such round for this person.</exception>
    public static async Task<TrailRound> OfAsync(Reading reading, string slug, CancellationToken cancel)
    {
        var db = reading.Db;
        var round = await db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == slug, cancel) ?? throw new NotVisible();
        var user = await db.RightsInAsync(reading.User, round.Id, cancel);
        var serves = user.Is(Roles.Operator, Roles.Secretariat, Roles.Sekda, Roles.Auditor);
        if (!serves && !round.IsLedBy(user.Id)) throw new NotVisible();
        var open = await db.RoundsOpenTo(user).AnyAsync(r => r.Id == round.Id, cancel);
        return new TrailRound(round, new TrailVeil(
            IsOpen: open,
            SeesDecision: open && user.Is(Roles.Operator, Roles.Sekda, Roles.Auditor),
            IsBlind: round.Phase < RoundPhase.Plenary && round.Components.Any(c => c.IsAnonymous)));
    }

    /// <summary>Notes the look once there is something to see; before the plenary the trail tells nothing of anybody's result.</summary>
    public Task LookedAsync(Reading reading, int? official, CancellationToken cancel) => !Veil.IsOpen ? Task.CompletedTask
        : reading.LookedAsync(Round.Id, Round.Participants.FirstOrDefault(p => p.Number == official)?.Id, AccessKind.Trail, cancel);
}
