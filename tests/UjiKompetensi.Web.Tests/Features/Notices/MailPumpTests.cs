using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Notices;
using UjiKompetensi.Web.Tests.Features.Participation;

namespace UjiKompetensi.Web.Tests.Features.Notices;

/// <summary>From the table of notices to a real mail server and back out of its mailbox.</summary>
public sealed class MailPumpTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notice_arrives_once_in_words_that_name_the_round_and_a_page_only()
    {
        LocalMailServer.SkipWithoutOne();
        await using var server = await LocalMailServer.StartAsync();
        var (round, person) = await WaitingAsync("surat-sampai");
        using var pump = Pump(server.Port);
        (await pump.SendNextAsync(Cancel)).ShouldBeTrue();
        (await pump.SendNextAsync(Cancel)).ShouldBeFalse("it was sent");
        var mail = server.Taken().ShouldHaveSingleItem();
        (mail.Subject, mail.To.Mailboxes.Single().Address, mail.From.Mailboxes.Single().Address).ShouldBe(("Berkas Anda belum lengkap", "p1@surat-sampai.example", "ukom@contoh.go.id"));
        mail.TextBody.ShouldNotBeNull().ShouldContain(round.Name);
        mail.TextBody.ShouldContain("https://ukom.contoh.go.id/saya/surat-sampai");
        mail.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        var notice = await StoredAsync(person);
        (notice.Mail, notice.Attempts, mail.MessageId).ShouldBe((MailState.Sent, 1, $"{notice.Id.Value:N}@ukom.contoh.go.id"));
    }

    [Fact]
    public async Task Server_that_is_down_is_tried_again_later_and_nothing_is_lost()
    {
        LocalMailServer.SkipWithoutOne();
        await using var server = await LocalMailServer.StartAsync();
        await server.StopAsync();
        var (_, person) = await WaitingAsync("surat-mati");
        using var pump = Pump(server.Port);
        (await pump.SendNextAsync(Cancel)).ShouldBeTrue();
        (await pump.SendNextAsync(Cancel)).ShouldBeFalse("not before its time");
        var waiting = await StoredAsync(person);
        (waiting.Mail, waiting.Attempts, waiting.DueAt).ShouldBe((MailState.Waiting, 1, database.Clock.Now.AddMinutes(1)));
        waiting.Error.ShouldNotBeEmpty();
        await server.RunAsync();
        database.Clock.Now = database.Clock.Now.AddMinutes(1);
        (await pump.SendNextAsync(Cancel)).ShouldBeTrue();
        server.Taken().Count.ShouldBe(1);
        var sent = await StoredAsync(person);
        (sent.Mail, sent.Attempts, sent.Error).ShouldBe((MailState.Sent, 2, ""));
    }

    [Fact]
    public async Task Two_instances_share_the_work_and_nobody_gets_it_twice()
    {
        LocalMailServer.SkipWithoutOne();
        await using var server = await LocalMailServer.StartAsync();
        var (round, person) = await WaitingAsync("surat-dua");
        await using (var db = database.Context())
        {
            for (var i = 0; i < 9; i++) db.Notices.Add(Notice.To(person.Id, round.Id, NoticeKind.OwnPageChanged, database.Clock.Now));
            await db.SaveChangesAsync(Cancel);
        }

        using var one = Pump(server.Port);
        using var other = Pump(server.Port);
        async Task DrainAsync(MailPump pump) { while (await pump.SendNextAsync(Cancel)) { } }
        await Task.WhenAll(DrainAsync(one), DrainAsync(other));
        var ids = server.Taken().Select(m => m.MessageId).ToList();
        (ids.Count, ids.Distinct().Count()).ShouldBe((10, 10));
    }

    [Fact]
    public async Task Read_old_and_addressless_notices_go_nowhere()
    {
        LocalMailServer.SkipWithoutOne();
        await using var server = await LocalMailServer.StartAsync();
        var (round, person) = await WaitingAsync("surat-tidak");
        (await database.Use<ReadNotices>().RunAsync(person, new(null), Cancel)).IsDone.ShouldBeTrue();
        await using (var db = database.Context())
        {
            db.Notices.Add(Notice.To(person.Id, round.Id, NoticeKind.OwnPageChanged, database.Clock.Now - Notice.MailedWithin - TimeSpan.FromMinutes(1)));
            db.Notices.Add(Notice.To(database.Stranger.Id, round.Id, NoticeKind.OwnPageChanged, database.Clock.Now));
            await db.SaveChangesAsync(Cancel);
        }

        using var pump = Pump(server.Port);
        (await pump.SendNextAsync(Cancel)).ShouldBeTrue("the one without an address is looked at");
        (await pump.SendNextAsync(Cancel)).ShouldBeFalse();
        server.Taken().ShouldBeEmpty();
        (await StoredAsync(database.Stranger)).Mail.ShouldBe(MailState.GivenUp);
    }

    [Fact]
    public void Without_a_server_in_the_environment_there_is_no_pump() => MailSettings.FromEnvironment().ShouldBeNull();

    private MailPump Pump(int port) => new(new MailSettings("127.0.0.1", port, "ukom@contoh.go.id", new Uri("https://ukom.contoh.go.id/"), null, null, UsesTls: false),
        database.Use<IDbContextFactory<AppDbContext>>(), database.Clock, NullLogger<MailPump>.Instance);

    /// <summary>A participant with one notice that nobody has seen; what other tests left waiting is put aside.</summary>
    private async Task<(Round Round, CurrentUser Person)> WaitingAsync(string slug)
    {
        await using (var owner = database.OwnerContext()) await owner.Notices.ExecuteDeleteAsync(Cancel);
        var round = await database.DraftRoundAsync(slug);
        var person = await database.AccountOfAsync(round, 1);
        await using var db = database.Context();
        db.Notices.Add(Notice.To(person.Id, round.Id, NoticeKind.FilesWaiting, database.Clock.Now));
        await db.SaveChangesAsync(Cancel);
        return (round, person);
    }

    private async Task<Notice> StoredAsync(CurrentUser person)
    {
        await using var db = database.Context();
        return await db.Notices.SingleAsync(n => n.AccountId == person.Id, Cancel);
    }
}
