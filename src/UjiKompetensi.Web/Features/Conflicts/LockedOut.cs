using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>Accounts that prepare, lead or examine rounds and take part in this one themselves.</summary>
internal static class LockedOut
{
    private static readonly string[] Concerned = [Roles.Admin, Roles.Operator, Roles.Secretariat, Roles.Sekda, Roles.Auditor];

    public sealed record Row(Guid Id, string Name);

    public static async Task<IReadOnlyList<Row>> LockedOutAsync(this AppDbContext db, RoundId round, CancellationToken cancel) => await (
        from account in db.Users
        where account.EmployeeNumber != null
            && db.UserRoles.Any(g => g.UserId == account.Id && db.Roles.Any(r => r.Id == g.RoleId && Concerned.Contains(r.Name)))
            && db.Participants.Any(p => p.RoundId == round && (account.EmployeeNumber == p.EmployeeNumber || db.Officials.Any(o => o.Id == p.OfficialId && o.EmployeeNumber == account.EmployeeNumber)))
            && !db.Amendments.Any(a => a.RoundId == round && a.Kind == AmendmentKind.LiftLockout && a.SubjectAccountId == account.Id && a.AppliedAt != null)
        orderby account.DisplayName
        select new Row(account.Id, account.DisplayName)).ToListAsync(cancel);
}
