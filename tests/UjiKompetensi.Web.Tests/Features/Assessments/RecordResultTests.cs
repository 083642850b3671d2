using Bunit;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Features.Assessments;
using UjiKompetensi.Web.UseCases;
using TestContext = Xunit.TestContext;

namespace UjiKompetensi.Web.Tests.Features.Assessments;

public sealed class RecordResultTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Taken = new(2026, 1, 5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_stores_the_value_and_appends_to_the_chain()
    {
        var round = await database.OpenRoundAsync("catat");
        var outcome = await RecordAsync(round, "87,5");

        outcome.Value!.Text.ShouldBe("87,50");
        outcome.Value.Version.ShouldBe(1);
        await using var db = database.Context();
        (await db.AssessmentResults.SingleAsync(a => a.RoundId == round.Id, Cancel)).Value.ShouldBe(87.5m);
        var link = await db.RoundEvents.SingleAsync(e => e.RoundId == round.Id, Cancel);
        link.Kind.ShouldBe(EventKind.ResultRecorded);
        Facts.Read(link.Facts)[MarkFacts.Value].ShouldBe("87.5");
    }

    [Theory]
    [InlineData("101", "score-off-scale")]
    [InlineData("8750", "score-form")]
    [InlineData("abc", "score-form")]
    [InlineData("", "score-form")]
    public async Task Record_of_a_text_off_the_scale_is_refused_and_stores_nothing(string text, string code)
    {
        var round = await database.DraftRoundAsync($"catat-salah-{text.Length}-{code}");
        (await RecordAsync(round, text)).Code.ShouldBe(code);
        await using var db = database.Context();
        (await db.AssessmentResults.AnyAsync(a => a.RoundId == round.Id, Cancel)).ShouldBeFalse();
        (await db.RoundEvents.AnyAsync(e => e.RoundId == round.Id, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Record_for_a_component_of_the_panel_is_refused()
    {
        var round = await database.DraftRoundAsync("catat-panel");
        (await RecordAsync(round, "80", component: 0)).Code.ShouldBe("component-not-import");
    }

    [Fact]
    public async Task Record_without_provider_and_day_is_invalid_and_names_the_fields()
    {
        var outcome = await database.Use<RecordResult>().RunAsync(database.Operator, new("x", default, default, "80", "", null, 0), Cancel);
        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        outcome.Errors.Keys.Order().ShouldBe(["Provider", "TakenOn"]);
    }

    [Fact]
    public async Task Record_based_on_what_is_no_longer_there_is_a_conflict_with_the_stored_value()
    {
        var round = await database.OpenRoundAsync("catat-terlambat");
        await RecordAsync(round, "80");
        var late = await RecordAsync(round, "90");
        late.Kind.ShouldBe(OutcomeKind.Conflict);
        (late.Value!.Text, late.Value.Version).ShouldBe(("80,00", 1));
        (await RecordAsync(round, "90", basedOn: 1, why: "Salah baca dokumen")).Value!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task After_scoring_opened_a_recorded_value_changes_only_with_a_reason_that_the_chain_keeps()
    {
        var round = await database.OpenRoundAsync("catat-alasan");
        (await RecordAsync(round, "80")).IsDone.ShouldBeTrue("a missing value needs no reason");
        foreach (var tooShort in new[] { "", "Salah   ", "Sembilan9" })
            (await RecordAsync(round, "90", basedOn: 1, why: tooShort)).Code.ShouldBe("result-reason");
        (await database.Use<RecordResult>().RunAsync(database.Operator, new(round.Slug, round.Components[1].Id, round.Participants[0].Id, "", "", null, 1, "Sakit"), Cancel)).Code.ShouldBe("result-reason");
        (await database.Use<TakeBackResult>().RunAsync(database.Operator, new(round.Slug, round.Components[1].Id, round.Participants[0].Id, "Salah", 1), Cancel)).Code.ShouldBe("result-reason");
        (await RecordAsync(round, "80,00", basedOn: 1)).IsDone.ShouldBeTrue("the same value again changes nothing");
        (await RecordAsync(round, "90", basedOn: 2, why: " Salah baca dokumen ")).IsDone.ShouldBeTrue();

        await using var db = database.Context();
        var links = await db.RoundEvents.Where(e => e.RoundId == round.Id).OrderBy(e => e.Sequence).ToListAsync(Cancel);
        links.Select(l => Facts.Read(l.Facts).GetValueOrDefault(RoundFacts.ChangeReason)).ShouldBe([null, null, "Salah baca dokumen"]);
        (await database.Use<Web.Features.Evidence.RoundVerification>().RunAsync(database.Auditor, new(round.Slug), Cancel)).Value!.Mismatches.ShouldNotContain(m => m.StartsWith("Hasil", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_draft_a_recorded_value_changes_without_a_reason()
    {
        var round = await database.DraftRoundAsync("catat-draf");
        await RecordAsync(round, "80");
        (await RecordAsync(round, "90", basedOn: 1)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task The_page_asks_for_the_reason_beside_the_value_and_keeps_what_was_typed()
    {
        var round = await database.OpenRoundAsync("catat-tanya");
        await RecordAsync(round, "80");
        var view = (await database.Use<ImportedResults>().RunAsync(database.Operator, "catat-tanya", Cancel)).Value!;
        await using var screen = Screen.Of(database);
        var table = screen.Render<ComponentResults>(p => p.For(database.Operator).Add(c => c.View, view).Add(c => c.Column, view.Columns[0]));
        await table.Find("input.angka").LeaveAsync("90");
        table.Find("input.angka").GetAttribute("value").ShouldBe("90");
        await table.Find("input[id^=alasan-]").LeaveAsync("Salah");
        table.Find(".nada-bahaya").TextContent.ShouldContain("perlu alasan tertulis");
        table.Find("input[id^=alasan-]").GetAttribute("value").ShouldBe("Salah");
        await table.Find("input[id^=alasan-]").LeaveAsync("Salah baca dokumen");
        table.Find("input.angka").GetAttribute("value").ShouldBe("90,00");
        table.FindAll("input[id^=alasan-]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Record_at_once_keeps_one_value_and_one_event()
    {
        var round = await database.OpenRoundAsync("catat-serentak");
        var outcomes = await Task.WhenAll(Enumerable.Range(81, 4).Select(n => RecordAsync(round, $"{n}")));
        outcomes.Count(o => o.IsDone).ShouldBe(1);
        outcomes.Where(o => !o.IsDone).ShouldAllBe(o => o.Code == "result-stale");
        await using var db = database.Context();
        (await db.RoundEvents.CountAsync(e => e.RoundId == round.Id, Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Record_after_the_plenary_opened_is_refused()
    {
        var round = await database.OpenRoundAsync("catat-pleno");
        await using (var db = database.OwnerContext())
            await db.Database.ExecuteSqlAsync($"UPDATE rounds SET phase = 'Plenary' WHERE slug = 'catat-pleno'", Cancel);
        (await RecordAsync(round, "80")).Code.ShouldBe("phase-wrong");
    }

    [Fact]
    public async Task Provider_is_corrected_on_every_result_and_values_stay()
    {
        var round = await database.OpenRoundAsync("penyelenggara");
        await RecordAsync(round, "81,25");
        var named = await database.Use<NameProvider>().RunAsync(database.Operator, new("penyelenggara", round.Components[1].Id, "Lembaga Baru", Taken), Cancel);
        named.Value!.Versions.Values.ShouldBe([2]);
        await using var db = database.Context();
        var result = await db.AssessmentResults.SingleAsync(a => a.RoundId == round.Id, Cancel);
        (result.Value, result.Provider).ShouldBe((81.25m, "Lembaga Baru"));
        (await db.RoundEvents.CountAsync(e => e.RoundId == round.Id, Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task List_counts_what_is_missing_and_is_for_operators_only()
    {
        var round = await database.OpenRoundAsync("daftar-nilai");
        await RecordAsync(round, "80");
        (await database.Use<ImportedResults>().RunAsync(database.Operator, "daftar-nilai", Cancel)).Value!.Missing.ShouldBe(1);
        (await database.Use<ImportedResults>().RunAsync(database.Panelists[0], "daftar-nilai", Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    private Task<Outcome<RecordResult.Saved>> RecordAsync(Round round, string text, int basedOn = 0, int component = 1, string why = "") => database.Use<RecordResult>()
        .RunAsync(database.Operator, new(round.Slug, round.Components[component].Id, round.Participants[0].Id, text, "UPT Contoh", Taken, basedOn, ChangeReason: why), Cancel);
}
