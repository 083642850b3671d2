using System.Reflection;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Conflicts;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Rounds;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Conflicts;

/// <summary>Whoever takes part in a round himself sees neither its settings nor its scores, whatever his roles.</summary>
public sealed class LockoutTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // One makes a round, the other finds accounts: what they are given is no round's address.
    private static readonly Type[] NotOnARound = [typeof(PlanRound), typeof(Web.Features.Sessions.AccountList)];

    [Fact]
    public async Task Every_use_case_on_a_round_finds_nothing_for_an_operator_who_takes_part()
    {
        var round = await database.ReleasedAsync("tertutup");
        var person = await ParticipantAsync(round, Roles.All.Keys.Where(r => r != Roles.Panelist).ToArray());
        var open = new List<string>();
        var walked = 0;
        foreach (var type in typeof(CurrentUser).Assembly.GetTypes().Where(UseCaseRegistration.IsUseCase).Where(t => !NotOnARound.Contains(t)))
        {
            if (InputFor(type.BaseType!.GetGenericArguments()[0], round.Slug) is not { } input) continue;
            walked++;
            if (!await FindsNothingAsync(type, person, input)) open.Add(type.Name);
        }

        walked.ShouldBeGreaterThan(30);
        open.ShouldBeEmpty("these use cases let a participant in");
    }

    [Fact]
    public async Task Seat_of_a_panelist_stays_his_but_opens_nothing_that_belongs_to_another_role()
    {
        var round = await database.DraftRoundAsync("tertutup-kursi");
        var person = await ParticipantAsync(round, Roles.Panelist, Roles.Operator, Roles.Sekda);
        await SeatAsync("tertutup-kursi", person);
        (await database.Use<RoundOverview>().RunAsync(person, "tertutup-kursi", Cancel)).Value!.IsOperator.ShouldBeFalse();
        (await database.Use<OwnConflicts>().RunAsync(person, "tertutup-kursi", Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<Web.Features.Panels.RoundPanel>().RunAsync(person, "tertutup-kursi", Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<OpenScoring>().RunAsync(person, new("tertutup-kursi"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<RoundConflicts>().RunAsync(person, "tertutup-kursi", Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Panelist_who_takes_part_writes_no_recommendation_about_himself()
    {
        var round = await database.DraftRoundAsync("tertutup-saran");
        var person = await ParticipantAsync(round, Roles.Panelist);
        await SeatAsync("tertutup-saran", person);
        (await database.WriteAsync("tertutup-saran", 1, person)).Code.ShouldBe("recommendation-own-case");
    }

    [Fact]
    public async Task Locked_round_is_named_in_the_list_and_nowhere_else()
    {
        var round = await database.DraftRoundAsync("tertutup-nama");
        var person = await ParticipantAsync(round, Roles.Operator);
        (await database.Use<RoundList>().RunAsync(person, new(), Cancel)).Value!.ShouldNotContain(r => r.Slug == "tertutup-nama");
        (await database.Use<ClosedRounds>().RunAsync(person, default, Cancel)).Value!.ShouldBe(["Kegiatan tertutup-nama"]);
        (await database.Use<ClosedRounds>().RunAsync(database.Operator, default, Cancel)).Value!.ShouldBeEmpty();
    }

    [Fact]
    public async Task Changing_the_number_in_the_register_or_in_the_invitation_alone_opens_nothing()
    {
        var round = await database.DraftRoundAsync("tertutup-nip");
        var person = await ParticipantAsync(round, Roles.Operator);
        await database.TamperAsync($"UPDATE officials SET employee_number = '196001011985031999' WHERE id = {round.Participants[0].OfficialId!.Value.Value}");
        (await SeesAsync(person, "tertutup-nip")).ShouldBeFalse("the invitation still names him");
        await database.TamperAsync($"UPDATE officials SET employee_number = {round.Participants[0].EmployeeNumber.Digits} WHERE id = {round.Participants[0].OfficialId!.Value.Value}");
        await database.TamperAsync($"UPDATE participants SET employee_number = '196001011985031999' WHERE id = {round.Participants[0].Id.Value}");
        (await SeesAsync(person, "tertutup-nip")).ShouldBeFalse("the register still names him");
    }

    [Fact]
    public async Task Lifting_takes_two_others_and_counts_only_once_applied()
    {
        var round = await database.DraftRoundAsync("buka-kunci");
        var person = await ParticipantAsync(round, Roles.Operator);
        var input = new ProposeLiftLockout.Input { Slug = "buka-kunci", Account = person.Id, Reason = "Tidak ada admin lain" };
        (await database.Use<ProposeLiftLockout>().RunAsync(database.Auditor, input, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<ProposeLiftLockout>().RunAsync(person, input, Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<ProposeLiftLockout>().RunAsync(database.Operator, new() { Slug = "buka-kunci", Account = database.Auditor.Id, Reason = "Alasan yang cukup" }, Cancel)).Code.ShouldBe("lockout-none");
        (await database.Use<ProposeLiftLockout>().RunAsync(database.Operator, new() { Slug = "buka-kunci", Account = database.Operator.Id, Reason = "Alasan yang cukup" }, Cancel)).Code.ShouldBe("amendment-own-case");
        (await database.Use<RoundConflicts>().RunAsync(database.Operator, "buka-kunci", Cancel)).Value!.LockedOut.Select(a => a.Id).ShouldBe([person.Id]);
        (await database.Use<ProposeLiftLockout>().RunAsync(database.Operator, input, Cancel)).Value.ShouldBe(1);
        (await database.Use<ProposeLiftLockout>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("amendment-open");
        (await SeesAsync(person, "buka-kunci")).ShouldBeFalse("a proposal alone lifts nothing");

        await using var db = database.Context();
        var amendment = await db.Amendments.SingleAsync(a => a.RoundId == round.Id, Cancel);
        var stored = await db.Rounds.Whole().SingleAsync(r => r.Id == round.Id, Cancel);
        Should.Throw<Domain.RuleViolation>(() => amendment.Approve(stored, database.Operator.Id, database.Clock.Now)).Code.ShouldBe("amendment-same-person");
        Should.Throw<Domain.RuleViolation>(() => amendment.Approve(stored, person.Id, database.Clock.Now)).Code.ShouldBe("amendment-own-case");
        amendment.Approve(stored, database.Chair.Id, database.Clock.Now);
        await db.SaveChangesAsync(Cancel);
        (await SeesAsync(person, "buka-kunci")).ShouldBeTrue();
    }

    private async Task<bool> SeesAsync(CurrentUser person, string slug) => (await database.Use<RoundOverview>().RunAsync(person, slug, Cancel)).IsDone;

    private async Task SeatAsync(string slug, CurrentUser person)
    {
        await using var db = database.Context();
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == slug, Cancel);
        round.Seat(person.Id, new PersonName(person.Name), "Kepala Dinas", true, round.Participants[0].EmployeeNumber);
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>An account of the round's first participant.</summary>
    private async Task<CurrentUser> ParticipantAsync(Round round, params string[] roles)
    {
        await using var db = database.Context();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = $"p-{round.Slug}", NormalizedUserName = $"P-{round.Slug.ToUpperInvariant()}", DisplayName = "Peserta", EmployeeNumber = round.Participants[0].EmployeeNumber };
        db.Users.Add(account);
        foreach (var name in roles)
        {
            var role = await db.Roles.FirstOrDefaultAsync(r => r.Name == name, Cancel);
            if (role is null) db.Roles.Add(role = new(name) { Id = Guid.CreateVersion7(), NormalizedName = name.ToUpperInvariant() });
            db.UserRoles.Add(new() { UserId = account.Id, RoleId = role.Id });
        }

        await db.SaveChangesAsync(Cancel);
        return new CurrentUser(account.Id, account.DisplayName, roles.ToHashSet());
    }

    /// <summary>Past policy and validator, so that nothing but the row scope can refuse; a policy that forbids is as good.</summary>
    private async Task<bool> FindsNothingAsync(Type type, CurrentUser person, object input)
    {
        var useCase = database.GetType().GetMethod(nameof(TestDatabase.Use))!.MakeGenericMethod(type).Invoke(database, [])!;
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        var policy = (Policy)type.GetProperty("Policy", Hidden)!.GetValue(useCase)!;
        if (!policy.Allows(person)) return true;
        // His own part in the round is his to see, and is told by the account alone: OwnCaseTests.
        if (policy == Policies.SeeOwnCase) return true;
        await using var db = database.Context();
        await using var transaction = type.BaseType!.GetGenericTypeDefinition() == typeof(Command<,>) ? await db.Database.BeginTransactionAsync(Cancel) : null;
        var acting = person.Under(policy);
        var task = type.GetMethod("HandleAsync", Hidden) is { } handle
            ? (Task)handle.Invoke(useCase, [new Work(db, acting, database.Clock.Now), input, Cancel])!
            : (Task)type.GetMethod("LoadAsync", Hidden)!.Invoke(useCase, [new Reading(db, acting, database.Clock.Now), input, Cancel])!;
        try { await task; return false; }
        catch (NotVisible) { return true; }
        catch (Exception) { return false; }
    }

    /// <summary>An input that names the round; null for use cases that name none.</summary>
    private static object? InputFor(Type type, string slug)
    {
        if (type == typeof(string)) return slug;
        if (type.GetProperty("Slug") is not { } property || type.Namespace?.Contains("UjiKompetensi", StringComparison.Ordinal) != true) return null;
        var constructor = type.GetConstructors().OrderBy(c => c.GetParameters().Length).First();
        var input = constructor.Invoke([.. constructor.GetParameters().Select(p => p.Name == "Slug" ? slug : p.ParameterType == typeof(string) ? "x" : Default(p.ParameterType))]);
        if (property.CanWrite && constructor.GetParameters().Length == 0) property.SetValue(input, slug);
        return input;
    }

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type)
        : type == typeof(DocumentOrder) ? new DocumentOrder(DocumentKind.PlanLetter)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? Array.CreateInstance(type.GetGenericArguments()[0], 0) : null;
}
