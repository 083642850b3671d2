using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.UseCases;

/// <summary>Tells accounts of what happened, in the same transaction as that.</summary>
internal static class Notifying
{
    /// <summary>Reminders of one kind go to the same account once in this time, however often somebody presses the button.</summary>
    public static readonly TimeSpan BetweenReminders = TimeSpan.FromHours(12);

    public static void Notify(this Work work, Round round, NoticeKind kind, IEnumerable<Guid> accounts)
    {
        if (round.IsRehearsal) return;
        foreach (var account in accounts.Distinct().Where(a => a != work.User.Id)) work.Db.Notices.Add(Notice.To(account, round.Id, kind, work.Now));
    }

    /// <returns>How many were reminded now.</returns>
    public static async Task<int> RemindAsync(this Work work, Round round, NoticeKind kind, IReadOnlyCollection<Guid> accounts, CancellationToken cancel)
    {
        var since = work.Now - BetweenReminders;
        var told = await work.Db.Notices.Where(n => n.RoundId == round.Id && n.Kind == kind && n.At > since).Select(n => n.AccountId).ToListAsync(cancel);
        var wanted = accounts.Except(told).ToList();
        work.Notify(round, kind, wanted);
        return wanted.Count;
    }

    /// <summary>Accounts by participant, for those whose account the product may open to them.</summary>
    public static async Task<IReadOnlyDictionary<ParticipantId, Guid>> AccountsOfAsync(this AppDbContext db, Round round, CancellationToken cancel)
    {
        var pairs = await (from participant in db.Participants
                           join account in db.Users on participant.EmployeeNumber equals account.EmployeeNumber
                           where participant.RoundId == round.Id
                               && (participant.OfficialId == null || db.Officials.Any(o => o.Id == participant.OfficialId && o.EmployeeNumber == account.EmployeeNumber))
                           orderby account.Id
                           select new { participant.Id, Account = account.Id }).ToListAsync(cancel);
        return pairs.GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.First().Account);
    }

    /// <summary>Accounts with one role.</summary>
    public static Task<List<Guid>> AccountsWithAsync(this AppDbContext db, string role, CancellationToken cancel) =>
        (from link in db.UserRoles join named in db.Roles on link.RoleId equals named.Id where named.Name == role select link.UserId).ToListAsync(cancel);
}
