using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Participation;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Participation;

/// <summary>Accounts of officials who are tested, and rounds that open something to them.</summary>
internal static class OwnParts
{
    /// <summary>An account with a participant's NIP, as <c>user add --nip</c> makes one.</summary>
    public static async Task<CurrentUser> AccountOfAsync(this TestDatabase database, Round round, int number, string role = Roles.Participant)
    {
        var person = round.Participants[number - 1];
        await using var db = database.Context();
        var account = new Account
        {
            Id = Guid.CreateVersion7(), UserName = person.EmployeeNumber.Digits, NormalizedUserName = person.EmployeeNumber.Digits, DisplayName = person.Name.Full, EmployeeNumber = person.EmployeeNumber,
            Email = $"p{number}@{round.Slug}.example",
        };
        db.Users.Add(account);
        await db.SaveChangesAsync();
        return new CurrentUser(account.Id, account.DisplayName, new HashSet<string> { role });
    }

    /// <summary>Released with these rights settled before the plenary.</summary>
    public static async Task<Round> ReleasedWithAsync(this TestDatabase database, string slug, SettleParticipantRules.Input rights)
    {
        var round = await database.ScoredAsync(slug);
        rights.Slug = slug;
        (await database.Use<SettleParticipantRules>().RunAsync(database.Operator, rights)).IsDone.ShouldBeTrue();
        (await database.Use<OpenPlenary>().RunAsync(database.Chair, new(slug))).IsDone.ShouldBeTrue();
        foreach (var participant in round.Participants)
            (await database.Use<WriteRecommendation>().RunAsync(database.Chair, new()
            {
                Slug = slug, Number = participant.Number, Kind = Domain.Recommendations.RecommendationKind.Stay, Opinion = $"Pendapat tentang {participant.Code}.", Notes = "Catatan panel.",
                Plan = [new() { Competency = "Integritas", Activity = $"Pelatihan {participant.Code}" }],
            })).IsDone.ShouldBeTrue();
        await database.DeliberatedAsync(slug);
        (await database.Use<ReleaseToAppointingAuthority>().RunAsync(database.Chair, new(slug, true))).IsDone.ShouldBeTrue();
        return round;
    }

    public static SettleParticipantRules.Input Everything => new() { ShowsResult = true, ShowsOpinion = true, ShowsPlan = true, TakesObjections = true };

    public static Task<Outcome<OwnCase.View>> CaseAsync(this TestDatabase database, CurrentUser user, string slug) => database.Use<OwnCase>().RunAsync(user, new(slug), TestContext.Current.CancellationToken);
}
