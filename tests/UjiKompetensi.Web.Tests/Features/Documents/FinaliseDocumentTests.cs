using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Tests.Features.Offices;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Documents;

public sealed class FinaliseDocumentTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Day = new(2026, 3, 10);
    private static readonly byte[] Scan = "%PDF-1.7\npindaian\n%%EOF"u8.ToArray();
    private static readonly byte[] Signed = "%PDF-1.7\n/ByteRange [0 1 2 3]\n%%EOF"u8.ToArray();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_final_paper_is_kept_as_it_was_whatever_happens_to_the_round()
    {
        await database.SettleStyleAsync();
        await database.DraftRoundAsync("kekal");
        var made = await FinaliseAsync("kekal", new(DocumentKind.PlanLetter), copies: 2);
        made.Value!.Number.ShouldEndWith("/BKD/2026");
        var first = await FileAsync(made.Value.Id);
        var text = DocumentPreviewTests.Text(first);
        foreach (var part in (string[])[made.Value.Number, made.Value.Code, "10Maret2026", "a.n.GubernurContoh", "Salinannomor1dari2", "Inspektur", "Yth.KepalaBKN"]) text.ShouldContain(part);
        text.ShouldNotContain("DRAF");
        DocumentPreviewTests.Text(await FileAsync(made.Value.Id, copy: 2)).ShouldContain("Salinannomor2dari2");

        await database.TamperAsync($"UPDATE rounds SET name = 'Nama Lain' WHERE slug = 'kekal'");
        database.Clock.Now += TimeSpan.FromDays(3);
        (await FileAsync(made.Value.Id)).ShouldBe(first);
        System.Text.Encoding.UTF8.GetString(await FileAsync(made.Value.Id, DocumentStage.Screen)).ShouldContain(made.Value.Number);
        (await database.Use<FinalDocumentFile>().RunAsync(database.Panelists[1], new(made.Value.Id), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await FinaliseAsync("kekal", new(DocumentKind.PlanLetter))).Kind.ShouldBe(OutcomeKind.Conflict, "one valid paper of a kind");
    }

    [Fact]
    public async Task It_is_signed_sent_and_void_in_order_and_the_chain_tells_of_each_step()
    {
        await database.SettleStyleAsync();
        var round = await database.DraftRoundAsync("langkah");
        var id = (await FinaliseAsync("langkah", new(DocumentKind.PlanLetter))).Value!.Id;
        (await SendAsync("langkah", id)).Code.ShouldBe("document-unsigned");
        (await SignAsync("langkah", id, SigningWay.Uploaded, Scan)).Code.ShouldBe("signature-missing");
        (await SignAsync("langkah", id, SigningWay.Wet, await FileAsync(id))).Code.ShouldBe("signed-same");
        (await SignAsync("langkah", id, SigningWay.Wet, "bukan berkas"u8.ToArray())).Code.ShouldBe("file-unknown");
        (await SignAsync("langkah", id, SigningWay.Uploaded, Signed)).IsDone.ShouldBeTrue();
        (await FileAsync(id, DocumentStage.Signed)).ShouldBe(Signed);
        (await SendAsync("langkah", id)).IsDone.ShouldBeTrue();
        (await database.Use<VoidDocument>().RunAsync(database.Operator, new("langkah", id, ""), Cancel)).Code.ShouldBe("text-empty");
        (await database.Use<VoidDocument>().RunAsync(database.Operator, new("langkah", id, "Salah tujuan"), Cancel)).IsDone.ShouldBeTrue();
        await using var db = database.Context();
        (await db.RoundEvents.Where(e => e.RoundId == round.Id).OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync(Cancel))
            .ShouldBe([EventKind.DocumentFinalised, EventKind.DocumentSigned, EventKind.DocumentSent, EventKind.DocumentVoided]);
        var next = await FinaliseAsync("langkah", new(DocumentKind.PlanLetter));
        next.IsDone.ShouldBeTrue("a void paper makes room for another");
        (await db.DocumentNumbers.CountAsync(n => n.Text == next.Value!.Number, Cancel)).ShouldBe(1);
        (await db.FinalDocuments.SingleAsync(d => d.Id == id, Cancel)).Number.ShouldNotBe(next.Value!.Number, "its number stays used");
    }

    [Fact]
    public async Task Verification_finds_bytes_that_are_not_what_was_made_final()
    {
        await database.ReleasedAsync("rusak");
        var id = (await FinaliseAsync("rusak", new(DocumentKind.ScoreRecap))).Value!.Id;
        await SignAsync("rusak", id, SigningWay.Wet, Scan);
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new("rusak"), Cancel)).Value!.Mismatches.ShouldBeEmpty();
        await database.TamperAsync($"UPDATE document_bytes SET bytes = bytes || '\\x00' WHERE document_id = {id.Value} AND stage = 'Final'");
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new("rusak"), Cancel)).Value!.Mismatches.ShouldBe(["Rekapitulasi nilai: berkas final bukan yang tercatat dalam jejak"]);
        await database.TamperAsync($"DELETE FROM document_bytes WHERE document_id = {id.Value}");
        await database.TamperAsync($"DELETE FROM final_documents WHERE id = {id.Value}");
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new("rusak"), Cancel)).Value!.Mismatches.ShouldHaveSingleItem().ShouldContain("tidak ada di basis data");
    }

    [Fact]
    public async Task Only_the_operator_and_whoever_leads_the_panel_make_papers_final_and_only_when_it_is_time()
    {
        await database.ScoredAsync("hak");
        (await FinaliseAsync("hak", new(DocumentKind.Timetable), database.Panelists[1])).Code.ShouldBe("document-rights");
        (await FinaliseAsync("hak", new(DocumentKind.Timetable), database.Auditor)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await FinaliseAsync("hak", new(DocumentKind.Timetable), database.Stranger)).Kind.ShouldBe(OutcomeKind.NotFound);
        foreach (var kind in (DocumentKind[])[DocumentKind.Report, DocumentKind.FinalMinutes, DocumentKind.ScoreRecap, DocumentKind.FilledSheet])
            (await FinaliseAsync("hak", new(kind), database.Chair)).Code.ShouldBe("phase-early");
        (await FinaliseAsync("hak", new(DocumentKind.Timetable), database.Chair)).IsDone.ShouldBeTrue();
        (await FinaliseAsync("hak", new(DocumentKind.AttendanceList))).Code.ShouldBe("document-form");
    }

    [Fact]
    public async Task Results_of_a_released_round_become_final_with_numbers_of_the_panel()
    {
        await database.ReleasedAsync("hasil");
        await database.SettleStyleAsync();
        var minutes = (await FinaliseAsync("hasil", new(DocumentKind.FinalMinutes), database.Chair)).Value!;
        minutes.Number.ShouldMatch(@"^\d+/Pansel-JPT/III/2026$");
        (await FinaliseAsync("hasil", new(DocumentKind.FeedbackLetter))).Code.ShouldBe("participant-missing");
        (await FinaliseAsync("hasil", new(DocumentKind.FeedbackLetter, 1))).IsDone.ShouldBeTrue();
        (await FinaliseAsync("hasil", new(DocumentKind.FeedbackLetter, 2))).IsDone.ShouldBeTrue();
        (await FinaliseAsync("hasil", new(DocumentKind.ScoreRecap))).IsDone.ShouldBeTrue();
        (await FinaliseAsync("hasil", new(DocumentKind.ScoreRecap, WithScores: false, IsAlphabetical: true))).IsDone.ShouldBeTrue("another listing is another paper");
        var report = (await FinaliseAsync("hasil", new(DocumentKind.Report), database.Chair)).Value!;
        DocumentPreviewTests.Text((await database.Use<FinalDocumentFile>().RunAsync(database.AppointingAuthority, new(report.Id), Cancel)).Value!.Bytes).ShouldContain(report.Number);
        var view = (await database.Use<RoundDocuments>().RunAsync(database.AppointingAuthority, "hasil", Cancel)).Value!;
        view.MayFinalise.ShouldBeFalse();
        view.Lines.Single(l => l.Kind == DocumentKind.ScoreRecap).Papers.Count.ShouldBe(2);
        view.Lines.ShouldNotContain(l => l.Kind == DocumentKind.PlanLetter);
    }

    [Fact]
    public async Task A_number_of_ones_own_needs_a_reason_and_is_never_used_twice()
    {
        await database.SettleStyleAsync();
        await database.DraftRoundAsync("sendiri-a");
        await database.DraftRoundAsync("sendiri-b");
        (await FinaliseAsync("sendiri-a", new(DocumentKind.PlanLetter), number: "800/77/2026")).Errors.Keys.ShouldContain("Reason");
        (await FinaliseAsync("sendiri-a", new(DocumentKind.PlanLetter), number: "800/77/2026", reason: "Nomor dari Biro Umum")).Value!.Number.ShouldBe("800/77/2026");
        (await FinaliseAsync("sendiri-b", new(DocumentKind.PlanLetter), number: "800/77/2026", reason: "Nomor dari Biro Umum")).Kind.ShouldBe(OutcomeKind.Conflict);
    }

    private Task<Outcome<FinaliseDocument.Finalised>> FinaliseAsync(string slug, DocumentOrder order, CurrentUser? by = null, int copies = 1, string number = "", string reason = "") =>
        database.Use<FinaliseDocument>().RunAsync(by ?? database.Operator, new(slug, order, Day, 0, copies, number, reason), Cancel);

    private Task<Outcome<Nothing>> SignAsync(string slug, FinalDocumentId id, SigningWay way, byte[] bytes) => database.Use<SignDocument>().RunAsync(database.Operator, new(slug, id, way, bytes), Cancel);

    private Task<Outcome<Nothing>> SendAsync(string slug, FinalDocumentId id) => database.Use<MarkDocumentSent>().RunAsync(database.Operator, new(slug, id, "Gubernur, diantar langsung"), Cancel);

    private async Task<byte[]> FileAsync(FinalDocumentId id, DocumentStage stage = DocumentStage.Final, int copy = 1) =>
        (await database.Use<FinalDocumentFile>().RunAsync(database.Operator, new(id, stage, copy), Cancel)).Value!.Bytes;
}
