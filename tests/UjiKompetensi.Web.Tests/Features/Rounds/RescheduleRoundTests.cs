using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Features.Rounds;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Rounds;

public sealed class RescheduleRoundTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reschedule_changes_the_round_and_leaves_an_event()
    {
        var input = await InputAsync("pindah");
        (input.Name, input.HeldFrom, input.HeldUntil, input.Venue) = ("Nama Baru", new DateOnly(2026, 4, 6), new DateOnly(2026, 4, 7), "Aula");
        (await database.Use<RescheduleRound>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();

        var view = (await database.Use<RoundTimeAndPlace>().RunAsync(database.Operator, "pindah", Cancel)).Value!;
        (view.Name, view.HeldFrom, view.HeldUntil, view.Venue).ShouldBe(("Nama Baru", new DateOnly(2026, 4, 6), new DateOnly(2026, 4, 7), "Aula"));
        await using var db = database.Context();
        (await db.RoundEvents.OrderBy(e => e.Sequence).LastAsync(Cancel)).Kind.ShouldBe(EventKind.RoundRescheduled);
    }

    [Fact]
    public async Task Reschedule_by_somebody_who_saw_older_data_is_a_conflict_that_shows_what_is_stored()
    {
        var (first, second) = (await InputAsync("rebutan"), await InputFor("rebutan"));
        first.Venue = "Hotel Satu";
        second.Venue = "Hotel Dua";
        (await database.Use<RescheduleRound>().RunAsync(database.Operator, first, Cancel)).IsDone.ShouldBeTrue();

        var late = await database.Use<RescheduleRound>().RunAsync(database.Operator, second, Cancel);
        late.Kind.ShouldBe(OutcomeKind.Conflict);
        late.Value!.Venue.ShouldBe("Hotel Satu");
        (await InputFor("rebutan")).Venue.ShouldBe("Hotel Satu");
    }

    [Fact]
    public async Task Reschedule_with_crossed_days_is_invalid_and_names_the_field()
    {
        var input = await InputAsync("silang");
        input.HeldUntil = input.HeldFrom!.Value.AddDays(-1);
        (await database.Use<RescheduleRound>().RunAsync(database.Operator, input, Cancel)).Errors.Keys.ShouldBe(["HeldUntil"]);
    }

    private async Task<RescheduleRound.Input> InputAsync(string slug)
    {
        await database.DraftRoundAsync(slug);
        return await InputFor(slug);
    }

    private async Task<RescheduleRound.Input> InputFor(string slug)
    {
        var view = (await database.Use<RoundTimeAndPlace>().RunAsync(database.Operator, slug, Cancel)).Value!;
        return new RescheduleRound.Input { Slug = slug, Name = view.Name, HeldFrom = view.HeldFrom, HeldUntil = view.HeldUntil, Venue = view.Venue, Seen = new(view.Name, view.HeldFrom, view.HeldUntil, view.Venue) };
    }
}
