using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Notices;
using UjiKompetensi.Web.Features.Participation;
using UjiKompetensi.Web.Features.Rounds;
using UjiKompetensi.Web.Tests.Features.Participation;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Notices;

public sealed class ReminderTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_panelists_with_an_open_sheet_are_reminded_and_not_again_within_half_a_day()
    {
        var round = await database.ScoredAsync("ingat", locked: false);
        await using (var db = database.Context())
        {
            var sheets = await db.Sheets.Where(s => s.PanelistId == round.Panel[1].Id).Whole().ToListAsync(Cancel);
            var stored = await db.Rounds.Whole().SingleAsync(r => r.Slug == "ingat", Cancel);
            foreach (var sheet in sheets) sheet.Lock(stored, sheet.Seal(stored), database.Clock.Now);
            await db.SaveChangesAsync(Cancel);
        }

        var group = (await database.Use<Reminders>().RunAsync(database.Operator, new("ingat"), Cancel)).Value!.Groups[0];
        group.People.Select(p => p.Name).ShouldBe(["panelis1", "panelis3"]);
        (await SendAsync("ingat", NoticeKind.SheetsWaiting)).Value.ShouldBe(2);
        (await SendAsync("ingat", NoticeKind.SheetsWaiting)).Value.ShouldBe(0);
        const string Subject = "Masih ada lembar Anda yang belum dikunci";
        (await NoticesAsync(database.Panelists[0])).Count(r => r.Subject == Subject).ShouldBe(1);
        (await NoticesAsync(database.Panelists[1])).ShouldNotContain(r => r.Subject == Subject, "he is done");
        database.Clock.Now += TimeSpan.FromHours(13);
        (await SendAsync("ingat", NoticeKind.SheetsWaiting)).Value.ShouldBe(2);
        (await SendAsync("ingat", NoticeKind.ObjectionFiled)).Kind.ShouldBe(OutcomeKind.Invalid);
        (await database.Use<SendReminders>().RunAsync(database.Auditor, new("ingat", NoticeKind.SheetsWaiting), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    [Fact]
    public async Task Only_participants_who_owe_a_file_are_reminded_and_those_without_account_are_named_for_a_chat()
    {
        var round = await database.DraftRoundAsync("ingat-berkas");
        var person = await database.AccountOfAsync(round, 1);
        (await SendAsync("ingat-berkas", NoticeKind.FilesWaiting)).Value.ShouldBe(0, "nothing is asked of anybody");
        (await database.Use<SettleParticipantRules>().RunAsync(database.Operator, new() { Slug = "ingat-berkas", RequiredFiles = [FileKind.Cv] }, Cancel)).IsDone.ShouldBeTrue();
        var people = (await database.Use<Reminders>().RunAsync(database.Operator, new("ingat-berkas"), Cancel)).Value!.Groups[1].People;
        people.Select(p => (p.What, p.HasAccount)).ShouldBe([("CV", true), ("CV", false)]);
        (await SendAsync("ingat-berkas", NoticeKind.FilesWaiting)).Value.ShouldBe(1);
        (await NoticesAsync(person)).Single().Href.ShouldBe("/saya/ingat-berkas");
        (await database.CaseAsync(person, "ingat-berkas")).Value!.Lacking.ShouldBe([FileKind.Cv]);
        await using (var db = database.Context())
        {
            var stored = await db.Rounds.Whole().SingleAsync(r => r.Slug == "ingat-berkas", Cancel);
            var (file, bytes) = ParticipantFile.Add(stored, stored.Participants[0].Id, FileKind.Cv, "cv.pdf", MakeFile.Pdf(), [], database.Operator.Id, null, database.Clock.Now);
            db.AddRange(file, bytes);
            await db.SaveChangesAsync(Cancel);
        }

        (await database.Use<Reminders>().RunAsync(database.Operator, new("ingat-berkas"), Cancel)).Value!.Groups[1].People.Count.ShouldBe(1);
        (await database.CaseAsync(person, "ingat-berkas")).Value!.Lacking.ShouldBeEmpty();
    }

    [Fact]
    public async Task Opening_and_release_tell_those_they_concern_and_each_reads_his_own()
    {
        await database.DraftRoundAsync("kabar-buka");
        (await database.Use<OpenScoring>().RunAsync(database.Operator, new("kabar-buka"), Cancel)).IsDone.ShouldBeTrue();
        (await NoticesAsync(database.Panelists[2])).Select(r => r.Subject).ShouldContain("Lembar Anda sudah dapat diisi");
        (await NoticesAsync(database.Stranger)).ShouldBeEmpty();

        var round = await database.ScoredAsync("kabar-rilis");
        var person = await database.AccountOfAsync(round, 2);
        var rights = OwnParts.Everything;
        rights.Slug = "kabar-rilis";
        (await database.Use<SettleParticipantRules>().RunAsync(database.Operator, rights, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<Web.Features.Plenary.OpenPlenary>().RunAsync(database.Chair, new("kabar-rilis"), Cancel)).IsDone.ShouldBeTrue();
        foreach (var number in new[] { 1, 2 }) (await database.WriteAsync("kabar-rilis", number)).IsDone.ShouldBeTrue();
        await database.DeliberatedAsync("kabar-rilis");
        (await NoticesAsync(person)).ShouldBeEmpty();
        (await database.Use<Web.Features.Plenary.ReleaseToAppointingAuthority>().RunAsync(database.Chair, new("kabar-rilis", true), Cancel)).IsDone.ShouldBeTrue();
        var told = (await NoticesAsync(person)).Single();
        (told.Subject, told.IsRead).ShouldBe(("Ada yang baru di halaman Anda", false));
        (await database.Use<UnreadNotices>().RunAsync(person, default, Cancel)).Value.ShouldBe(1);
        (await database.Use<ReadNotices>().RunAsync(database.Stranger, new(told.Id), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<ReadNotices>().RunAsync(person, new(told.Id), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<UnreadNotices>().RunAsync(person, default, Cancel)).Value.ShouldBe(0);
    }

    private Task<Outcome<int>> SendAsync(string slug, NoticeKind kind) => database.Use<SendReminders>().RunAsync(database.Operator, new(slug, kind), Cancel);

    private async Task<IReadOnlyList<MyNotices.Row>> NoticesAsync(CurrentUser user) => (await database.Use<MyNotices>().RunAsync(user, default, Cancel)).Value!.Rows;
}
