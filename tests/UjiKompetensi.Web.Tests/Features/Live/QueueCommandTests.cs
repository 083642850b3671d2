using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Live;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Live;

public sealed class QueueCommandTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Day_of_two_leaves_every_turn_in_the_chain()
    {
        var round = await database.OpenRoundAsync("antre");
        (await CallInAsync("antre", 0, 1)).IsDone.ShouldBeTrue();
        (await CallInAsync("antre", 1, 2)).IsDone.ShouldBeTrue("the one inside is let go first");
        (await database.Use<CloseTurn>().RunAsync(database.Operator, new("antre", 2), Cancel)).IsDone.ShouldBeTrue();
        var events = await EventsAsync(round.Id);
        events.Select(e => e.Kind).ShouldBe([EventKind.TurnBegan, EventKind.TurnEnded, EventKind.TurnBegan, EventKind.TurnEnded]);
        events[^1].Facts.ShouldBe("""{"number":"2","participant":"02"}""");
        EventChain.FirstBroken(events).ShouldBeNull();
    }

    [Fact]
    public async Task Passing_over_whoever_is_inside_records_both_and_he_can_be_taken_back()
    {
        var round = await database.OpenRoundAsync("antre-lewat");
        await CallInAsync("antre-lewat", 0, 1);
        (await PlaceAsync("antre-lewat", 0, Presence.Absent, "Belum datang")).IsDone.ShouldBeTrue();
        (await EventsAsync(round.Id)).Select(e => e.Kind).ShouldBe([EventKind.TurnBegan, EventKind.PresenceRecorded, EventKind.TurnEnded]);
        (await CallInAsync("antre-lewat", 1, 1)).Code.ShouldBe("turn-absent");
        (await PlaceAsync("antre-lewat", 1, Presence.Planned, "")).IsDone.ShouldBeTrue();
        (await CallInAsync("antre-lewat", 1, 1)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Refusals_say_why()
    {
        await database.OpenRoundAsync("antre-tolak");
        await CallInAsync("antre-tolak", 0, 1);
        (await CallInAsync("antre-tolak", 0, 2)).Code.ShouldBe("row-stale");
        (await CallInAsync("antre-tolak", 1, 1)).Code.ShouldBe("turn-running");
        (await CallInAsync("antre-tolak", 1, 99)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await PlaceAsync("antre-tolak", 0, Presence.Absent, " ")).Errors.Keys.ShouldBe(["Reason"]);
        (await PlaceAsync("antre-tolak", 7, Presence.Absent, "Sakit")).Code.ShouldBe("row-stale");
        await database.DraftRoundAsync("antre-draf");
        (await database.Use<CloseTurn>().RunAsync(database.Operator, new("antre-draf", 0), Cancel)).Code.ShouldBe("phase-wrong");
    }

    [Fact]
    public async Task Only_those_who_serve_move_the_queue_and_an_unknown_round_is_not_there()
    {
        await database.OpenRoundAsync("antre-hak");
        foreach (var other in new[] { database.Panelists[0], database.Auditor, database.AppointingAuthority, database.Stranger })
        {
            (await database.Use<CallIn>().RunAsync(other, new("antre-hak", 0, 1), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<CloseTurn>().RunAsync(other, new("antre-hak", 0), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<PlaceInQueue>().RunAsync(other, new() { Slug = "antre-hak", Participant = 1 }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await CallInAsync("tidak-ada", 0, 1)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<CloseTurn>().RunAsync(database.Operator, new("tidak-ada", 0), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await PlaceAsync("tidak-ada", 0, Presence.Absent, "Sakit")).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Two_boards_at_the_same_instant_let_in_one()
    {
        var round = await database.OpenRoundAsync("antre-kembar");
        var outcomes = await Task.WhenAll(CallInAsync("antre-kembar", 0, 1), CallInAsync("antre-kembar", 0, 2));
        outcomes.Count(o => o.IsDone).ShouldBe(1);
        await using var db = database.Context();
        (await db.Turns.CountAsync(t => t.RoundId == round.Id && t.EndedAt == null, Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Database_keeps_turns_as_they_were_and_one_person_inside()
    {
        var round = await database.OpenRoundAsync("antre-jaga");
        await CallInAsync("antre-jaga", 0, 1);
        await using var db = database.Context();
        foreach (var sql in new[] { "DELETE FROM turns", "UPDATE turns SET began_at = now()", "UPDATE turns SET number = 9" })
            (await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, Cancel))).SqlState.ShouldBe(Npgsql.PostgresErrorCodes.InsufficientPrivilege, sql);
        var second = await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"INSERT INTO turns (id, round_id, participant_id, number, began_at) VALUES ({Guid.CreateVersion7()}, {round.Id.Value}, {round.Participants[1].Id.Value}, 2, now())", Cancel));
        second.SqlState.ShouldBe(Npgsql.PostgresErrorCodes.UniqueViolation);
    }

    private Task<Outcome<Nothing>> CallInAsync(string slug, int seen, int participant) => database.Use<CallIn>().RunAsync(database.Operator, new(slug, seen, participant), Cancel);

    private Task<Outcome<Nothing>> PlaceAsync(string slug, int basedOn, Presence presence, string reason) =>
        database.Use<PlaceInQueue>().RunAsync(database.Operator, new() { Slug = slug, BasedOn = basedOn, Participant = 1, Presence = presence, Reason = reason }, Cancel);

    private async Task<List<RoundEvent>> EventsAsync(RoundId round)
    {
        await using var db = database.Context();
        return await db.RoundEvents.Where(e => e.RoundId == round).OrderBy(e => e.Sequence).ToListAsync(Cancel);
    }
}
