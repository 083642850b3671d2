using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Sessions;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.SigningIn;

/// <summary>Who sees and ends whose sessions.</summary>
public sealed class SessionPagesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private CurrentUser Admin => database.Operator with { Roles = new HashSet<string> { Roles.Admin } };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Own_sessions_are_shown_and_ended_and_nobody_elses()
    {
        var (me, stranger) = (database.Panelists[0], database.Stranger);
        var (here, there, other) = (await BeginAsync(me, "Chrome di Windows"), await BeginAsync(me, "Safari di iPad"), await BeginAsync(stranger, "Firefox di Linux"));
        me = me with { Session = here };
        var view = (await database.Use<OwnSessions>().RunAsync(me, default, Cancel)).Value.ShouldNotBeNull();
        view.Rows.Select(r => (r.Device, r.IsThis)).ShouldBe([("Chrome di Windows", true), ("Safari di iPad", false)]);
        (await database.Use<EndSession>().RunAsync(me, new(other), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<EndOtherSessions>().RunAsync(me, new(stranger.Id), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<EndSession>().RunAsync(me, new(there), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<EndSession>().RunAsync(me, new(there), Cancel)).IsDone.ShouldBeTrue("out already");
        await BeginAsync(me, "Chrome di Android");
        (await database.Use<EndOtherSessions>().RunAsync(me, new(me.Id), Cancel)).Value.ShouldBe(1);
        (await database.Use<OwnSessions>().RunAsync(me, default, Cancel)).Value!.Rows.ShouldHaveSingleItem().Id.ShouldBe(here);
        (await database.Use<EndSession>().RunAsync(me with { Session = there }, new(here), Cancel)).Code.ShouldBe("signed-out", "an ended session ends no other");
    }

    [Fact]
    public async Task Admin_sees_and_ends_every_accounts_sessions_and_others_do_not()
    {
        var guest = database.Panelists[2];
        await BeginAsync(guest, "Chrome di Android");
        var row = (await database.Use<AccountList>().RunAsync(Admin, "panelis3", Cancel)).Value.ShouldNotBeNull().ShouldHaveSingleItem();
        (row.Id, row.Sessions, row.IsClosed, row.SecondStep).ShouldBe((guest.Id, 1, false, "belum"));
        await using (var db = database.OwnerContext())
            await db.Database.ExecuteSqlAsync($"INSERT INTO account_user_passkeys (credential_id, user_id, data) VALUES (decode('0a0b', 'hex'), {guest.Id}, jsonb_build_object())", Cancel);
        (await database.Use<AccountList>().RunAsync(Admin, "panelis3", Cancel)).Value.ShouldNotBeNull().Single().SecondStep.ShouldBe("kunci sandi");
        await BeginAsync(guest, "Chrome di Android");
        (await database.Use<AccountList>().RunAsync(Admin, "%", Cancel)).Value.ShouldNotBeNull().ShouldBeEmpty("a percent sign is one");
        (await database.Use<AccountDetail>().RunAsync(Admin, guest.Id, Cancel)).Value.ShouldNotBeNull().Rows.ShouldHaveSingleItem().Device.ShouldBe("Chrome di Android");
        foreach (var other in new[] { database.Operator, guest, database.Auditor })
        {
            (await database.Use<AccountList>().RunAsync(other, "", Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<AccountDetail>().RunAsync(other, guest.Id, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<CloseAccount>().RunAsync(other, new(guest.Id, true), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await database.Use<CloseAccount>().RunAsync(Admin, new(Guid.NewGuid(), true), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<CloseAccount>().RunAsync(Admin, new(guest.Id, true), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<AccountDetail>().RunAsync(Admin, guest.Id, Cancel)).Value.ShouldSatisfyAllConditions(v => v!.ClosedAt.ShouldNotBeNull(), v => v!.Rows.ShouldBeEmpty());
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0", "Edge di Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; SM-X210) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Safari/537.36", "Samsung Internet di Android")]
    [InlineData("Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Safari di iPad")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox di Linux")]
    [InlineData("curl/8.0", "Peramban lain")]
    [InlineData(null, "Peramban lain")]
    public void Devices_are_named_as_their_owners_would(string? agent, string label) => DeviceLabel.Of(agent).ShouldBe(label);

    private async Task<Guid> BeginAsync(CurrentUser user, string device)
    {
        await using var db = database.Context();
        var session = new Session { Id = Guid.CreateVersion7(), KeyHash = GuestGate.Hash(Guid.NewGuid().ToString()), AccountId = user.Id, Device = device, CreatedAt = database.Clock.Now, SeenAt = database.Clock.Now, ExpiresAt = database.Clock.Now + Session.LongestLife };
        db.Sessions.Add(session);
        await db.SaveChangesAsync(Cancel);
        return session.Id;
    }
}
