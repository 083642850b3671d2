using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Files;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Files;

public sealed class FileCommandTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_is_kept_listed_and_read_back_byte_for_byte()
    {
        var round = await database.DraftRoundAsync("berkas");
        var bytes = MakeFile.Pdf("satu");
        (await AddAsync("berkas", round.Participants[0].Id, bytes)).Value.ShouldBe("cv.pdf");
        var file = (await ListAsync("berkas", database.Operator)).Rows[0].Files.ShouldHaveSingleItem();
        (file.By, file.Size, file.IsShown).ShouldBe(("operator", bytes.Length, true));
        (await database.Use<FileToRead>().RunAsync(database.Panelists[1], file.Id, Cancel)).Value!.Bytes.ShouldBe(bytes);
        await using var db = database.Context();
        var told = Facts.Read((await db.RoundEvents.SingleAsync(e => e.RoundId == round.Id && e.Kind == EventKind.FileAdded, Cancel)).Facts);
        told["sha256"].ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        told.Values.ShouldNotContain("cv.pdf");
    }

    [Fact]
    public async Task File_of_a_round_does_not_exist_for_those_outside_of_it()
    {
        var round = await database.DraftRoundAsync("luar");
        await AddAsync("luar", round.Participants[0].Id, MakeFile.Png());
        var id = (await ListAsync("luar", database.Operator)).Rows[0].Files[0].Id;
        (await database.Use<FileToRead>().RunAsync(database.Stranger, id, Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<RoundFiles>().RunAsync(database.Stranger, "luar", Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<FileToRead>().RunAsync(database.AppointingAuthority, id, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<FileToRead>().RunAsync(database.Auditor, id, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<FileToRead>().RunAsync(database.Operator, new ParticipantFileId(Guid.CreateVersion7()), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Panelist_and_auditor_change_nothing_and_refusals_say_why()
    {
        var round = await database.DraftRoundAsync("tolak");
        var person = round.Participants[0].Id;
        foreach (var user in new[] { database.Panelists[0], database.Auditor })
        {
            (await database.Use<AddFile>().RunAsync(user, new("tolak", person, FileKind.Cv, "cv.pdf", MakeFile.Pdf()), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<RemoveFile>().RunAsync(user, new("tolak", default, "x"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<IssueUploadLink>().RunAsync(user, new(), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<RevokeUploadLink>().RunAsync(user, new("tolak", default), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await AddAsync("tolak", person, "<html>"u8.ToArray())).Code.ShouldBe("file-unknown");
        (await AddAsync("tolak", new ParticipantId(Guid.CreateVersion7()), MakeFile.Pdf())).Code.ShouldBe("participant-unknown");
        (await AddAsync("tidak-ada", person, MakeFile.Pdf())).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<AddFile>().RunAsync(database.Operator, new("tolak", person, (FileKind)99, "cv.pdf", MakeFile.Pdf()), Cancel)).Kind.ShouldBe(OutcomeKind.Invalid);
        (await database.Use<IssueUploadLink>().RunAsync(database.Operator, new() { Slug = "tolak", Participant = person }, Cancel)).Kind.ShouldBe(OutcomeKind.Invalid);
        (await ListAsync("tolak", database.Operator)).Rows[0].Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Removal_hides_the_file_and_the_row_stays_with_its_reason()
    {
        var round = await database.DraftRoundAsync("hapus");
        await AddAsync("hapus", round.Participants[0].Id, MakeFile.Pdf());
        var id = (await ListAsync("hapus", database.Operator)).Rows[0].Files[0].Id;
        (await database.Use<RemoveFile>().RunAsync(database.Operator, new("hapus", id, ""), Cancel)).Kind.ShouldBe(OutcomeKind.Invalid);
        (await database.Use<RemoveFile>().RunAsync(database.Operator, new("hapus", id, "Salah orang"), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<RemoveFile>().RunAsync(database.Operator, new("hapus", id, "Lagi"), Cancel)).Code.ShouldBe("file-removed");
        (await database.Use<FileToRead>().RunAsync(database.Operator, id, Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        await using var db = database.Context();
        (await db.Files.SingleAsync(f => f.Id == id, Cancel)).RemovalReason.ShouldBe("Salah orang");
        (await AddAsync("hapus", round.Participants[0].Id, MakeFile.Pdf())).IsDone.ShouldBeTrue("a removed file may come back");
    }

    [Fact]
    public async Task The_applications_role_can_neither_change_bytes_nor_delete_rows()
    {
        var round = await database.DraftRoundAsync("utuh");
        await AddAsync("utuh", round.Participants[0].Id, MakeFile.Pdf());
        await using var db = database.Context();
        foreach (var sql in new[] { "UPDATE file_bytes SET bytes = ''", "DELETE FROM file_bytes", "DELETE FROM files", "UPDATE files SET sha256 = ''", "DELETE FROM upload_links", "UPDATE upload_links SET deadline = now()" })
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, Cancel))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
    }

    [Fact]
    public async Task Withdrawn_participant_takes_his_files_and_link_out_of_sight()
    {
        var round = await database.DraftRoundAsync("mundur");
        var person = round.Participants[0].Id;
        await AddAsync("mundur", person, MakeFile.Pdf());
        var id = (await ListAsync("mundur", database.Operator)).Rows[0].Files[0].Id;
        var token = (await database.Use<IssueUploadLink>().RunAsync(database.Operator, new() { Slug = "mundur", Participant = person, Deadline = database.Clock.Now.AddDays(1) }, Cancel)).Value!.Token;
        await using (var db = database.Context())
        {
            (await db.Rounds.Whole().SingleAsync(r => r.Slug == "mundur", Cancel)).Withdraw(person);
            await db.SaveChangesAsync(Cancel);
        }

        (await database.Use<FileToRead>().RunAsync(database.Operator, id, Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<UploadDesk>().RunAsync(CurrentUser.Anyone, token, Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await ListAsync("mundur", database.Operator)).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Panelist_finds_the_files_of_the_one_he_marks_beside_his_sheet()
    {
        var round = await database.OpenRoundAsync("samping");
        await AddAsync("samping", round.Participants[1].Id, MakeFile.Docx());
        (await database.Use<SheetFiles>().RunAsync(database.Panelists[2], new("samping", 1), Cancel)).Value!.ShouldBeEmpty();
        var row = (await database.Use<SheetFiles>().RunAsync(database.Panelists[2], new("samping", 2), Cancel)).Value!.ShouldHaveSingleItem();
        (row.Name, row.IsShown).ShouldBe(("cv.docx", false));
        (await database.Use<SheetFiles>().RunAsync(database.Stranger, new("samping", 2), Cancel)).Value!.ShouldBeEmpty();
    }

    private Task<Outcome<string>> AddAsync(string slug, ParticipantId person, byte[] bytes) =>
        database.Use<AddFile>().RunAsync(database.Operator, new(slug, person, FileKind.Cv, "cv.pdf", bytes), Cancel);

    private async Task<RoundFiles.View> ListAsync(string slug, CurrentUser user) => (await database.Use<RoundFiles>().RunAsync(user, slug, Cancel)).Value!;
}
