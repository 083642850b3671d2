using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>
/// A panelist's own sheet with his next entries in mind, of which hundreds come in an hour: written by hand and read in one round trip,
/// and the same however many officials and earlier entries there are (decision 37). Of each aspect it holds the newest entry.
/// </summary>
internal static class SheetAtHand
{
    private const string RoundOfSheet = "(SELECT round_id FROM sheets WHERE id = $1)";

    // Each statement sees what was committed when it began: the round's row is held before anything else is read.
    private const string Hold = $"SELECT 1 FROM rounds WHERE id = {RoundOfSheet} FOR NO KEY UPDATE";

    // Who enters does so from his seat, whatever else he is: the seat is the whole row scope of an entry.
    private const string Own = """
        SELECT s.round_id, s.participant_id, s.panelist_id, s.component_id, s.locked_at, s.receipt, s.confirmed_version, s.reopened_at, coalesce(e.edition, 0)
          FROM sheets s JOIN panelists p ON p.id = s.panelist_id LEFT JOIN round_editions e ON e.round_id = s.round_id WHERE s.id = $1 AND p.account_id = $2
        """;

    private const string Seat = """
        SELECT r.id, coalesce(e.edition, 0) FROM rounds r LEFT JOIN round_editions e ON e.round_id = r.id
         WHERE r.slug = $1 AND EXISTS (SELECT FROM panelists p WHERE p.round_id = r.id AND p.account_id = $2)
        """;

    private const string OwnedSheets = """
        SELECT s.id, s.participant_id, s.component_id, s.locked_at IS NULL
          FROM sheets s JOIN panelists p ON p.id = s.panelist_id JOIN rounds r ON r.id = s.round_id WHERE r.slug = $1 AND p.account_id = $2
        """;

    private const string Marks = $"""
        SELECT m.id, m.aspect_id, m.version, m.kind, m.value, m.reason, m.origin, m.saved_at
          FROM components c JOIN aspects a ON a.component_id = c.id
         CROSS JOIN LATERAL (SELECT * FROM mark_versions v WHERE v.sheet_id = $1 AND v.aspect_id = a.id ORDER BY v.version DESC LIMIT 1) m
         WHERE c.round_id = {RoundOfSheet}
        UNION SELECT id, aspect_id, version, kind, value, reason, origin, saved_at FROM mark_versions WHERE id = ANY ($2) AND sheet_id = $1
        """;

    private const string Notes = """
        SELECT n.id, n.aspect_id, n.version, n.text, n.saved_at FROM note_versions n
         WHERE n.sheet_id = $1 AND (n.id = ANY ($2) OR NOT EXISTS (SELECT FROM note_versions later
               WHERE later.sheet_id = $1 AND later.aspect_id IS NOT DISTINCT FROM n.aspect_id AND later.version > n.version))
        """;

    private const string Head = $"SELECT sequence, hash FROM chain_head({RoundOfSheet})";

    /// <summary>Holds the round's row first, so that what is read next stays true until the commit.</summary>
    /// <param name="operations">What is about to be entered; what was entered by one of them before comes along.</param>
    /// <returns>The round to be read only, and the sheet, which is not tracked: new entries are added by themselves.</returns>
    /// <exception cref="NotVisible">No such sheet, or it is somebody else's.</exception>
    public static async Task<(Round Round, ScoreSheet Sheet)> SheetAtHandAsync(this Work work, Guid id, Guid[] operations, CancellationToken cancel)
    {
        var db = work.Db;
        await using var batch = Batch(db, ActingInterceptor.First(db), new(Hold) { Parameters = { Of(id) } }, new(Head) { Parameters = { Of(id) } });
        Add(batch, id, work.User.Id, operations);
        await using var read = await batch.ExecuteReaderAsync(cancel);
        await read.NextResultAsync(cancel);
        await read.NextResultAsync(cancel);
        var head = await read.ReadAsync(cancel) ? new ChainHead(read.GetInt32(0), read.GetString(1)) : null;
        await read.NextResultAsync(cancel);
        var (sheet, edition) = await SheetAsync(read, new SheetId(id), cancel);
        await read.CloseAsync();
        work.Follows(sheet.RoundId, head);
        return (await work.Rounds.AtAsync(db, sheet.RoundId, edition, cancel), sheet);
    }

    /// <summary>A round in which this person has a seat, to be read only, and which sheets are his.</summary>
    /// <exception cref="NotVisible">No such round, or he does not sit in it.</exception>
    public static async Task<(Round Round, IReadOnlyList<Owned> Mine)> OwnSheetsAtHandAsync(this Reading reading, string slug, CancellationToken cancel)
    {
        var db = reading.Db;
        await db.Database.OpenConnectionAsync(cancel);
        var mine = new List<Owned>();
        (RoundId Id, long Edition) which;
        await using (var batch = Batch(db, ActingInterceptor.First(db), new(Seat) { Parameters = { Of(slug), Of(reading.User.Id) } }, new(OwnedSheets) { Parameters = { Of(slug), Of(reading.User.Id) } }))
        await using (var read = await batch.ExecuteReaderAsync(cancel))
        {
            await read.NextResultAsync(cancel);
            if (!await read.ReadAsync(cancel)) throw new NotVisible();
            which = (new RoundId(read.GetGuid(0)), read.GetInt64(1));
            await read.NextResultAsync(cancel);
            while (await read.ReadAsync(cancel)) mine.Add(new Owned(read.GetGuid(0), new(read.GetGuid(1)), read.IsDBNull(2) ? null : new ComponentId(read.GetGuid(2)), read.GetBoolean(3)));
        }

        return (await reading.Rounds.AtAsync(db, which.Id, which.Edition, cancel), mine);
    }

    /// <summary>One of them, to look at: nothing is held and nothing is entered.</summary>
    public static async Task<ScoreSheet> SheetAtHandAsync(this Reading reading, Guid id, CancellationToken cancel)
    {
        await using var batch = Batch(reading.Db, ActingInterceptor.First(reading.Db));
        Add(batch, id, reading.User.Id, []);
        await using var read = await batch.ExecuteReaderAsync(cancel);
        await read.NextResultAsync(cancel);
        return (await SheetAsync(read, new SheetId(id), cancel)).Sheet;
    }

    public sealed record Owned(Guid Id, ParticipantId Participant, ComponentId? Component, bool IsOpen);

    private static NpgsqlBatch Batch(AppDbContext db, params ReadOnlySpan<NpgsqlBatchCommand> first)
    {
        var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        foreach (var command in first) batch.BatchCommands.Add(command);
        return batch;
    }

    private static void Add(NpgsqlBatch batch, Guid sheet, Guid account, Guid[] operations)
    {
        batch.BatchCommands.Add(new(Own) { Parameters = { Of(sheet), Of(account) } });
        batch.BatchCommands.Add(new(Marks) { Parameters = { Of(sheet), Of(operations) } });
        batch.BatchCommands.Add(new(Notes) { Parameters = { Of(sheet), Of(operations) } });
    }

    private static async Task<(ScoreSheet Sheet, long Edition)> SheetAsync(NpgsqlDataReader read, SheetId id, CancellationToken cancel)
    {
        if (!await read.ReadAsync(cancel)) throw new NotVisible();
        var (round, participant, panelist, component) = (new RoundId(read.GetGuid(0)), new ParticipantId(read.GetGuid(1)), new PanelistId(read.GetGuid(2)), read.IsDBNull(3) ? (ComponentId?)null : new(read.GetGuid(3)));
        var (locked, receipt, confirmed, reopened, edition) = (MomentOrNone(read, 4), read.IsDBNull(5) ? null : read.GetString(5), read.GetInt32(6), MomentOrNone(read, 7), read.GetInt64(8));
        await read.NextResultAsync(cancel);
        var marks = new List<MarkVersion>();
        while (await read.ReadAsync(cancel)) marks.Add(MarkOf(read, id));
        await read.NextResultAsync(cancel);
        var notes = new List<NoteVersion>();
        while (await read.ReadAsync(cancel)) notes.Add(NoteOf(read, id));
        return (ScoreSheet.Stored(id, round, participant, panelist, component, locked, receipt, confirmed, reopened, marks, notes), edition);
    }

    private static MarkVersion MarkOf(NpgsqlDataReader read, SheetId sheet) => MarkVersion.Stored(
        new(read.GetGuid(0)), sheet, new(read.GetGuid(1)), read.GetInt32(2),
        Mark.Stored(Enum.Parse<MarkKind>(read.GetString(3)), read.IsDBNull(4) ? null : read.GetDecimal(4), read.GetString(5)), Enum.Parse<MarkOrigin>(read.GetString(6)), Moment(read, 7));

    private static NoteVersion NoteOf(NpgsqlDataReader read, SheetId sheet) =>
        NoteVersion.Stored(new(read.GetGuid(0)), sheet, read.IsDBNull(1) ? null : new AspectId(read.GetGuid(1)), read.GetInt32(2), read.GetString(3), Moment(read, 4));

    private static DateTimeOffset Moment(NpgsqlDataReader read, int column) => new(read.GetDateTime(column), TimeSpan.Zero);

    private static DateTimeOffset? MomentOrNone(NpgsqlDataReader read, int column) => read.IsDBNull(column) ? null : Moment(read, column);

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };
}
