using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Features.Rehearsals;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Rehearsals;

public sealed class RehearsalTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rehearsal_is_scored_on_the_same_pages_and_wiped_without_a_trace_in_any_table()
    {
        await database.DraftRoundAsync("besok");
        var before = await RoundAsync("besok");
        var opened = await OpenAsync("besok", 2);
        opened.Value.ShouldBe("gladi-besok");
        (await OpenAsync("besok", 2)).Code.ShouldBe("rehearsal-open");
        await ScoreAsync("gladi-besok", everybody: true);

        var view = (await database.Use<RoundRehearsal>().RunAsync(database.Operator, "besok", Cancel)).Value!;
        view.Open!.Seats.Select(s => (s.Locked, s.Sheets)).ShouldBe([(1, 2), (1, 2), (1, 2)]);
        var rehearsal = (await RoundAsync("gladi-besok"))!.Id.Value;
        var ids = await IdsAsync(rehearsal);
        (await TracesAsync(ids)).ShouldNotBeEmpty("the search itself must find what is there");

        (await WipeAsync("besok")).IsDone.ShouldBeTrue();
        // The real round's chain goes on telling that there was one.
        (await TracesAsync(ids)).ShouldBe(["round_events.facts", "round_events.facts"]);
        (await RoundAsync("gladi-besok")).ShouldBeNull();
        (await RoundAsync("besok"))!.Components.Count.ShouldBe(before!.Components.Count);
        await using var db = database.Context();
        var round = before.Id;
        var told = await db.RoundEvents.Where(e => e.RoundId == round).OrderBy(e => e.Sequence).ToListAsync(Cancel);
        told.Select(e => e.Kind).ShouldBe([EventKind.RehearsalOpened, EventKind.RehearsalWiped]);
        told[1].Facts.ShouldContain("\"marks\":\"6\"");
        (await OpenAsync("besok", 1)).IsDone.ShouldBeTrue("a second rehearsal may follow");
    }

    [Fact]
    public async Task Real_round_cannot_be_wiped_nor_made_a_rehearsal_by_the_applications_own_role()
    {
        var real = await database.OpenRoundAsync("sungguhan");
        (await WipeAsync("sungguhan")).Code.ShouldBe("rehearsal-none");
        (await RefusedAsync($"SELECT wipe_rehearsal('{real.Id.Value}')")).ShouldBe(PostgresErrorCodes.CheckViolation);
        (await RefusedAsync($"UPDATE rounds SET rehearsal_of = id WHERE id = '{real.Id.Value}'")).ShouldBe(PostgresErrorCodes.CheckViolation);
        (await RefusedAsync($"DELETE FROM mark_versions")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Only_those_who_serve_a_round_open_and_wipe_and_a_round_that_is_not_there_is_not_found()
    {
        await database.DraftRoundAsync("siapa-gladi");
        (await database.Use<OpenRehearsal>().RunAsync(database.Panelists[0], new("siapa-gladi", 1), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<WipeRehearsal>().RunAsync(database.Panelists[0], new("siapa-gladi"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<RoundRehearsal>().RunAsync(database.Panelists[0], "siapa-gladi", Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await OpenAsync("tidak-ada", 1)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await WipeAsync("tidak-ada")).Kind.ShouldBe(OutcomeKind.NotFound);
        (await OpenAsync("siapa-gladi", 9)).Errors.Keys.ShouldBe(["People"]);
    }

    [Fact]
    public async Task Marks_are_compared_when_everybody_has_locked_and_never_in_a_real_round()
    {
        await database.OpenRoundAsync("ukur");
        await OpenAsync("ukur", 2);
        await ScoreAsync("gladi-ukur", everybody: false);
        var waiting = (await CompareAsync("gladi-ukur")).Value!;
        (waiting.People[0].Waiting, waiting.People[0].Rows.Count).ShouldBe((1, 0));

        await ScoreAsync("gladi-ukur", everybody: true);
        var told = (await CompareAsync("gladi-ukur")).Value!;
        told.People[0].Rows.Select(r => string.Join(' ', r.Marks)).ShouldBe(["60,00 75,00 90,00", "60,00 75,00 90,00"]);
        told.People[0].Rows.ShouldAllBe(r => r.Spread == 30 && r.IsWide);
        told.People[1].Rows.ShouldBeEmpty("the second person's sheets are still open");
        (await CompareAsync("ukur")).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<Calibration>().RunAsync(database.Stranger, "gladi-ukur", Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<OpenPlenary>().RunAsync(database.Panelists[0], new("gladi-ukur"), Cancel)).Code.ShouldBe("rehearsal-plenary");
    }

    // Panelist n gives the first fictitious person 45 + 15 n on every aspect and locks.
    private async Task ScoreAsync(string slug, bool everybody)
    {
        foreach (var (panelist, seat) in database.Panelists.Select((p, i) => (p, i + 1)).Take(everybody ? 3 : 2))
        {
            var view = (await database.Use<SheetDetail>().RunAsync(panelist, new(slug, 1), Cancel)).Value!;
            if (view.LockedAt is not null) continue;
            foreach (var field in view.Fields)
                (await database.Use<SaveMark>().RunAsync(panelist, new(Guid.CreateVersion7(), view.Sheet, field.Aspect, $"{45 + (15 * seat)}", 0), Cancel)).IsDone.ShouldBeTrue();
            var shown = (await database.Use<SheetDetail>().RunAsync(panelist, new(slug, 1), Cancel)).Value!.Seal;
            (await database.Use<LockSheet>().RunAsync(panelist, new(view.Sheet, shown), Cancel)).IsDone.ShouldBeTrue();
        }
    }

    private Task<Outcome<string>> OpenAsync(string slug, int people) => database.Use<OpenRehearsal>().RunAsync(database.Operator, new(slug, people), Cancel);

    private Task<Outcome<Nothing>> WipeAsync(string slug) => database.Use<WipeRehearsal>().RunAsync(database.Operator, new(slug), Cancel);

    private Task<Outcome<Calibration.View>> CompareAsync(string slug) => database.Use<Calibration>().RunAsync(database.Panelists[1], slug, Cancel);

    private async Task<Round?> RoundAsync(string slug)
    {
        await using var db = database.Context();
        return await db.Rounds.AsNoTracking().Whole().FirstOrDefaultAsync(r => r.Slug == slug, Cancel);
    }

    private async Task<IReadOnlyList<Guid>> IdsAsync(Guid rehearsal)
    {
        await using var db = database.Context();
        var round = await db.Rounds.AsNoTracking().Whole().SingleAsync(r => r.Id == new RoundId(rehearsal), Cancel);
        var sheets = await db.Sheets.Where(s => s.RoundId == round.Id).Whole().ToListAsync(Cancel);
        return [rehearsal, .. round.Components.Select(c => c.Id.Value), .. round.Components.SelectMany(c => c.Aspects).Select(a => a.Id.Value), .. round.Panel.Select(p => p.Id.Value),
            .. round.Participants.Select(p => p.Id.Value), .. sheets.Select(s => s.Id.Value), .. sheets.SelectMany(s => s.Marks).Select(m => m.Id.Value)];
    }

    // Every column of every table that names one of these ids: whatever is added later and forgotten by the wipe is found.
    private async Task<IReadOnlyList<string>> TracesAsync(IReadOnlyList<Guid> ids)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(Cancel);
        var (columns, found) = (new List<(string Table, string Column)>(), new List<string>());
        await using (var list = new NpgsqlCommand("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type IN ('uuid', 'jsonb', 'text', 'ARRAY')", connection))
        await using (var reader = await list.ExecuteReaderAsync(Cancel))
            while (await reader.ReadAsync(Cancel)) columns.Add((reader.GetString(0), reader.GetString(1)));
        foreach (var (table, column) in columns)
        {
            await using var search = new NpgsqlCommand($"SELECT count(*) FROM \"{table}\" WHERE \"{column}\"::text ~ @ids", connection);
            search.Parameters.AddWithValue("ids", string.Join('|', ids));
            found.AddRange(Enumerable.Repeat($"{table}.{column}", (int)(long)(await search.ExecuteScalarAsync(Cancel))!));
        }

        return found;
    }

    private async Task<string?> RefusedAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(database.App);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel))).SqlState;
    }
}
