using System.IO.Compression;
using System.Text;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.Tests.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Evidence;

public sealed class RoundTrailTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private CurrentUser Secretary => database.Operator with { Roles = new HashSet<string> { Roles.Secretariat } };

    [Fact]
    public async Task Before_the_plenary_nobody_reads_of_marks_not_even_how_many_there_are()
    {
        await database.ScoredAsync("jejak-tertutup");
        foreach (var person in new[] { database.Operator, Secretary, database.Chair, database.Auditor })
        {
            var view = await TrailAsync(person, "jejak-tertutup");
            view.IsVeiled.ShouldBeTrue();
            view.Found.Rows.ShouldAllBe(r => r.Sequence == null);
            view.Found.Total.ShouldBe(1 + 2 + 1 + 6, "planned, two results, opened, six locks; twelve marks and six notes are not counted");
            var told = string.Join('\n', view.Found.Rows.Select(r => $"{r.Who} {r.Sentence}")) + Sheet((await database.Use<TrailWorkbook>().RunAsync(person, new("jejak-tertutup", new()), Cancel)).Value!.Bytes);
            told.ShouldContain("mengunci lembar P2");
            foreach (var secret in new[] { "memberi nilai", "81,25", "tanda terima", "menulis catatan" }) told.ShouldNotContain(secret);
            (await TrailAsync(person, "jejak-tertutup", new(EventKind.MarkEntered))).Found.Total.ShouldBe(0);
            (await database.Use<ChainIntegrity>().RunAsync(person, "jejak-tertutup", Cancel)).Value!.Sentence.ShouldBe("Rantai utuh sampai entri terakhir");
        }
    }

    [Fact]
    public async Task From_the_plenary_on_it_says_who_gave_what_and_the_secretariat_still_reads_none_of_it()
    {
        await database.PlenaryAsync("jejak-pleno");
        var view = await TrailAsync(database.Auditor, "jejak-pleno", new(EventKind.MarkEntered, database.Panelists[1].Id, 1));
        view.Found.Total.ShouldBe(2);
        view.Found.Rows[0].Who.ShouldBe("panelis2");
        view.Found.Rows[0].Sentence.ShouldStartWith("memberi nilai 81,00 pada ");
        view.Found.Rows[0].Sequence.ShouldNotBeNull();
        (await TrailAsync(Secretary, "jejak-pleno")).Found.Rows.ShouldAllBe(r => !r.Sentence.Contains("memberi nilai"));
        (await database.Use<RoundTrail>().RunAsync(database.Panelists[1], new("jejak-pleno", new()), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound, "of the panel only whoever leads it");
        (await database.Use<RoundTrail>().RunAsync(database.AppointingAuthority, new("jejak-pleno", new()), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    [Fact]
    public async Task Changed_value_is_shown_as_it_was_before_and_is_now()
    {
        var desk = await ScoringDesk.OpenAsync(database, "jejak-beda", Cancel);
        (await desk.SaveAsync(desk.Mark("80"))).IsDone.ShouldBeTrue();
        (await desk.SaveAsync(desk.Mark("87,5", basedOn: 1))).IsDone.ShouldBeTrue();
        await using (var db = database.OwnerContext())
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(db.Database, $"UPDATE rounds SET phase = 'Plenary' WHERE slug = 'jejak-beda'", Cancel);
        var view = await TrailAsync(database.Operator, "jejak-beda", new(EventKind.MarkEntered));
        view.Found.Rows[0].Changes.ShouldBe([new TrailDifference("Nilai", "80,00", "87,50")]);
        view.Found.Rows[1].Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Days_are_those_of_the_office_and_a_page_beyond_the_last_is_the_last()
    {
        await database.PlenaryAsync("jejak-hari");
        (await TrailAsync(database.Operator, "jejak-hari", new(From: new DateOnly(2026, 3, 2), Until: new DateOnly(2026, 3, 2)))).Found.Total.ShouldBeGreaterThan(20);
        (await TrailAsync(database.Operator, "jejak-hari", new(Until: new DateOnly(2026, 3, 1)))).Found.Total.ShouldBe(0);
        var last = await TrailAsync(database.Operator, "jejak-hari", page: 99);
        last.Found.Page.ShouldBe(last.Found.Pages);
        last.Found.Rows[^1].Kind.ShouldBe(EventKind.RoundPlanned);
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_stays_a_text_in_the_workbook()
    {
        await database.PlenaryAsync("jejak-rumus");
        await database.TamperAsync($"UPDATE account_users SET display_name = '=HYPERLINK(1)' WHERE id = {database.Operator.Id}");
        var xml = Sheet((await database.Use<TrailWorkbook>().RunAsync(database.Auditor, new("jejak-rumus", new()), Cancel)).Value!.Bytes);
        xml.ShouldContain("=HYPERLINK(1)");
        xml.ShouldNotContain("<x:f>");
        xml.ShouldContain("inlineStr");
    }

    [Fact]
    public async Task Looks_and_the_report_of_them_are_for_those_who_answer_for_the_data()
    {
        await database.PlenaryAsync("jejak-lihat");
        (await database.Use<RoundRecap>().RunAsync(database.Panelists[1], new("jejak-lihat"), Cancel)).IsDone.ShouldBeTrue();
        var looks = (await database.Use<RoundLooks>().RunAsync(database.Auditor, new("jejak-lihat", database.Panelists[1].Id), Cancel)).Value!;
        looks.Found.Rows.ShouldHaveSingleItem().What.ShouldBe("Rekapitulasi nilai");
        looks.Found.Rows[0].About.ShouldBe("semua peserta");
        foreach (var refused in new[] { database.Chair with { Roles = new HashSet<string> { Roles.Panelist } }, Secretary })
        {
            (await database.Use<RoundLooks>().RunAsync(refused, new("jejak-lihat"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<BreachReportPdf>().RunAsync(refused, new("jejak-lihat"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        var pdf = (await database.Use<BreachReportPdf>().RunAsync(database.Auditor, new("jejak-lihat", 1, null, database.Clock.Now.AddDays(-1), database.Clock.Now.AddDays(1)), Cancel)).Value!;
        var text = string.Join(' ', UglyToad.PdfPig.PdfDocument.Open(pdf).GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        foreach (var told in new[] { "LAPORAN AKSES DAN PERUBAHAN DATA", "panelis2", "Rekapitulasi nilai", "Rantai jejak utuh", "RAHASIA" }) text.ShouldContain(told);
    }

    [Fact]
    public async Task Broken_chain_is_said_with_its_place()
    {
        var round = await database.PlenaryAsync("jejak-putus");
        await database.TamperAsync($"DELETE FROM round_events WHERE round_id = {round.Id.Value} AND sequence = 7");
        var view = (await database.Use<ChainIntegrity>().RunAsync(database.Operator, "jejak-putus", Cancel)).Value!;
        (view.IsWhole, view.Sentence).ShouldBe((false, "Rantai putus pada entri 7. Entri 7 hilang: entri berikutnya bernomor 8."));
    }

    private async Task<RoundTrail.View> TrailAsync(CurrentUser person, string slug, TrailFilter? filter = null, int page = 1) =>
        (await database.Use<RoundTrail>().RunAsync(person, new(slug, filter ?? new(), page), Cancel)).Value.ShouldNotBeNull();

    private static string Sheet(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(e => e.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith("lembar1.xml", StringComparison.Ordinal)))
            text.Append(new StreamReader(entry.Open()).ReadToEnd());
        return text.ToString();
    }
}
