using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Deliberations;
using UjiKompetensi.Web.UseCases;
using Meeting = UjiKompetensi.Domain.Plenaries.Plenary;

namespace UjiKompetensi.Web.Tests.Features.Plenary;

/// <summary>Plenaries that have been held, and members who can sign.</summary>
internal static class StagedPlenary
{
    public const string Password = "kata-sandi-panjang-2026";

    private static readonly string Hash = new PasswordHasher<Account>().HashPassword(new Account(), Password);

    /// <summary>Panelists of the cast have no password until a test gives them one.</summary>
    public static async Task SignersAsync(this TestDatabase database)
    {
        await using var db = database.Context();
        var ids = database.Panelists.Select(p => p.Id).ToList();
        await db.Users.Where(u => ids.Contains(u.Id)).ExecuteUpdateAsync(u => u.SetProperty(a => a.PasswordHash, Hash));
    }

    /// <summary>Everybody comes, the chair concludes on every official who has a complete recommendation, the others agree; with the chain the product records on the way.</summary>
    public static async Task DeliberatedAsync(this TestDatabase database, string slug)
    {
        await using var db = database.Context();
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == slug);
        var last = await db.RoundEvents.AsNoTracking().Where(e => e.RoundId == round.Id).OrderByDescending(e => e.Sequence).FirstAsync();
        void Record(EventKind kind, Guid actor, Facts facts) => db.RoundEvents.Add(last = RoundEvent.Append(last, round.Id, kind, actor, database.Clock.Now, facts));
        var stored = await db.Plenaries.Where(p => p.RoundId == round.Id).Whole().SingleOrDefaultAsync();
        var (plenary, author) = (stored ?? Meeting.For(round), new Author(database.Chair.Id, database.Chair.Name));
        var sheets = await db.Sheets.AsNoTracking().Where(s => s.RoundId == round.Id).ToListAsync();
        foreach (var member in round.Panel) Record(EventKind.AttendanceRecorded, author.Account, PlenaryFacts.Of(round, plenary.RecordAttendance(round, member.Id, true, "", author, database.Clock.Now)!));
        foreach (var written in await db.Recommendations.AsNoTracking().Where(r => r.RoundId == round.Id).OrderBy(r => r.Id).ToListAsync())
        {
            var conclusion = plenary.Conclude(round, written, written.Version, [], sheets, [], "", author, "Password", database.Clock.Now);
            Record(EventKind.OfficialConcluded, author.Account, PlenaryFacts.Of(round, conclusion));
            foreach (var member in plenary.Silent(round, written.ParticipantId))
                Record(EventKind.StanceTaken, member.AccountId, PlenaryFacts.Of(round, plenary.Take(round, written.ParticipantId, member.AccountId, conclusion.Number, StanceKind.Agrees, "", "Password", database.Clock.Now)));
        }

        if (stored is null) db.Plenaries.Add(plenary);
        await db.SaveChangesAsync();
    }

    /// <summary>A plenary with everybody present, everything written, nothing concluded.</summary>
    public static async Task<Domain.Rounds.Round> AttendedAsync(this TestDatabase database, string slug, bool present = true)
    {
        var round = await database.PlenaryAsync(slug);
        await database.SignersAsync();
        foreach (var participant in round.Participants) (await database.WriteAsync(slug, participant.Number)).IsDone.ShouldBeTrue();
        foreach (var member in round.Panel.Where(_ => present)) (await database.Use<RecordAttendance>().RunAsync(database.Chair, new(slug, member.Code, true))).IsDone.ShouldBeTrue();
        return round;
    }

    public static Task<Outcome<Signed>> ConcludeAsync(this TestDatabase database, string slug, int number = 1, Access.CurrentUser? by = null, int seen = 1, string proof = Password) =>
        database.Use<ConcludeOfficial>().RunAsync(by ?? database.Chair, new(slug, number, seen, "Sesuai pembahasan.", proof));

    public static Task<Outcome<Signed>> StanceAsync(this TestDatabase database, string slug, int seat, int number = 1, string dissent = "", int conclusion = 1, string proof = Password) =>
        database.Use<TakeStance>().RunAsync(database.Panelists[seat - 1], new(slug, number, conclusion, dissent.Length > 0 ? StanceKind.Dissents : StanceKind.Agrees, dissent, proof));
}
