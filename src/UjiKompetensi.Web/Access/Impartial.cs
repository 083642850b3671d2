using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Access;

/// <summary>Whether somebody of the secretariat may handle sheets of a round: <see cref="Round.CheckImpartial"/> asks.</summary>
internal static class Impartial
{
    /// <summary>He is one of the participants, by the NIP of the invitation or the register's. A lifted lockout changes nothing here.</summary>
    public static Task<bool> TakesPartAsync(this AppDbContext db, CurrentUser user, RoundId round, CancellationToken cancel) =>
        db.Participants.AnyAsync(p => p.RoundId == round && db.Users.Any(u => u.Id == user.Id && u.EmployeeNumber != null
            && (u.EmployeeNumber == p.EmployeeNumber || db.Officials.Any(o => o.Id == p.OfficialId && o.EmployeeNumber == u.EmployeeNumber))), cancel);
}
