using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Scoring;

public sealed class SaveMarkTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static (string Text, int Version, DateTimeOffset At) Said(Outcome<SaveMark.Saved> outcome) => (outcome.Value!.Text, outcome.Value.Version, outcome.Value.SavedAt);

    [Theory]
    [InlineData("87,5", "87,50", 87.5)]
    [InlineData("87.50", "87,50", 87.5)]
    [InlineData(" 0 ", "0,00", 0)]
    [InlineData("100", "100,00", 100)]
    public async Task Save_stores_one_version_and_one_event_and_answers_as_shown(string typed, string shown, decimal stored)
    {
        var desk = await DeskAsync();

        var outcome = await desk.SaveAsync(desk.Mark(typed));

        Said(outcome).ShouldBe((shown, 1, database.Clock.Now));
        (await desk.StoredAsync()).Marks.Single().Value.ShouldBe(stored);
        await desk.ShouldMatchTheChainAsync();
    }

    [Fact]
    public async Task Save_on_a_round_that_stayed_the_same_asks_nothing_but_its_two_batches()
    {
        var desk = await DeskAsync();
        await desk.SaveAsync(desk.Mark("87,5"));
        using var questions = new Questions(database);

        await desk.SaveAsync(desk.Mark("88,5", 1));

        // Both go in a batch by hand, of which Entity Framework knows nothing.
        questions.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_of_nothing_takes_the_value_back_as_a_new_version()
    {
        var desk = await DeskAsync();
        await desk.SaveAsync(desk.Mark("80"));
        (await desk.SaveAsync(desk.Mark("", 1))).Value!.Text.ShouldBe("");
        (await desk.StoredAsync()).Marks.Count.ShouldBe(2);
        await desk.ShouldMatchTheChainAsync();
    }

    [Fact]
    public async Task Save_of_the_same_value_adds_no_version_and_no_event()
    {
        var desk = await DeskAsync();
        await desk.SaveAsync(desk.Mark("80"));
        (await desk.SaveAsync(desk.Mark("80,00", 1))).Value!.Version.ShouldBe(1);
        (await desk.EventsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Repeated_operation_gets_its_first_answer_even_after_the_lock()
    {
        var desk = await DeskAsync();
        var first = desk.Mark("81");
        var answer = Said(await desk.SaveAsync(first));
        await desk.SaveAsync(desk.Mark("80", 1));
        await desk.LockAsync();
        var events = (await desk.EventsAsync()).Count;

        Said(await desk.SaveAsync(first)).ShouldBe(answer);

        (await desk.EventsAsync()).Count.ShouldBe(events);
        await desk.ShouldMatchTheChainAsync();
    }

    [Theory]
    [InlineData("87.555", "score-form")]
    [InlineData("abc", "score-form")]
    [InlineData("1.000", "score-form")]
    [InlineData("-1", "score-form")]
    [InlineData("150", "score-off-scale")]
    public async Task Save_of_no_score_is_refused_and_stores_nothing(string typed, string code)
    {
        var desk = await DeskAsync();
        (await desk.SaveAsync(desk.Mark(typed))).Code.ShouldBe(code);
        (await desk.StoredAsync()).Marks.ShouldBeEmpty();
        (await desk.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_on_a_locked_sheet_is_refused()
    {
        var desk = await DeskAsync();
        await desk.LockAsync();
        (await desk.SaveAsync(desk.Mark("90", 1))).Code.ShouldBe("sheet-locked");
    }

    [Fact]
    public async Task Save_of_an_overlong_text_is_invalid_and_names_the_field()
    {
        var desk = await DeskAsync();
        var outcome = await desk.SaveAsync(desk.Mark(new string('8', SaveMark.TextMaxLength + 1)));
        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        outcome.Errors.Keys.ShouldBe(["Text"]);
    }

    [Fact]
    public async Task Save_by_somebody_who_scores_nothing_is_forbidden()
    {
        var desk = await DeskAsync();
        (await desk.SaveAsync(desk.Mark("80"), database.Operator)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    [Fact]
    public async Task Save_on_a_sheet_of_another_seat_finds_nothing()
    {
        var desk = await DeskAsync();
        foreach (var other in new[] { database.Stranger, database.Panelists[0], database.Panelists[2] })
            (await desk.SaveAsync(desk.Mark("80"), other)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await desk.StoredAsync()).Marks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Chair_who_sees_every_sheet_in_the_plenary_still_writes_none_of_them()
    {
        var desk = await DeskAsync();
        await using (var owner = database.OwnerContext())
            await owner.Database.ExecuteSqlAsync($"UPDATE rounds SET phase = 'Plenary' WHERE slug = {desk.Round.Slug}", Cancel);
        (await desk.SaveAsync(desk.Mark("80"), database.Panelists[0])).Kind.ShouldBe(OutcomeKind.NotFound);
        (await desk.SaveAsync(desk.Mark("80"))).Code.ShouldBe("phase-wrong");
    }

    [Fact]
    public async Task Save_based_on_an_old_version_is_a_conflict_that_tells_what_is_stored()
    {
        var desk = await DeskAsync();
        await desk.SaveAsync(desk.Mark("85"));
        var outcome = await desk.SaveAsync(desk.Mark("87,5"));
        (outcome.Kind, outcome.Code).ShouldBe((OutcomeKind.Conflict, "mark-stale"));
        Said(outcome).ShouldBe(("85,00", 1, database.Clock.Now));
    }

    [Fact]
    public async Task Of_two_saves_at_once_exactly_one_wins_and_the_other_learns_its_value()
    {
        var desk = await DeskAsync();
        for (var round = 0; round < 5; round++)
        {
            var texts = new[] { $"{70 + round}", $"{80 + round}" };
            var outcomes = await Task.WhenAll(texts.Select(text => Task.Run(() => desk.SaveAsync(desk.Mark(text, round)), Cancel)));
            var winner = outcomes.Single(o => o.IsDone);
            Said(outcomes.Single(o => o.Kind == OutcomeKind.Conflict)).ShouldBe(Said(winner));
        }

        await desk.ShouldMatchTheChainAsync();
    }

    [Fact]
    public async Task Save_at_the_moment_of_the_lock_is_either_locked_in_or_refused()
    {
        for (var run = 0; run < 4; run++)
        {
            var desk = await DeskAsync();
            await desk.FillAsync();
            var seal = (await desk.ViewAsync()).Seal;
            var saving = Task.Run(() => desk.SaveAsync(desk.Mark("99", 1)), Cancel);
            var locking = Task.Run(() => database.Use<LockSheet>().RunAsync(desk.Owner, new(desk.Sheet, seal), Cancel), Cancel);
            var (saved, locked) = (await saving, await locking);

            (saved.IsDone ^ locked.IsDone).ShouldBeTrue("a value slipped in beside the lock");
            (saved.IsDone ? locked.Code : saved.Code).ShouldBe(saved.IsDone ? "sheet-changed" : "sheet-locked");
            await desk.ShouldMatchTheChainAsync();
        }
    }

    [Theory]
    [InlineData("UPDATE mark_versions SET value = 100")]
    [InlineData("DELETE FROM mark_versions")]
    [InlineData("UPDATE round_events SET facts = ''")]
    [InlineData("DELETE FROM round_events")]
    [InlineData("UPDATE sheets SET panelist_id = panelist_id")]
    public async Task Stored_marks_cannot_be_changed_by_the_application_role(string sql)
    {
        var desk = await DeskAsync();
        await desk.SaveAsync(desk.Mark("80"));
        await using var db = database.Context();
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, Cancel))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Database_itself_refuses_a_mark_for_a_locked_sheet()
    {
        var desk = await DeskAsync();
        await desk.LockAsync();
        await using var db = database.Context();
        var refused = await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"INSERT INTO mark_versions (id, sheet_id, aspect_id, version, kind, value, reason, saved_at) VALUES ({Guid.CreateVersion7()}, {desk.Sheet}, {desk.Aspect}, 9, 'Value', 100, '', now())", Cancel));
        refused.MessageText.ShouldBe("sheet is locked");
    }

    private Task<ScoringDesk> DeskAsync() => ScoringDesk.OpenAsync(database, $"nilai-{Guid.NewGuid():N}", Cancel);
}
