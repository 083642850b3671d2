using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Papers;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Papers;

public sealed class PaperTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CurrentUser Second = new(Guid.CreateVersion7(), "Staf Dua", new HashSet<string> { Roles.Secretariat });
    private static readonly CurrentUser Third = new(Guid.CreateVersion7(), "Staf Tiga", new HashSet<string> { Roles.Secretariat });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private CurrentUser First => database.Operator;

    [Fact]
    public async Task Two_type_alike_attach_and_settle_and_the_chain_and_the_report_know_it()
    {
        var (round, sheet) = await OpenAsync("kertas-dua");
        (await TypeAsync(First, round, sheet, "95", "96")).Value.ShouldBe(PaperState.TypedOnce);
        (await TypeAsync(Second, round, sheet, "95,00", "69")).Value.ShouldBe(PaperState.Mismatched);
        (await FormAsync(First, round, sheet)).Value!.Fields.Select(f => f.Title).ShouldBe(["Pengambilan Keputusan"]);
        (await SettleAsync(First, round, sheet)).Code.ShouldBe("paper-mismatch");
        (await TypeAgainAsync(Second, round, sheet, "96")).Value.ShouldBe(PaperState.ScanMissing);
        (await SettleAsync(First, round, sheet)).Code.ShouldBe("scan-missing");
        (await AttachAsync(Second, round, sheet)).IsDone.ShouldBeTrue();
        (await VerifyAsync(round)).ShouldHaveSingleItem().ShouldStartWith("Rantai utuh");
        (await SettleAsync(First, round, sheet)).Value.ShouldNotBeNullOrEmpty();
        (await VerifyAsync(round)).ShouldHaveSingleItem().ShouldStartWith("Rantai utuh");
        (await SettleAsync(First, round, sheet)).Code.ShouldBe("paper-untyped");
        await using var db = database.Context();
        var id = new SheetId(sheet);
        var stored = await db.Sheets.Whole().SingleAsync(s => s.Id == id, Cancel);
        stored.IsLocked.ShouldBeTrue();
        stored.Marks.Count(m => m.Origin == MarkOrigin.Paper).ShouldBe(2);
        (await db.RoundEvents.Where(e => e.RoundId == round.Id && e.Kind == EventKind.PaperTyped).Select(e => e.Facts).ToListAsync(Cancel)).ShouldAllBe(f => !f.Contains("\"95\"") && !f.Contains("\"96\""));
        (await db.RoundEvents.CountAsync(e => e.RoundId == round.Id && e.Kind == EventKind.MarkEntered && e.Facts.Contains("\"origin\":\"Paper\""), Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task Same_person_third_person_panelist_and_missing_rows_are_refused()
    {
        var (round, sheet) = await OpenAsync("kertas-siapa");
        var seated = database.Panelists[0] with { Roles = new HashSet<string> { Roles.Panelist, Roles.Operator } };
        (await TypeAsync(seated, round, sheet, "80", "80")).Code.ShouldBe("staff-panelist");
        (await FormAsync(seated, round, sheet)).Code.ShouldBe("staff-panelist");
        (await AttachAsync(First, round, sheet)).Code.ShouldBe("paper-untyped");
        (await TypeAsync(First, round, sheet, "80", "abc")).Code.ShouldBe("score-form");
        (await TypeAsync(First, round, sheet, "80", "80")).IsDone.ShouldBeTrue();
        (await TypeAsync(First, round, sheet, "80", "80")).Code.ShouldBe("paper-same-person");
        (await AttachAsync(Third, round, sheet)).Code.ShouldBe("paper-taken");
        (await SettleAsync(First, round, sheet)).Code.ShouldBe("paper-single");
        (await TypeAsync(Second, round, sheet, "80", "81")).IsDone.ShouldBeTrue();
        (await TypeAgainAsync(Third, round, sheet, "80")).Code.ShouldBe("paper-taken");
        (await FormAsync(Third, round, sheet)).Value!.Next.ShouldBe(PaperForm.Task.Others);
        foreach (var user in new[] { database.Panelists[1], database.Auditor, database.AppointingAuthority })
        {
            (await TypeAsync(user, round, sheet, "80", "80")).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await AttachAsync(user, round, sheet)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await SettleAsync(user, round, sheet)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await FormAsync(user, round, sheet)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<PaperSheets>().RunAsync(user, round.Slug, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await TypeAsync(First, round, Guid.CreateVersion7(), "80", "80")).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<AttachScan>().RunAsync(First, new("tidak-ada", sheet, MakeFile.Pdf()), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<SettlePaper>().RunAsync(First, new("tidak-ada", sheet), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<TypePaper>().RunAsync(First, new(round.Slug, sheet, [], ""), Cancel)).Kind.ShouldBe(OutcomeKind.Invalid);
    }

    /// <summary>Two rounds that differ only in what was typed: what anybody of the staff is shown is equal, byte by byte.</summary>
    [Fact]
    public async Task Staff_see_the_same_whatever_was_typed()
    {
        var worlds = new List<string>();
        foreach (var (slug, texts) in new[] { ("dunia-satu", new[] { "81,25", "62", "63" }), ("dunia-lain", ["17,75", "94", "38"]) })
        {
            var (round, sheet) = await OpenAsync(slug);
            var shown = new List<string>();
            async Task LookAsync()
            {
                foreach (var user in new[] { First, Second, Third })
                {
                    shown.Add(JsonSerializer.Serialize((await database.Use<PaperSheets>().RunAsync(user, slug, Cancel)).Value));
                    shown.Add(JsonSerializer.Serialize((await FormAsync(user, round, sheet)).Value));
                }
            }

            await TypeAsync(First, round, sheet, texts[0], texts[1]);
            await LookAsync();
            await TypeAsync(Second, round, sheet, texts[0], texts[2]);
            await LookAsync();
            await TypeAgainAsync(First, round, sheet, texts[2]);
            await AttachAsync(First, round, sheet);
            await LookAsync();
            await SettleAsync(Second, round, sheet);
            await LookAsync();
            var told = string.Concat(shown);
            await using var db = database.Context();
            foreach (var id in await db.Sheets.Where(s => s.RoundId == round.Id).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(Cancel)) told = told.Replace(id.Value.ToString(), "#").Replace(SheetCode.Of(id), "#");
            foreach (var aspect in round.Components.SelectMany(c => c.Aspects)) told = told.Replace(aspect.Id.Value.ToString(), "#");
            foreach (var person in round.Participants) told = told.Replace(person.Name.Full, "#");
            worlds.Add(told.Replace(slug, "#"));
        }

        worlds[0].ShouldBe(worlds[1]);
        worlds[0].ShouldContain("Tidak cocok 1 aspek");
    }

    [Fact]
    public async Task Scan_is_for_its_typists_then_for_nobody_then_for_the_plenary()
    {
        var round = await database.ScoredAsync("kertas-pindai", locked: false);
        var sheets = await SheetsAsync(round);
        foreach (var (sheet, index) in sheets.Select((s, i) => (s, i)))
        {
            await TypeAsync(First, round, sheet, "88", "90");
            await TypeAsync(Second, round, sheet, "88", "90");
            await AttachAsync(First, round, sheet);
            if (index == 0)
            {
                foreach (var typist in new[] { First, Second }) (await ScanAsync(typist, round, sheet)).IsDone.ShouldBeTrue();
                foreach (var user in new[] { Third, database.Chair, database.Panelists[1], database.Auditor, CurrentUser.Machine }) (await ScanAsync(user, round, sheet)).Kind.ShouldBe(OutcomeKind.NotFound, user.Name);
            }

            (await SettleAsync(First, round, sheet)).IsDone.ShouldBeTrue();
        }

        foreach (var user in new[] { First, Second, Third, database.Chair, database.Auditor }) (await ScanAsync(user, round, sheets[0])).Kind.ShouldBe(OutcomeKind.NotFound, user.Name);
        (await database.Use<OpenPlenary>().RunAsync(database.Chair, new(round.Slug), Cancel)).IsDone.ShouldBeTrue();
        foreach (var user in new[] { database.Chair, database.Auditor, First }) (await ScanAsync(user, round, sheets[0])).IsDone.ShouldBeTrue(user.Name);
        foreach (var user in new[] { Third, database.Stranger, database.AppointingAuthority }) (await ScanAsync(user, round, sheets[0])).Kind.ShouldBe(OutcomeKind.NotFound, user.Name);
        (await database.Use<RecommendationReportPdf>().RunAsync(database.Chair, new(round.Slug), Cancel)).IsDone.ShouldBeTrue();
        (await VerifyAsync(round)).ShouldHaveSingleItem().ShouldStartWith("Rantai utuh");
        await database.TamperAsync($"UPDATE paper_scans SET bytes = '\\x00' WHERE entry_id = (SELECT id FROM paper_entries WHERE sheet_id = {sheets[0]})");
        (await VerifyAsync(round)).ShouldHaveSingleItem().ShouldEndWith("pindaian lembar kertas bukan yang diunggah");
        await database.TamperAsync($"UPDATE paper_typings SET lines = replace(lines::text, ': 88', ': 89')::jsonb WHERE entry_id = (SELECT id FROM paper_entries WHERE sheet_id = {sheets[1]})");
        var told = await VerifyAsync(round);
        told.Count(m => m.StartsWith("Ketikan ", StringComparison.Ordinal) && m.Contains(": isi di basis data bukan", StringComparison.Ordinal)).ShouldBe(2);
        told.ShouldContain(m => m.EndsWith("nilai dari kertas bukan yang diketik kedua penyalinnya", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Database_keeps_typings_and_settles_nothing_without_two_people_and_a_scan()
    {
        var (round, sheet) = await OpenAsync("kertas-basis");
        await TypeAsync(First, round, sheet, "80", "80");
        await using var db = database.Context();
        foreach (var change in new FormattableString[] { $"UPDATE paper_typings SET note = 'x'", $"DELETE FROM paper_typings", $"UPDATE paper_scans SET size = 0", $"UPDATE paper_entries SET first_by = {Guid.Empty}" })
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(change, Cancel))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        foreach (var change in new FormattableString[] { $"UPDATE paper_entries SET settled_at = now() WHERE sheet_id = {sheet}", $"UPDATE paper_entries SET second_by = first_by WHERE sheet_id = {sheet}", $"UPDATE paper_entries SET settled_at = now(), second_by = {Second.Id} WHERE sheet_id = {sheet}" })
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(change, Cancel))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        await TypeAsync(Second, round, sheet, "80", "81");
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"INSERT INTO paper_typings (id, entry_id, number, by, typed_at, lines, note) SELECT gen_random_uuid(), id, 3, {Third.Id}, now(), '[]', '' FROM paper_entries WHERE sheet_id = {sheet}", Cancel))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    private async Task<(Round Round, Guid Sheet)> OpenAsync(string slug)
    {
        var round = await database.ScoredAsync(slug, locked: false);
        return (round, (await SheetsAsync(round))[0]);
    }

    private async Task<List<Guid>> SheetsAsync(Round round)
    {
        await using var db = database.Context();
        return (await db.Sheets.Where(s => s.RoundId == round.Id).ToListAsync(Cancel)).OrderBy(s => round.PanelistOf(s.PanelistId).Seat).ThenBy(s => round.ParticipantOf(s.ParticipantId).Number).Select(s => s.Id.Value).ToList();
    }

    private Task<Outcome<PaperState>> TypeAsync(CurrentUser user, Round round, Guid sheet, params string[] texts) => database.Use<TypePaper>().RunAsync(user,
        new(round.Slug, sheet, round.Components.SelectMany(c => c.Aspects).Zip(texts, (a, t) => new TypePaper.Line(a.Id.Value, MarkKind.Value, t, "")).ToList(), ""), Cancel);

    private Task<Outcome<PaperState>> TypeAgainAsync(CurrentUser user, Round round, Guid sheet, string text) => database.Use<TypePaper>().RunAsync(user,
        new(round.Slug, sheet, [new(round.Components.SelectMany(c => c.Aspects).Last().Id.Value, MarkKind.Value, text, "")], ""), Cancel);

    private Task<Outcome<Nothing>> AttachAsync(CurrentUser user, Round round, Guid sheet) => database.Use<AttachScan>().RunAsync(user, new(round.Slug, sheet, MakeFile.Pdf()), Cancel);

    private Task<Outcome<string>> SettleAsync(CurrentUser user, Round round, Guid sheet) => database.Use<SettlePaper>().RunAsync(user, new(round.Slug, sheet), Cancel);

    private Task<Outcome<PaperForm.View>> FormAsync(CurrentUser user, Round round, Guid sheet) => database.Use<PaperForm>().RunAsync(user, new(round.Slug, sheet), Cancel);

    private Task<Outcome<ScanToRead.Scan>> ScanAsync(CurrentUser user, Round round, Guid sheet) => database.Use<ScanToRead>().RunAsync(user, new(round.Slug, sheet), Cancel);

    private async Task<IReadOnlyList<string>> VerifyAsync(Round round) =>
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new(round.Slug), Cancel)).Value!.Sentences;
}
