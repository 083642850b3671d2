using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Workbooks;
using UjiKompetensi.Web.Tests.Features.Decisions;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Workbooks;

public sealed class ApprovalPackageTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Package_holds_the_table_the_final_papers_and_checksums_that_fit()
    {
        var round = await database.HandedOverAsync("paket");
        await database.DecideAsync("paket");
        await FinalAsync("paket", DocumentKind.Report, "", "laporan", signed: true);
        await FinalAsync("paket", DocumentKind.FinalMinutes, "", "berita acara");
        await FinalAsync("paket", DocumentKind.IndividualSheet, "01", "lembar 01");
        await FinalAsync("paket", DocumentKind.IndividualSheet, "02 tanpa", "lembar 02");
        await FinalAsync("paket", DocumentKind.IndividualSheet, "02/tanpa", "lembar 02 lagi");
        await FinalAsync("paket", DocumentKind.ScoreRecap, "", "rekap");
        await FinalAsync("paket", DocumentKind.FeedbackLetter, "02", "umpan balik");
        var files = Unzip((await TakeAsync("paket")).Value!.Bytes);
        files.Keys.ShouldBe(["berita-acara.pdf", "laporan.pdf", "lembar-hasil-01.pdf", "lembar-hasil-02-tanpa-2.pdf", "lembar-hasil-02-tanpa.pdf", "usulan.xlsx", "SHA256SUMS"]);
        Encoding.UTF8.GetString(files["laporan.pdf"]).ShouldBe("%PDF laporan, bertanda tangan");
        Encoding.UTF8.GetString(files["SHA256SUMS"]).ShouldBe(string.Concat(files.Where(f => f.Key != "SHA256SUMS").Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Value))}  {f.Key}\n")));
        using var book = new ClosedXML.Excel.XLWorkbook(new MemoryStream(files["usulan.xlsx"]));
        var sheet = book.Worksheet("Usulan");
        (sheet.Cell(4, 2).GetString(), sheet.Cell(4, 9).GetString(), sheet.Cell(5, 9).GetString()).ShouldBe((round.Participants[0].Name.Full, "Dikukuhkan pada jabatan sekarang", ""));
        sheet.Cell(4, 3).GetString().Length.ShouldBe(18);
    }

    [Fact]
    public async Task The_same_state_makes_the_same_bytes_and_the_chain_tells_who_took_them()
    {
        await database.HandedOverAsync("sama");
        await FinalAsync("sama", DocumentKind.Report, "", "laporan");
        var first = (await TakeAsync("sama")).Value!.Bytes;
        database.Clock.Now = database.Clock.Now.AddHours(3);
        var second = (await TakeAsync("sama")).Value!.Bytes;
        second.ShouldBe(first);
        await using var db = database.Context();
        var links = await db.RoundEvents.Where(e => e.Kind == EventKind.ApprovalPackageTaken && db.Rounds.Any(r => r.Id == e.RoundId && r.Slug == "sama")).ToListAsync(Cancel);
        links.Count.ShouldBe(2);
        links.ShouldAllBe(e => e.ActorId == database.Operator.Id && e.Facts.Contains(Convert.ToHexStringLower(SHA256.HashData(first))));
        await database.DecideAsync("sama");
        (await TakeAsync("sama")).Value!.Bytes.ShouldNotBe(first);
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new("sama"), Cancel)).Value!.Mismatches.ShouldNotContain(m => m.Contains("Langkah", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_void_paper_stays_behind()
    {
        await database.HandedOverAsync("batal");
        await FinalAsync("batal", DocumentKind.Report, "", "laporan");
        await using (var db = database.Context())
        {
            var document = await db.FinalDocuments.SingleAsync(d => db.Rounds.Any(r => r.Id == d.RoundId && r.Slug == "batal"), Cancel);
            document.Void("Salah tanggal.", database.Operator.Id, database.Clock.Now);
            await db.SaveChangesAsync(Cancel);
        }

        Unzip((await TakeAsync("batal")).Value!.Bytes).Keys.ShouldBe(["usulan.xlsx", "SHA256SUMS"]);
    }

    [Fact]
    public async Task Only_the_operator_takes_it_and_not_before_the_release()
    {
        await database.HandedOverAsync("paket-siapa");
        foreach (var other in database.Others().Where(u => !u.Is(Roles.Operator)).Append(database.AppointingAuthority))
            (await database.Use<ApprovalPackage>().RunAsync(other, new("paket-siapa"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden, other.Name);
        await Plenary.Staged.PlenaryAsync(database, "paket-dini");
        (await TakeAsync("paket-dini")).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    private Task<Outcome<ApprovalPackage.Zip>> TakeAsync(string slug) => database.Use<ApprovalPackage>().RunAsync(database.Operator, new(slug), Cancel);

    private static Dictionary<string, byte[]> Unzip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var content = new MemoryStream();
            using (var stream = e.Open()) stream.CopyTo(content);
            return content.ToArray();
        });
    }

    private async Task FinalAsync(string slug, DocumentKind kind, string subject, string text, bool signed = false)
    {
        await using var db = database.Context();
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == slug, Cancel);
        var (document, bytes) = FinalDocument.Finalise(round, new DocumentSeal(kind, subject, null, new DateOnly(2026, 3, 9), "Ketua panitia seleksi", CheckCode.From(RandomNumberGenerator.GetBytes(16))), [Encoding.UTF8.GetBytes($"%PDF {text}")], "<p>"u8.ToArray(), database.Operator.Id, database.Clock.Now.AddMinutes(db.FinalDocuments.Count()));
        db.FinalDocuments.Add(document);
        db.DocumentBytes.AddRange(bytes);
        if (signed) db.DocumentBytes.Add(document.Sign(SigningWay.Wet, Encoding.UTF8.GetBytes($"%PDF {text}, bertanda tangan"), "application/pdf", database.Operator.Id, database.Clock.Now));
        await db.SaveChangesAsync(Cancel);
    }
}
