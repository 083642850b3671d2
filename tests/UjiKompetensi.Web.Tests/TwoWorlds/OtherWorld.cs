using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Data;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>
/// Makes a copy into the other world: what is hidden from one viewer before the plenary says something else, and
/// nothing but that. Receipts and the evidence chain are made anew, so that the other world is as true as the first.
/// </summary>
internal sealed class OtherWorld(string app, string admin)
{
    /// <param name="alsoVisible">For the comparison's own test: the viewer's own marks change too.</param>
    public async Task MakeAsync(Viewer viewer, bool alsoVisible, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(admin + ";Pooling=false");
        await connection.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var db = Database.Context(app);
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == SmallOffice.Scoring, cancel);
        var hidden = (await SheetsAsync(db, round, cancel)).Where(s => alsoVisible || round.PanelistOf(s.PanelistId).AccountId != viewer.User.Id).ToList();

        await RunAsync(connection, "SET session_replication_role = replica", cancel);
        foreach (var mark in hidden.SelectMany(s => s.Marks))
        {
            if (mark.Value is { } value) await RunAsync(connection, "UPDATE mark_versions SET value = $1 WHERE id = $2", cancel, Other(value, round.ComponentOf(round.AspectOf(mark.AspectId).ComponentId).Scale), mark.Id.Value);
            if (mark.Kind == MarkKind.Abstained) await RunAsync(connection, "UPDATE mark_versions SET reason = $1 WHERE id = $2", cancel, "Suara terputus sewaktu ia menjawab, jadi tidak adil menilainya.", mark.Id.Value);
        }

        foreach (var note in hidden.SelectMany(s => s.Notes))
            await RunAsync(connection, "UPDATE note_versions SET text = $1 WHERE id = $2", cancel, $"Kesan yang sama sekali lain dan jauh lebih panjang: {note.Text.ToUpperInvariant()}", note.Id.Value);
        if (!viewer.SeesImports)
            foreach (var result in await ResultsAsync(db, round, cancel))
                await RunAsync(connection, "UPDATE assessment_results SET value = $1 WHERE id = $2", cancel, Other(result.Value!.Value, Scale.Percent), result.Id.Value);
        await transaction.CommitAsync(cancel);
        await SealAsync(connection, round, cancel);
    }

    /// <summary>Gives every locked sheet the receipt of what it now says, and links the chain again.</summary>
    private async Task SealAsync(NpgsqlConnection connection, Round round, CancellationToken cancel)
    {
        await using var db = Database.Context(app);
        var sheets = await SheetsAsync(db, round, cancel);
        foreach (var sheet in sheets.Where(s => s.IsLocked)) await RunAsync(connection, "UPDATE sheets SET receipt = $1 WHERE id = $2", cancel, sheet.Seal(round), sheet.Id.Value);
        db.ChangeTracker.Clear();
        sheets = await SheetsAsync(db, round, cancel);
        var results = (await ResultsAsync(db, round, cancel)).ToDictionary(r => r.Id.Value);
        RoundEvent? last = null;
        foreach (var link in await db.RoundEvents.AsNoTracking().Where(e => e.RoundId == round.Id).OrderBy(e => e.Sequence).ToListAsync(cancel))
        {
            last = RoundEvent.Append(last, round.Id, link.Kind, link.ActorId, link.At, Told(round, sheets, results, link));
            await RunAsync(connection, "UPDATE round_events SET facts = $1, previous_hash = $2, hash = $3 WHERE round_id = $4 AND sequence = $5", cancel,
                last.Facts, last.PreviousHash, last.Hash, round.Id.Value, link.Sequence);
        }
    }

    private static Facts Told(Round round, List<ScoreSheet> sheets, Dictionary<Guid, AssessmentResult> results, RoundEvent link)
    {
        var facts = Facts.Read(link.Facts);
        ScoreSheet Sheet() => sheets.Single(s => s.Id.Value == Guid.Parse(facts[MarkFacts.Sheet]));
        OperationId Operation() => new(Guid.Parse(facts[MarkFacts.Operation]));
        return link.Kind switch
        {
            EventKind.MarkEntered => MarkFacts.Entered(round, Sheet(), Sheet().Marks.Single(m => m.Id == Operation())),
            EventKind.NoteWritten => MarkFacts.Noted(round, Sheet(), Sheet().Notes.Single(n => n.Id == Operation())),
            EventKind.SheetLocked => MarkFacts.Locked(round, Sheet()),
            EventKind.PanelistRecused => MarkFacts.Excused(round, Sheet(), facts[MarkFacts.Reason]),
            EventKind.ResultRecorded => RoundFacts.Result(round, results[Guid.Parse(facts[RoundFacts.Id])]),
            _ => facts.Aggregate(new Facts(), (same, fact) => same.Add(fact.Key, fact.Value)),
        };
    }

    /// <summary>Another valid value, far away, that also changes the order.</summary>
    private static decimal Other(decimal value, Scale scale) => scale.Maximum == 5 ? value == 3 ? 5 : 6 - value : value >= 70 ? value - 33.25m : value + 27.5m;

    private static Task<List<ScoreSheet>> SheetsAsync(AppDbContext db, Round round, CancellationToken cancel) => db.Sheets.Where(s => s.RoundId == round.Id).Whole().ToListAsync(cancel);

    private static Task<List<AssessmentResult>> ResultsAsync(AppDbContext db, Round round, CancellationToken cancel) => db.AssessmentResults.AsNoTracking().Where(r => r.RoundId == round.Id).ToListAsync(cancel);

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
