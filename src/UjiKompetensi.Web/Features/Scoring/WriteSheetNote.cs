using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>Writes the general note of a panelist's own sheet, or the note on one aspect. A repeated operation gets its first answer.</summary>
public sealed class WriteSheetNote(UseCaseParts parts) : Command<WriteSheetNote.Input, WriteSheetNote.Saved>(parts)
{
    /// <param name="Aspect">Null for the general note.</param>
    public sealed record Input(Guid OperationId, Guid Sheet, string? Text, int BaseVersion, Guid? Aspect = null);

    public sealed record Saved(string Text, int Version, DateTimeOffset SavedAt, SheetStanding Standing);

    protected override Policy Policy => Policies.Score;

    protected override string TakenSentence => "Catatan ini baru saja disimpan dari perangkat lain. Muat ulang halaman, lalu periksa.";

    protected override async Task<Saved> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet) = await work.OwnSheetToEnterAsync(input.Sheet, cancel);
        var (entries, aspect) = (sheet.Notes.Count, input.Aspect is { } id ? new AspectId(id) : (AspectId?)null);
        try
        {
            var note = sheet.WriteNote(new OperationId(input.OperationId), round, aspect, input.Text, input.BaseVersion, work.Now);
            if (sheet.Notes.Count > entries) await work.RecordAsync(round, EventKind.NoteWritten, MarkFacts.Noted(round, sheet, note), cancel);
            return new Saved(note.Text, note.Version, note.SavedAt, SheetStanding.Of(sheet, round));
        }
        catch (RuleViolation stale) when (stale.Code == "note-stale")
        {
            throw new Overtaken<Saved>(stale, new Saved(
                sheet.NoteOn(aspect), sheet.NoteNumberOn(aspect), sheet.Notes.Where(n => n.AspectId == aspect).MaxBy(n => n.Version)?.SavedAt ?? work.Now, SheetStanding.Of(sheet, round)));
        }
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.OperationId).NotEmpty().WithMessage("Penanda simpan tidak ada. Muat ulang halaman.");
            RuleFor(i => i.Text).MaximumLength(ScoreSheet.NoteMaxLength).WithMessage($"Catatan paling panjang {ScoreSheet.NoteMaxLength} huruf. Ringkas dahulu.");
            RuleFor(i => i.BaseVersion).GreaterThanOrEqualTo(0).WithMessage("Nomor versi tidak masuk akal. Muat ulang halaman.");
        }
    }
}
