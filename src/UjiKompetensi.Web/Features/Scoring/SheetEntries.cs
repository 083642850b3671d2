using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <param name="Text">As it is shown from now on: <c>87,50</c>, or empty without a value; a note as it is kept.</param>
public sealed record KeptEntry(string Text, int Version, DateTimeOffset SavedAt);

/// <summary>One entry on a sheet at hand, with what the chain says of it; alike for one alone and for several of one post.</summary>
internal static class SheetEntries
{
    /// <exception cref="Overtaken{KeptEntry}">Another value was saved meanwhile: it comes along.</exception>
    public static async Task<KeptEntry> EnterMarkAsync(this Work work, Round round, ScoreSheet sheet, OperationId operation, AspectId aspect, string? text, int basedOn, CancellationToken cancel)
    {
        try
        {
            var before = sheet.Marks.Count;
            var mark = sheet.Enter(operation, round, aspect, text, basedOn, work.Now);
            if (sheet.Marks.Count > before)
            {
                work.Db.Add(mark);
                await work.RecordAsync(round, EventKind.MarkEntered, MarkFacts.Entered(round, sheet, mark), cancel);
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
    public static async Task<KeptEntry> WriteNoteAsync(this Work work, Round round, ScoreSheet sheet, OperationId operation, AspectId? aspect, string? text, int basedOn, CancellationToken cancel)
    {
        try
        {
            var before = sheet.Notes.Count;
            var note = sheet.WriteNote(operation, round, aspect, text, basedOn, work.Now);
            if (sheet.Notes.Count > before)
            {
                work.Db.Add(note);
                await work.RecordAsync(round, EventKind.NoteWritten, MarkFacts.Noted(round, sheet, note), cancel);
            }

            return new KeptEntry(note.Text, note.Version, note.SavedAt);
        }
        catch (RuleViolation stale) when (stale.Code == "note-stale")
        {
            throw new Overtaken<KeptEntry>(stale, new KeptEntry(sheet.NoteOn(aspect), sheet.NoteNumberOn(aspect), sheet.Notes.Where(n => n.AspectId == aspect).MaxBy(n => n.Version)?.SavedAt ?? work.Now));
        }
    }

    private static KeptEntry Kept(MarkVersion mark) => new(mark.Value is { } value ? ScoreText.Format(value) : "", mark.Version, mark.SavedAt);
}
