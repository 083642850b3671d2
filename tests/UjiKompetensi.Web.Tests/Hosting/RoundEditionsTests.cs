using Npgsql;
using UjiKompetensi.Web.Tests.Features.Scoring;

namespace UjiKompetensi.Web.Tests.Hosting;

public sealed class RoundEditionsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE rounds SET venue = 'Hotel lain' WHERE id = $1")]
    [InlineData("UPDATE components SET name = 'Lain' WHERE round_id = $1")]
    [InlineData("UPDATE aspects SET title = 'Lain' WHERE component_id IN (SELECT id FROM components WHERE round_id = $1)")]
    [InlineData("UPDATE participants SET number = number WHERE round_id = $1")]
    [InlineData("UPDATE panelists SET is_internal = NOT is_internal WHERE round_id = $1")]
    [InlineData("INSERT INTO conflicts (id, at, by, kind, origin, panelist_id, participant_id, reason, round_id, state, version) SELECT gen_random_uuid(), now(), l.account_id, 'Family', 'Entered', l.id, p.id, 'x', $1, 'Suspected', 1 FROM participants p, panelists l WHERE p.round_id = $1 AND l.round_id = $1 LIMIT 1")]
    public async Task Whatever_changes_a_round_counts_a_new_edition_of_it_and_of_no_other(string change)
    {
        var (desk, other) = (await DeskAsync(), await DeskAsync());
        var (before, beside) = (await EditionAsync(desk), await EditionAsync(other));

        await ExecuteAsync(change, desk.Round.Id.Value);

        (await EditionAsync(desk)).ShouldNotBe(before);
        (await EditionAsync(other)).ShouldBe(beside);
    }

    [Fact]
    public async Task Marks_count_no_edition()
    {
        var desk = await DeskAsync();
        var before = await EditionAsync(desk);

        await desk.FillAsync();

        (await EditionAsync(desk)).ShouldBe(before);
    }

    [Fact]
    public async Task A_change_by_anybody_is_known_to_the_next_save()
    {
        var desk = await DeskAsync();
        (await desk.SaveAsync(desk.Mark("80"))).IsDone.ShouldBeTrue();
        await ExecuteAsync("UPDATE components SET scale_maximum = 50 WHERE round_id = $1", desk.Round.Id.Value);

        (await desk.SaveAsync(desk.Mark("81", 1))).Code.ShouldBe("score-off-scale");
    }

    [Fact]
    public async Task Without_a_count_the_round_is_read_each_time()
    {
        var desk = await DeskAsync();
        (await desk.SaveAsync(desk.Mark("80"))).IsDone.ShouldBeTrue();
        await ExecuteAsync("DELETE FROM round_editions WHERE round_id = $1", desk.Round.Id.Value);
        (await desk.SaveAsync(desk.Mark("82", 1))).IsDone.ShouldBeTrue();
        await ExecuteAsync("UPDATE components SET scale_maximum = 50 WHERE round_id = $1", desk.Round.Id.Value);

        (await desk.SaveAsync(desk.Mark("81", 2))).Code.ShouldBe("score-off-scale");
    }

    [Fact]
    public async Task The_application_cannot_count_editions_itself()
    {
        var desk = await DeskAsync();
        await using var source = NpgsqlDataSource.Create(database.App);
        await using var write = source.CreateCommand("UPDATE round_editions SET edition = 1");

        (await Should.ThrowAsync<PostgresException>(() => write.ExecuteNonQueryAsync(Cancel))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private async Task<long> EditionAsync(ScoringDesk desk)
    {
        await using var source = NpgsqlDataSource.Create(database.Owner);
        await using var ask = source.CreateCommand("SELECT edition FROM round_editions WHERE round_id = $1");
        ask.Parameters.AddWithValue(desk.Round.Id.Value);
        return (long)(await ask.ExecuteScalarAsync(Cancel))!;
    }

    private async Task ExecuteAsync(string sql, Guid round)
    {
        await using var source = NpgsqlDataSource.Create(database.Owner);
        await using var change = source.CreateCommand(sql);
        change.Parameters.AddWithValue(round);
        (await change.ExecuteNonQueryAsync(Cancel)).ShouldBeGreaterThan(0);
    }

    private Task<ScoringDesk> DeskAsync() => ScoringDesk.OpenAsync(database, $"edisi-{Guid.NewGuid():N}"[..20], Cancel);
}
