using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Guests;
using UjiKompetensi.Web.Tests.Features.Panels;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Guests;

public sealed class GuestPassTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string Tablet = GuestGate.Hash("tablet");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seated_guest_has_an_account_without_a_password_and_nothing_but_a_panelists_role()
    {
        var panelist = await SeatAsync("tamu");
        await using var db = database.Context();
        var seat = await db.Panelists.SingleAsync(p => p.Id == panelist, Cancel);
        var account = await db.Users.SingleAsync(u => u.Id == seat.AccountId, Cancel);
        account.PasswordHash.ShouldBeNull();
        account.SecurityStamp.ShouldNotBeNullOrEmpty();
        (await (from g in db.UserRoles join r in db.Roles on g.RoleId equals r.Id where g.UserId == account.Id select r.Name).ToListAsync(Cancel)).ShouldBe([Roles.Panelist]);
        (await database.Use<RoundGuests>().RunAsync(database.Operator, "tamu", Cancel)).Value!.Guests.ShouldContain(g => g.Id == panelist && g.Until == null);
        (await database.Use<SeatGuest>().RunAsync(database.Operator, new() { Slug = "tamu" }, Cancel)).Errors.Keys.ShouldBe(["Name", "Position"], ignoreOrder: true);
        (await database.Use<SeatGuest>().RunAsync(database.Auditor, new() { Slug = "tamu", Name = "A", Position = "B" }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<SeatGuest>().RunAsync(database.Operator, new() { Slug = "tidak-ada", Name = "A", Position = "B" }, Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Guest_with_the_number_of_a_participant_never_judges_himself_and_a_broken_number_is_refused()
    {
        var round = await database.DraftRoundAsync("tamu-peserta");
        await SeatPanelistTests.PanelistAccountAsync(database);
        var input = new SeatGuest.Input { Slug = "tamu-peserta", Name = "Peserta Juga", Position = "Kepala BKPSDM", IsInternal = true, Number = "1234" };
        (await database.Use<SeatGuest>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("nip-length");
        input.Number = round.Participants[0].EmployeeNumber.Display;
        var seated = await database.Use<SeatGuest>().RunAsync(database.Operator, input, Cancel);
        seated.IsDone.ShouldBeTrue();
        var seat = seated.Value;
        await using var db = database.Context();
        var stored = await db.Rounds.Whole().SingleAsync(r => r.Slug == "tamu-peserta", Cancel);
        stored.HasConflict(seat, stored.Participants[0].Id).ShouldBeTrue();
        stored.HasConflict(seat, stored.Participants[1].Id).ShouldBeFalse();
        stored.PanelistOf(seat).IsInternal.ShouldBeTrue();
    }

    [Fact]
    public async Task Pass_admits_with_its_pin_on_one_device_and_the_secrets_are_stored_nowhere()
    {
        var panelist = await SeatAsync("tiket");
        var pass = await IssueAsync("tiket", panelist);
        (pass.Code.Replace("-", "", StringComparison.Ordinal).Length * Math.Log2(31)).ShouldBeGreaterThan(128);
        pass.Pin.ShouldMatch("^[0-9]{6}$");
        (await UseAsync(pass.Code.ToLowerInvariant(), pass.Pin)).MayEnter.ShouldBeTrue();
        (await UseAsync(pass.Code, pass.Pin, GuestGate.Hash("ponsel"))).Sentence.ShouldContain("perangkat lain");
        (await UseAsync(pass.Code, pass.Pin)).MayEnter.ShouldBeTrue("the same device may come again");
        (await UseAsync("ABCDE", pass.Pin)).Sentence.ShouldContain("tidak cocok");

        await using var db = database.Context();
        var stored = await db.GuestPasses.SingleAsync(p => p.PanelistId == panelist, Cancel);
        (stored.CodeHash == pass.Code || stored.PinHash.Contains(pass.Pin)).ShouldBeFalse();
        var facts = string.Concat(await db.RoundEvents.Where(e => e.RoundId == stored.RoundId).Select(e => e.Facts).ToListAsync(Cancel));
        facts.ShouldNotContain(pass.Code);
        facts.ShouldNotContain(pass.Pin);
        facts.ShouldNotContain(stored.CodeHash);
        var used = await db.RoundEvents.FirstAsync(e => e.RoundId == stored.RoundId && e.Kind == EventKind.PassUsed, Cancel);
        used.ActorId.ShouldBe(stored.AccountId);
    }

    [Fact]
    public async Task Five_wrong_pins_revoke_even_when_tried_at_once()
    {
        var pass = await IssueAsync("pin", await SeatAsync("pin"));
        var wrong = pass.Pin == "000000" ? "000001" : "000000";
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => UseAsync(pass.Code, wrong)));
        answers.ShouldAllBe(a => !a.MayEnter);
        answers.Count(a => a.Sentence.Contains("dicabut. Minta")).ShouldBe(4, "the fifth and every later one");
        (await UseAsync(pass.Code, pass.Pin)).Sentence.ShouldContain("dicabut");
        (await EventsAsync("pin")).Count(k => k == EventKind.PassRevoked).ShouldBe(1);
    }

    [Fact]
    public async Task Pass_ends_with_its_hours_and_a_new_one_replaces_the_old()
    {
        var panelist = await SeatAsync("ganti");
        var first = await IssueAsync("ganti", panelist);
        var second = await IssueAsync("ganti", panelist);
        (await UseAsync(first.Code, first.Pin)).Sentence.ShouldContain("dicabut");
        var before = database.Clock.Now;
        database.Clock.Now = second.ExpiresAt;
        (await UseAsync(second.Code, second.Pin)).Sentence.ShouldContain("kedaluwarsa");
        database.Clock.Now = before;
        (await UseAsync(second.Code, second.Pin)).MayEnter.ShouldBeTrue();
    }

    [Fact]
    public async Task A_pass_can_live_until_the_rounds_last_day_ends_when_that_is_within_a_passs_longest_life()
    {
        var panelist = await SeatAsync("masa");
        var before = database.Clock.Now;
        var lastDay = (await ViewAsync()).HeldUntil;
        var end = new DateTimeOffset(lastDay.AddDays(1), TimeOnly.MinValue, TimeSpan.FromHours(7)).ToUniversalTime();
        foreach (var (now, hours) in new (DateTimeOffset, int?)[] { (end.AddDays(-8), null), (end.AddDays(-7), 168), (end.AddMinutes(-150), 2), (end.AddMinutes(-30), null), (end.AddDays(1), null) })
        {
            database.Clock.Now = now;
            (await ViewAsync()).HoursToEnd.ShouldBe(hours);
        }

        database.Clock.Now = end.AddMinutes(-150);
        (await database.Use<IssuePass>().RunAsync(database.Operator, new("masa", panelist, 2), Cancel)).Value!.ExpiresAt.ShouldBe(end.AddMinutes(-30));
        database.Clock.Now = before;

        async Task<RoundGuests.View> ViewAsync() => (await database.Use<RoundGuests>().RunAsync(database.Operator, "masa", Cancel)).Value!;
    }

    [Fact]
    public async Task Only_operators_issue_and_revoke_and_only_for_guests()
    {
        var panelist = await SeatAsync("tiket-siapa");
        (await database.Use<IssuePass>().RunAsync(database.Panelists[0], new("tiket-siapa", panelist), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<IssuePass>().RunAsync(database.Operator, new("tidak-ada", panelist), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<IssuePass>().RunAsync(database.Operator, new("tiket-siapa", panelist, 999), Cancel)).Errors.Keys.ShouldBe(["Hours"]);
        (await database.Use<RevokePass>().RunAsync(database.Panelists[0], new("tiket-siapa", panelist), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<RevokePass>().RunAsync(database.Operator, new("tidak-ada", panelist), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<RevokePass>().RunAsync(database.Operator, new("tiket-siapa", panelist), Cancel)).Code.ShouldBe("pass-none");
        var pass = await IssueAsync("tiket-siapa", panelist);
        (await database.Use<RevokePass>().RunAsync(database.Operator, new("tiket-siapa", panelist), Cancel)).IsDone.ShouldBeTrue();
        (await UseAsync(pass.Code, pass.Pin)).Sentence.ShouldContain("dicabut");

        await using var db = database.Context();
        var seat = await db.Panelists.SingleAsync(p => p.Id == panelist, Cancel);
        var account = await db.Users.SingleAsync(u => u.Id == seat.AccountId, Cancel);
        account.PasswordHash = new PasswordHasher<Data.Account>().HashPassword(account, "rahasia-sendiri");
        await db.SaveChangesAsync(Cancel);
        (await database.Use<IssuePass>().RunAsync(database.Operator, new("tiket-siapa", panelist), Cancel)).Code.ShouldBe("pass-not-guest");
    }

    private async Task<PanelistId> SeatAsync(string slug)
    {
        await database.DraftRoundAsync(slug);
        await SeatPanelistTests.PanelistAccountAsync(database);
        return (await database.Use<SeatGuest>().RunAsync(database.Operator, new() { Slug = slug, Before = "Prof.", Name = "Tamu", Position = "Guru Besar" }, Cancel)).Value;
    }

    private async Task<IssuePass.Issued> IssueAsync(string slug, PanelistId panelist) => (await database.Use<IssuePass>().RunAsync(database.Operator, new(slug, panelist), Cancel)).Value.ShouldNotBeNull();

    private async Task<UsePass.Answer> UseAsync(string code, string pin, string? device = null) =>
        (await database.Use<UsePass>().RunAsync(CurrentUser.Anyone, new(code, pin, device ?? Tablet), Cancel)).Value.ShouldNotBeNull();

    private async Task<IReadOnlyList<EventKind>> EventsAsync(string slug)
    {
        await using var db = database.Context();
        return await db.RoundEvents.Where(e => db.Rounds.Any(r => r.Id == e.RoundId && r.Slug == slug)).Select(e => e.Kind).ToListAsync(Cancel);
    }
}
