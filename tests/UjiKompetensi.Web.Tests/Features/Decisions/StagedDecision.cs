using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Decisions;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Decisions;

/// <summary>Released rounds and a PPK who can sign.</summary>
internal static class StagedDecision
{
    public static readonly CurrentUser Sekda = new(Guid.CreateVersion7(), "Sekda Contoh", new HashSet<string> { Roles.Sekda });

    private static readonly string Hash = new PasswordHasher<Account>().HashPassword(new Account(), StagedPlenary.Password);

    public static async Task<Domain.Rounds.Round> HandedOverAsync(this TestDatabase database, string slug)
    {
        var round = await database.ReleasedAsync(slug);
        await using var db = database.Context();
        await db.Users.Where(u => u.Id == database.AppointingAuthority.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.PasswordHash, Hash));
        return round;
    }

    /// <summary>A post that is altered to is established first where the register does not know it.</summary>
    public static async Task<Outcome<Signed>> DecideAsync(
        this TestDatabase database, string slug, int number = 1, DecisionKind kind = DecisionKind.Accepts, int seen = 0, string? reason = null, string? change = null, CurrentUser? by = null,
        Domain.Recommendations.RecommendationKind? outcome = null, string? post = null, string? proof = null)
    {
        await using (var db = database.Context())
        {
            if (post is { Length: > 0 } && !await db.Posts.AnyAsync(p => p.Title == post))
            {
                db.Add(Domain.Opds.Post.Establish((await db.Opds.OrderBy(o => o.Id).FirstAsync()).Id, post, Domain.Opds.Echelon.IIb));
                await db.SaveChangesAsync();
            }
        }

        return await database.Use<DecideOfficial>().RunAsync(by ?? database.AppointingAuthority, new(slug, number, kind, seen, 1, outcome, post, reason, change, proof));
    }

    /// <summary>Everybody who does not decide, each by himself.</summary>
    public static IEnumerable<CurrentUser> Others(this TestDatabase database) =>
        [.. database.Panelists, database.Stranger, database.Operator, database.Auditor, Sekda, .. Roles.All.Keys.Where(r => r != Roles.AppointingAuthority).Select(r => new CurrentUser(Guid.CreateVersion7(), r, new HashSet<string> { r }))];
}
