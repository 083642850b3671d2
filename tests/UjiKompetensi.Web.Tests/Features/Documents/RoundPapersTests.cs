using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Conflicts;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Schedules;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Documents;

public sealed class RoundPapersTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Papers_name_everybody_and_only_those_with_a_turn_are_invited()
    {
        var round = await database.DraftRoundAsync("kertas");
        (await database.Use<InvitationPdf>().RunAsync(database.Operator, new("kertas", null), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound, "nobody has a turn yet");
        foreach (var person in round.Participants) Text((await database.Use<AttendanceListPdf>().RunAsync(database.Operator, "kertas", Cancel)).Value!).ShouldContain(Squeezed(person.Name.Full));
        var input = new SettleSchedule.Input { Slug = "kertas", Minutes = 60, Sessions = [new() { Date = new DateOnly(2026, 3, 2), Room = "Ruang A", From = new TimeOnly(8, 0), Until = new TimeOnly(9, 0) }] };
        await database.Use<SettleSchedule>().RunAsync(database.Operator, input, Cancel);
        PagesOf((await database.Use<InvitationPdf>().RunAsync(database.Operator, new("kertas", null), Cancel)).Value!).ShouldBe(1);
        (await database.Use<InvitationPdf>().RunAsync(database.Operator, new("kertas", 2), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task An_invitation_carries_number_and_day_of_the_rounds_letter_and_blanks_before()
    {
        await database.DraftRoundAsync("bernomor");
        var input = new SettleSchedule.Input { Slug = "bernomor", Minutes = 60, Sessions = [new() { Date = new DateOnly(2026, 3, 2), Room = "Ruang A", From = new TimeOnly(8, 0), Until = new TimeOnly(9, 0) }] };
        (await database.Use<SettleSchedule>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        Text((await database.Use<InvitationPdf>().RunAsync(database.Operator, new("bernomor", null), Cancel)).Value!).ShouldNotContain("800/021");
        await using (var db = database.Context())
        {
            var round = await db.Rounds.SingleAsync(r => r.Slug == "bernomor", Cancel);
            round.SettleLetter(round.Letter with { Number = "800/021/Pansel/2026", Date = new DateOnly(2026, 2, 20) });
            await db.SaveChangesAsync(Cancel);
        }

        var text = Text((await database.Use<InvitationPdf>().RunAsync(database.Operator, new("bernomor", null), Cancel)).Value!);
        text.ShouldContain("Nomor:800/021/Pansel/2026");
        text.ShouldContain("KotaContoh,20Februari2026");
    }

    [Fact]
    public async Task Panelist_prints_his_own_empty_sheets_and_nobody_elses()
    {
        await database.DraftRoundAsync("kosong");
        PagesOf((await PrintAsync(database.Operator, null)).Value!).ShouldBe(6);
        PagesOf((await PrintAsync(database.Panelists[1], null)).Value!).ShouldBe(2);
        Text((await PrintAsync(database.Panelists[1], "P2")).Value!).ShouldContain("LEMBARPENILAIAN01/P2");
        (await PrintAsync(database.Panelists[1], "P1")).Kind.ShouldBe(OutcomeKind.NotFound);
        (await PrintAsync(database.Stranger, null)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await PrintAsync(database.Auditor, null)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<AttendanceListPdf>().RunAsync(database.Panelists[0], "kosong", Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<InvitationPdf>().RunAsync(database.Panelists[0], new("kosong", null), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    [Fact]
    public async Task A_panelist_gets_no_paper_for_whom_he_does_not_judge()
    {
        var round = await database.DraftRoundAsync("kertas-konflik");
        foreach (var (i, person) in round.Participants.Index())
        {
            (await database.Use<EnterConflict>().RunAsync(database.Operator, new() { Slug = "kertas-konflik", Panelist = round.Panel[1].Id.Value, Participant = person.Id.Value, Reason = "Ipar, suami dari adik" }, Cancel)).IsDone.ShouldBeTrue();
            PagesOf((await database.Use<PaperSheetPdf>().RunAsync(database.Operator, new("kertas-konflik", null), Cancel)).Value!).ShouldBe(5 - i);
        }

        (await database.Use<PaperSheetPdf>().RunAsync(database.Operator, new("kertas-konflik", "P2"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound, "nothing is left to print");
    }

    private Task<Outcome<byte[]>> PrintAsync(CurrentUser person, string? seat) => database.Use<PaperSheetPdf>().RunAsync(person, new("kosong", seat), Cancel);

    private static int PagesOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.NumberOfPages;
    }

    private static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return Squeezed(string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value)));
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
