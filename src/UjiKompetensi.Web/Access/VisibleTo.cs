using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Access;

/// <summary>
/// Row scope: what a person can load at all. A row outside it does not exist for him, whatever page, command or
/// export asks. Scores of others stay invisible until the plenary opens, to everybody.
/// </summary>
internal static class VisibleTo
{
    // Phases are stored as words, so "from the plenary on" is a list and not a comparison.
    private static readonly RoundPhase[] SinceRelease = [RoundPhase.Released, RoundPhase.Decided, RoundPhase.Archived];
    private static readonly RoundPhase[] SincePlenary = [RoundPhase.Plenary, .. SinceRelease];

    public static IQueryable<Round> RoundsVisibleTo(this AppDbContext db, CurrentUser user)
    {
        var (all, released) = (user.Is(Roles.Operator, Roles.Secretariat, Roles.Sekda, Roles.Auditor, Roles.Admin), user.Is(Roles.AppointingAuthority));
        var closed = db.RoundsClosedTo(user);
        return db.Rounds.Where(r => (db.Panelists.Any(p => p.RoundId == r.Id && p.AccountId == user.Id) && (user.ActsFromSeat || !closed.Any(c => c.Id == r.Id)))
            || ((all || (released && SinceRelease.Contains(r.Phase))) && !closed.Any(c => c.Id == r.Id)));
    }

    /// <summary>
    /// Rounds this person takes part in himself: whatever his roles, they are closed to him until two others lift it.
    /// Both the NIP of the invitation and the register's count, so that a changed NIP opens nothing. His seat as a
    /// panelist stays his, for what a panelist may do.
    /// </summary>
    public static IQueryable<Round> RoundsClosedTo(this AppDbContext db, CurrentUser user) => db.Rounds.Where(r =>
        db.Participants.Any(p => p.RoundId == r.Id && db.Users.Any(u => u.Id == user.Id && u.EmployeeNumber != null
            && (u.EmployeeNumber == p.EmployeeNumber || db.Officials.Any(o => o.Id == p.OfficialId && o.EmployeeNumber == u.EmployeeNumber))))
        && !db.Amendments.Any(a => a.RoundId == r.Id && a.Kind == AmendmentKind.LiftLockout && a.SubjectAccountId == user.Id && a.AppliedAt != null));

    /// <summary>
    /// This person's own parts in rounds, as an official who is tested: his account's NIP must be the invitation's, and
    /// the register's where he is in it. Stricter than <see cref="RoundsClosedTo"/>, so that one wrong digit closes and never opens.
    /// </summary>
    public static IQueryable<Participant> ParticipationsOf(this AppDbContext db, CurrentUser user) => db.Participants.Where(p =>
        db.Rounds.Any(r => r.Id == p.RoundId && r.RehearsalOf == null)
        && db.Users.Any(u => u.Id == user.Id && u.EmployeeNumber != null && u.EmployeeNumber == p.EmployeeNumber
            && (p.OfficialId == null || db.Officials.Any(o => o.Id == p.OfficialId && o.EmployeeNumber == u.EmployeeNumber))));

    /// <summary>What this person is in one round: in a round closed to him he has his seat and nothing else.</summary>
    public static async Task<CurrentUser> RightsInAsync(this AppDbContext db, CurrentUser user, RoundId round, CancellationToken cancel) =>
        await db.RoundsClosedTo(user).AnyAsync(r => r.Id == round, cancel) ? user.AsPanelist : user;

    /// <summary>A panelist's own sheet always; every sheet of a round once its plenary has opened to those who take part in it.</summary>
    public static IQueryable<ScoreSheet> SheetsVisibleTo(this AppDbContext db, CurrentUser user)
    {
        var open = db.RoundsOpenTo(user);
        return db.Sheets.Where(s => db.Panelists.Any(p => p.Id == s.PanelistId && p.AccountId == user.Id)
            || open.Any(r => r.Id == s.RoundId));
    }

    /// <summary>Results from elsewhere: those who record them, and after the plenary opened those who see the round's results.</summary>
    public static IQueryable<AssessmentResult> AssessmentsVisibleTo(this AppDbContext db, CurrentUser user)
    {
        if (user.Is(Roles.Operator))
        {
            var closed = db.RoundsClosedTo(user);
            return db.AssessmentResults.Where(a => !closed.Any(r => r.Id == a.RoundId));
        }

        var open = db.RoundsOpenTo(user);
        return db.AssessmentResults.Where(a => open.Any(r => r.Id == a.RoundId));
    }

    /// <summary>
    /// Files of participants: those who prepare or watch the round, unless they take part in it, and its panel. Removed ones are only rows. Where
    /// papers are marked without names, nobody on the panel sees one under its author's name before the plenary,
    /// whatever else he is.
    /// </summary>
    public static IQueryable<ParticipantFile> FilesVisibleTo(this AppDbContext db, CurrentUser user)
    {
        var blind = db.Rounds.Where(r => !SincePlenary.Contains(r.Phase) && r.Components.Any(c => c.IsAnonymous) && db.Panelists.Any(p => p.RoundId == r.Id && p.AccountId == user.Id));
        var present = db.Files.Where(f => f.RemovedAt == null && db.Participants.Any(p => p.Id == f.ParticipantId) && !(f.Kind == FileKind.Paper && blind.Any(r => r.Id == f.RoundId)));
        var (serves, closed) = (user.Is(Roles.Operator, Roles.Secretariat, Roles.Sekda, Roles.Auditor), db.RoundsClosedTo(user));
        return present.Where(f => db.Panelists.Any(p => p.RoundId == f.RoundId && p.AccountId == user.Id) || (serves && !closed.Any(r => r.Id == f.RoundId)));
    }

    public static IQueryable<Recommendation> RecommendationsVisibleTo(this AppDbContext db, CurrentUser user)
    {
        var open = db.RoundsOpenTo(user);
        return db.Recommendations.Where(a => open.Any(r => r.Id == a.RoundId));
    }

    /// <summary>Final papers: those that tell results to whoever sees the results, those that tell decisions to whoever follows the cases, the others to those who prepare, watch or lead the round.</summary>
    public static IQueryable<FinalDocument> FinalDocumentsVisibleTo(this AppDbContext db, CurrentUser user)
    {
        var open = db.RoundsOpenTo(user);
        var (visible, followed) = (db.RoundsVisibleTo(user), db.RoundsFollowedBy(user));
        var serves = user.Is(Roles.Operator, Roles.Secretariat, Roles.Sekda, Roles.Auditor);
        var told = Enum.GetValues<DocumentKind>().Where(k => k.ShownFrom() >= RoundPhase.Plenary && !k.TellsDecisions()).ToArray();
        return db.FinalDocuments.Where(d => d.Kind == DocumentKind.DecisionList ? followed.Any(r => r.Id == d.RoundId) : told.Contains(d.Kind) ? open.Any(r => r.Id == d.RoundId)
            : visible.Any(r => r.Id == d.RoundId) && (serves || db.Panelists.Any(p => p.RoundId == d.RoundId && p.AccountId == user.Id && (p.IsChair || p.IsDeputy))));
    }

    /// <summary>Rounds whose combined results this person may see: from the plenary on, and for the PPK from the release on.</summary>
    public static IQueryable<Round> RoundsOpenTo(this AppDbContext db, CurrentUser user)
    {
        var all = user.Is(Roles.Operator, Roles.Sekda, Roles.Auditor);
        var released = user.Is(Roles.AppointingAuthority);
        var visible = db.RoundsVisibleTo(user);
        return db.Rounds.Where(r => visible.Any(v => v.Id == r.Id) && ((SincePlenary.Contains(r.Phase)
                && (all || db.Panelists.Any(p => p.RoundId == r.Id && p.AccountId == user.Id)))
            || (released && SinceRelease.Contains(r.Phase))));
    }

    /// <summary>Rounds whose decisions and follow-up this person may see: from the release on, the PPK, the operators and the Sekda.</summary>
    public static IQueryable<Round> RoundsFollowedBy(this AppDbContext db, CurrentUser user)
    {
        var follows = user.Is(Roles.Operator, Roles.Sekda, Roles.AppointingAuthority);
        var visible = db.RoundsVisibleTo(user);
        return db.Rounds.Where(r => follows && SinceRelease.Contains(r.Phase) && visible.Any(v => v.Id == r.Id));
    }

    /// <summary>One's own sessions; everybody's for whoever keeps the accounts.</summary>
    public static IQueryable<Session> SessionsVisibleTo(this AppDbContext db, CurrentUser user) =>
        user.Is(Roles.Admin) ? db.Sessions : db.Sessions.Where(s => s.AccountId == user.Id);
}
