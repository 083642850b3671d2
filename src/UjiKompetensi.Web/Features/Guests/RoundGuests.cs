using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Guests;

/// <summary>A round's panelists who enter by a pass, and how their passes stand.</summary>
public sealed class RoundGuests(UseCaseParts parts) : Query<string, RoundGuests.View>(parts)
{
    /// <param name="HoursToEnd">Whole hours a pass issued now can live within the round's last day; null when that day is over or further off than a pass lives.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, bool MaySeat, bool MayIssue, int? HoursToEnd, DateOnly HeldUntil, IReadOnlyList<Row> Guests);

    /// <param name="Until">End of the living pass; null without one.</param>
    /// <param name="UsedAt">When its device was bound.</param>
    public sealed record Row(PanelistId Id, string Code, string Name, string Position, DateTimeOffset? Until, DateTimeOffset? UsedAt);

    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var db = reading.Db;
        var round = await db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var accounts = round.Panel.Select(p => p.AccountId).ToList();
        var guests = await db.Users.Where(u => accounts.Contains(u.Id) && u.PasswordHash == null).Select(u => u.Id).ToListAsync(cancel);
        var passes = await db.GuestPasses.Where(p => p.RoundId == round.Id && p.RevokedAt == null && p.ExpiresAt > reading.Now).ToListAsync(cancel);
        return new View(round.Slug, round.Name, round.Phase, round.Phase == RoundPhase.Draft, round.Phase <= RoundPhase.Plenary, HoursToEnd(round, reading.Now), round.HeldUntil,
            [.. round.Panel.Where(p => guests.Contains(p.AccountId)).Select(p => Of(p, passes.FirstOrDefault(t => t.PanelistId == p.Id)))]);
    }

    private static int? HoursToEnd(Round round, DateTimeOffset now)
    {
        var hours = (int)Math.Floor((new DateTimeOffset(round.HeldUntil.AddDays(1), TimeOnly.MinValue, Zone) - now).TotalHours);
        return hours >= 1 && hours <= GuestPass.LongestLife.TotalHours ? hours : null;
    }

    private static Row Of(Panelist panelist, GuestPass? pass) => new(panelist.Id, panelist.Code, panelist.Name.Full, panelist.Position, pass?.ExpiresAt, pass?.FirstUsedAt);
}
