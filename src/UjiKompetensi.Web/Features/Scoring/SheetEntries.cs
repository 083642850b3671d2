using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <param name="Text">As it is shown from now on: <c>87,50</c>, or empty without a value; a note as it is kept.</param>
public sealed record KeptEntry(string Text, int Version, DateTimeOffset SavedAt);

/// <summary>
/// Entries on a sheet at hand with what the chain says of each; alike for one alone and for several of one post. What the
/// domain made is written by hand in one round trip (decision 37).
/// </summary>
internal sealed class SheetEntries(Work work, Round round, ScoreSheet sheet)
{
    private const string AddMarks = """
        INSERT INTO mark_versions (id, sheet_id, aspect_id, version, kind, value, reason, origin, saved_at)
        SELECT id, $1, aspect, version, kind, value, reason, origin, at FROM unnest($2, $3, $4, $5, $6, $7, $8, $9) AS e (id, aspect, version, kind, value, reason, origin, at)
        """;

    private const string AddNotes = """
        INSERT INTO note_versions (id, sheet_id, aspect_id, version, text, saved_at)
        SELECT id, $1, aspect, version, text, at FROM unnest($2, $3, $4, $5, $6) AS e (id, aspect, version, text, at)
        """;

    private const string AddLinks = """
        INSERT INTO round_events (round_id, sequence, kind, actor_id, at, facts, previous_hash, hash)
        SELECT $1, sequence, kind, $2, at, facts, previous, hash FROM unnest($3, $4, $5, $6, $7, $8) AS e (sequence, kind, at, facts, previous, hash)
        """;

    private readonly List<MarkVersion> _marks = [];
    private readonly List<NoteVersion> _notes = [];
    private readonly List<RoundEvent> _links = [];

    /// <exception cref="Overtaken{KeptEntry}">Another value was saved meanwhile: it comes along.</exception>
    public async Task<KeptEntry> EnterMarkAsync(OperationId operation, AspectId aspect, string? text, int basedOn, CancellationToken cancel)
    {
        try
        {
            var before = sheet.Marks.Count;
            var mark = sheet.Enter(operation, round, aspect, text, basedOn, work.Now);
            if (sheet.Marks.Count > before)
            {
                _links.Add(await work.NextAsync(round, EventKind.MarkEntered, MarkFacts.Entered(round, sheet, mark), cancel));
                _marks.Add(mark);
            }

            return Kept(mark);
        }
        catch (RuleViolation stale) when (stale.Code == "mark-stale")
        {
            throw new Overtaken<KeptEntry>(stale, sheet.Current(aspect) is { } current ? Kept(current) : new KeptEntry("", 0, work.Now));
        }
    }

    /// <param name="aspect">Null for the general note.</param>
    /// <exception cref="Overtaken{KeptEntry}">Another text was saved meanwhile: it comes along.</exception>
    public async Task<KeptEntry> WriteNoteAsync(OperationId operation, AspectId? aspect, string? text, int basedOn, CancellationToken cancel)
    {
        try
        {
            var before = sheet.Notes.Count;
            var note = sheet.WriteNote(operation, round, aspect, text, basedOn, work.Now);
            if (sheet.Notes.Count > before)
            {
                _links.Add(await work.NextAsync(round, EventKind.NoteWritten, MarkFacts.Noted(round, sheet, note), cancel));
                _notes.Add(note);
            }

            return new KeptEntry(note.Text, note.Version, note.SavedAt);
        }
        catch (RuleViolation stale) when (stale.Code == "note-stale")
        {
            throw new Overtaken<KeptEntry>(stale, new KeptEntry(sheet.NoteOn(aspect), sheet.NoteNumberOn(aspect), sheet.Notes.Where(n => n.AspectId == aspect).MaxBy(n => n.Version)?.SavedAt ?? work.Now));
        }
    }

    /// <summary>Writes what was entered, in the transaction that held the round.</summary>
    /// <exception cref="DbUpdateException">A unique index refused it.</exception>
    public async Task StoreAsync(CancellationToken cancel)
    {
        if (_links.Count == 0) return;
        var database = work.Db.Database;
        await using var batch = new NpgsqlBatch((NpgsqlConnection)database.GetDbConnection(), (NpgsqlTransaction)database.CurrentTransaction!.GetDbTransaction());
        if (_marks.Count > 0) batch.BatchCommands.Add(Marks());
        if (_notes.Count > 0) batch.BatchCommands.Add(Notes());
        batch.BatchCommands.Add(Links());
        try
        {
            await batch.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new DbUpdateException(taken.MessageText, taken);
        }
    }

    private NpgsqlBatchCommand Marks() => new(AddMarks)
    {
        Parameters =
        {
            Of(sheet.Id.Value), Of(_marks, m => m.Id.Value), Of(_marks, m => m.AspectId.Value), Of(_marks, m => m.Version), Of(_marks, m => m.Kind.ToString()),
            Of(_marks, m => m.Value), Of(_marks, m => m.Reason), Of(_marks, m => m.Origin.ToString()), Of(_marks, m => m.SavedAt.UtcDateTime),
        },
    };

    private NpgsqlBatchCommand Notes() => new(AddNotes)
    {
        Parameters = { Of(sheet.Id.Value), Of(_notes, n => n.Id.Value), Of(_notes, n => n.AspectId?.Value), Of(_notes, n => n.Version), Of(_notes, n => n.Text), Of(_notes, n => n.SavedAt.UtcDateTime) },
    };

    private NpgsqlBatchCommand Links() => new(AddLinks)
    {
        Parameters =
        {
            Of(round.Id.Value), Of(work.User.Id), Of(_links, l => l.Sequence), Of(_links, l => l.Kind.ToString()), Of(_links, l => l.At.UtcDateTime), Of(_links, l => l.Facts),
            Of(_links, l => l.PreviousHash), Of(_links, l => l.Hash),
        },
    };

    private static KeptEntry Kept(MarkVersion mark) => new(mark.Value is { } value ? ScoreText.Format(value) : "", mark.Version, mark.SavedAt);

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };

    private static NpgsqlParameter<TValue[]> Of<T, TValue>(IReadOnlyList<T> rows, Func<T, TValue> column) => new() { TypedValue = [.. rows.Select(column)] };
}
