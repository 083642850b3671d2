using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>Writes the general note of a panelist's own sheet. A repeated operation gets its first answer.</summary>
public sealed class WriteSheetNote(UseCaseParts parts) : Command<WriteSheetNote.Input, WriteSheetNote.Saved>(parts)
{
    public sealed record Input(Guid OperationId, Guid Sheet, string? Text, int BaseVersion);

    public sealed record Saved(string Text, int Version, DateTimeOffset SavedAt);

    protected override Policy Policy => Policies.Score;

    protected override string TakenSentence => "Catatan ini baru saja disimpan dari perangkat lain. Muat ulang halaman, lalu periksa.";

    protected override async Task<Saved> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet) = await work.OwnSheetAsync(input.Sheet, cancel);
        var entries = sheet.Notes.Count;
        try
        {
            var note = sheet.WriteNote(new OperationId(input.OperationId), round, input.Text, input.BaseVersion, work.Now);
            if (sheet.Notes.Count > entries) await work.RecordAsync(round, EventKind.NoteWritten, MarkFacts.Noted(round, sheet, note), cancel);
            return new Saved(note.Text, note.Version, note.SavedAt);
        }
        catch (RuleViolation stale) when (stale.Code == "note-stale")
        {
            throw new Overtaken<Saved>(stale, new Saved(sheet.Note, sheet.NoteNumber, sheet.Notes.MaxBy(n => n.Version)?.SavedAt ?? work.Now));
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
