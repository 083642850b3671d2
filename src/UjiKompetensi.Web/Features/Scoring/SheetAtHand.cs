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
        SELECT s.round_id, s.participant_id, s.panelist_id, s.component_id, s.locked_at, s.receipt, s.confirmed_version, s.reopened_at, e.edition
          FROM sheets s JOIN panelists p ON p.id = s.panelist_id JOIN round_editions e ON e.round_id = s.round_id WHERE s.id = $1 AND p.account_id = $2
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
        var (db, sheetId) = (work.Db, new SheetId(id));
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction())
        {
            BatchCommands =
            {
                ActingInterceptor.First(db), new(Hold) { Parameters = { Of(id) } }, new(Own) { Parameters = { Of(id), Of(work.User.Id) } },
                new(Marks) { Parameters = { Of(id), Of(operations) } }, new(Notes) { Parameters = { Of(id), Of(operations) } }, new(Head) { Parameters = { Of(id) } },
            },
        };
        ScoreSheet sheet;
        long edition;
        await using (var read = await batch.ExecuteReaderAsync(cancel))
        {
            await read.NextResultAsync(cancel);
            await read.NextResultAsync(cancel);
            if (!await read.ReadAsync(cancel)) throw new NotVisible();
            var own = new
            {
                Round = new RoundId(read.GetGuid(0)), Participant = new ParticipantId(read.GetGuid(1)), Panelist = new PanelistId(read.GetGuid(2)),
                Component = read.IsDBNull(3) ? (ComponentId?)null : new ComponentId(read.GetGuid(3)), LockedAt = MomentOrNone(read, 4),
                Receipt = read.IsDBNull(5) ? null : read.GetString(5), Confirmed = read.GetInt32(6), ReopenedAt = MomentOrNone(read, 7),
            };
            edition = read.GetInt64(8);
            await read.NextResultAsync(cancel);
            var marks = new List<MarkVersion>();
            while (await read.ReadAsync(cancel)) marks.Add(MarkOf(read, sheetId));
            await read.NextResultAsync(cancel);
            var notes = new List<NoteVersion>();
            while (await read.ReadAsync(cancel)) notes.Add(NoteOf(read, sheetId));
            await read.NextResultAsync(cancel);
            work.Follows(own.Round, await read.ReadAsync(cancel) ? new ChainHead(read.GetInt32(0), read.GetString(1)) : null);
            sheet = ScoreSheet.Stored(sheetId, own.Round, own.Participant, own.Panelist, own.Component, own.LockedAt, own.Receipt, own.Confirmed, own.ReopenedAt, marks, notes);
        }

        return (await work.Rounds.AtAsync(db, sheet.RoundId, edition, cancel), sheet);
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
