using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Assessments;
using UjiKompetensi.Web.Features.Papers;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Tests.Architecture;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.Tests.Features.Scoring;

namespace UjiKompetensi.Web.Tests.SigningIn;

/// <summary>The net in the database itself: statements written by hand, as the application's own role, past every rule of the application.</summary>
public sealed class SealedTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>Each was read for whether a value it works on can leave it.</summary>
    private static readonly string[] Reviewed =
    [
        "AgreeToUnlock.cs", "AttachScan.cs", "BreachReportPdf.cs", "ChainIntegrity.cs", "LiveBoard.cs", "PaperForm.cs", "PaperSheets.cs",
        "PlenaryReadiness.cs", "RefuseUnlock.cs", "RoundOverview.cs", "RoundVerification.cs", "SettlePaper.cs", "TypePaper.cs",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_that_the_product_names_is_sealed_and_no_other()
    {
        await using var db = database.OwnerContext();
        (await db.Database.SqlQuery<string>($"SELECT relname AS \"Value\" FROM pg_class WHERE relrowsecurity ORDER BY relname").ToListAsync(Cancel)).ShouldBe(ActingInterceptor.SealedTables);
        (await db.Database.SqlQuery<string>($"SELECT tablename AS \"Value\" FROM pg_policies WHERE schemaname = 'public' ORDER BY tablename").ToListAsync(Cancel)).ShouldBe(ActingInterceptor.SealedTables);
        (await db.Database.SqlQuery<bool>($"SELECT bool_and(qual LIKE '%acting() = %00000000-0000-0000-0000-000000000000%' OR qual LIKE '%acting() = ANY%00000000-0000-0000-0000-000000000000%') AS \"Value\" FROM pg_policies").SingleAsync(Cancel))
            .ShouldBeTrue("a backup asks as the product itself, and must get every row");
    }

    [Fact]
    public async Task Nobody_gets_no_row_another_panelist_none_before_the_plenary_and_its_panel_everything_after()
    {
        var (round, own) = await FilledAsync("segel");
        var everything = await CountsAsync(round, Acting.Machine);
        everything.ShouldAllBe(t => t.Value > 0);
        (await CountsAsync(round, null)).ShouldAllBe(t => t.Value == 0);
        (await CountsAsync(round, Acting.For(database.Panelists[2]))).ShouldAllBe(t => t.Value == 0);
        (await CountsAsync(round, Acting.For(database.Stranger))).ShouldAllBe(t => t.Value == 0);
        (await CountsAsync(round, Acting.For(CurrentUser.Anyone))).ShouldAllBe(t => t.Value == 0);
        var mine = await CountsAsync(round, Acting.For(own));
        (mine["mark_versions"], mine["note_versions"], mine["assessment_results"], mine["paper_typings"], mine["paper_scans"]).ShouldBe((2, 1, 0, 0, 0));
        var staff = await CountsAsync(round, Acting.For(database.Operator));
        (staff["mark_versions"], staff["note_versions"], staff["assessment_results"], staff["paper_typings"], staff["paper_scans"]).ShouldBe((0, 0, 1, 1, 1));

        await using (var owner = database.OwnerContext()) await owner.Database.ExecuteSqlAsync($"UPDATE rounds SET phase = 'Plenary' WHERE id = {round.Id.Value}", Cancel);
        (await CountsAsync(round, Acting.For(database.Panelists[2]))).ShouldBe(everything);
        (await CountsAsync(round, null)).ShouldAllBe(t => t.Value == 0);
    }

    [Fact]
    public async Task Whoever_was_forgotten_by_a_query_gets_nothing_through_the_context_either()
    {
        var (round, own) = await FilledAsync("segel-lupa");
        foreach (var (user, marks) in new[] { (own, 2), (database.Panelists[2], 0), (CurrentUser.Anyone, 0) })
        {
            await using var db = database.Context();
            db.Acting = Acting.For(user);
            (await db.MarkVersions.CountAsync(m => db.Sheets.Any(s => s.Id == m.SheetId && s.RoundId == round.Id), Cancel)).ShouldBe(marks);
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            (await db.Sheets.Where(s => s.RoundId == round.Id).Whole().ToListAsync(Cancel)).Sum(s => s.Marks.Count).ShouldBe(marks, "also in a transaction, which is told once");
        }
    }

    [Fact]
    public async Task Nobody_writes_nothing()
    {
        var (round, _) = await FilledAsync("segel-tulis");
        var refused = await Should.ThrowAsync<PostgresException>(async () => await AskAsync(null, $"INSERT INTO round_events SELECT round_id, sequence + 1, 'MarkEntered', actor_id, at, facts, previous_hash, hash FROM round_events WHERE round_id = '{round.Id.Value}' ORDER BY sequence DESC LIMIT 1"));
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_connection_of_the_pool_forgets_who_acted()
    {
        var (_, own) = await FilledAsync("segel-kolam");
        await using var db = database.Context();
        db.Acting = Acting.For(own);
        await db.Database.OpenConnectionAsync(Cancel);
        (await db.MarkVersions.CountAsync(Cancel)).ShouldBeGreaterThan(0);
        await using (var alone = new NpgsqlCommand("SELECT coalesce(current_setting('ukom.actor', true), '')", (NpgsqlConnection)db.Database.GetDbConnection()))
            (await alone.ExecuteScalarAsync(Cancel)).ShouldBe("", "outside of a transaction");
        await using (var transaction = await db.Database.BeginTransactionAsync(Cancel)) (await db.MarkVersions.CountAsync(Cancel)).ShouldBeGreaterThan(0);
        await using var after = new NpgsqlCommand("SELECT coalesce(current_setting('ukom.actor', true), '')", (NpgsqlConnection)db.Database.GetDbConnection());
        (await after.ExecuteScalarAsync(Cancel)).ShouldBe("", "after its transaction");
    }

    [Fact]
    public void Only_reviewed_use_cases_work_past_the_seal() => Sources.Below("src/UjiKompetensi.Web/Features", ".cs")
        .Where(f => f.Text.Contains("bool ReadsSealed => true")).Select(f => Path.GetFileName(f.Path)).Order(StringComparer.Ordinal).ShouldBe(Reviewed);

    /// <summary>A round that is being scored: two marks and a note of one panelist, a result from elsewhere, and one sheet of the chair's typed from paper with its scan.</summary>
    private async Task<(Round Round, CurrentUser Panelist)> FilledAsync(string slug)
    {
        var desk = await ScoringDesk.OpenAsync(database, slug, Cancel);
        await desk.FillAsync();
        (await database.Use<WriteSheetNote>().RunAsync(desk.Owner, new(Guid.CreateVersion7(), desk.Sheet, "Hanya untuk saya.", 0), Cancel)).IsDone.ShouldBeTrue();
        var (round, import) = (desk.Round, desk.Round.Components.Single(c => c.Source == ComponentSource.Import));
        (await database.Use<RecordResult>().RunAsync(database.Operator, new(slug, import.Id, round.Participants[0].Id, "80", "Lembaga Contoh", new DateOnly(2026, 1, 5), 0), Cancel)).IsDone.ShouldBeTrue();
        await using var db = database.Context();
        var (chair, person) = (round.Panel[0].Id, round.Participants[0].Id);
        var sheet = (await db.Sheets.SingleAsync(s => s.PanelistId == chair && s.ParticipantId == person, Cancel)).Id.Value;
        var lines = round.Components.Where(c => c.Source == ComponentSource.Panel).SelectMany(c => c.Aspects).Select(a => new TypePaper.Line(a.Id.Value, MarkKind.Value, "70", "")).ToList();
        (await database.Use<TypePaper>().RunAsync(database.Operator, new(slug, sheet, lines, ""), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<AttachScan>().RunAsync(database.Operator, new(slug, sheet, MakeFile.Pdf()), Cancel)).IsDone.ShouldBeTrue();
        return (round, desk.Owner);
    }

    private async Task<Dictionary<string, long>> CountsAsync(Round round, Acting? acting)
    {
        var counts = new Dictionary<string, long>();
        foreach (var (table, from) in new[]
        {
            ("mark_versions", "mark_versions t JOIN sheets s ON s.id = t.sheet_id"), ("note_versions", "note_versions t JOIN sheets s ON s.id = t.sheet_id"),
            ("paper_typings", "paper_typings t JOIN paper_entries s ON s.id = t.entry_id"), ("paper_scans", "paper_scans t JOIN paper_entries s ON s.id = t.entry_id"),
            ("assessment_results", "assessment_results s"), ("round_events", "(SELECT * FROM round_events WHERE kind IN ('MarkEntered', 'NoteWritten', 'PaperTyped')) s"),
        })
            counts.Add(table, (long)(await AskAsync(acting, $"SELECT count(*) FROM {from} WHERE s.round_id = '{round.Id.Value}'"))!);
        return counts;
    }

    private async Task<object?> AskAsync(Acting? acting, string sql)
    {
        await using var connection = new NpgsqlConnection(database.App);
        await connection.OpenAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        if (acting is not null)
        {
            await using var tell = new NpgsqlCommand("SELECT set_config('ukom.actor', $1, true), set_config('ukom.records', $2, true)", connection) { Parameters = { new() { Value = acting.Account.ToString() }, new() { Value = acting.Records ? "ya" : "" } } };
            await tell.ExecuteNonQueryAsync(Cancel);
        }

        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancel);
    }
}
