using FluentValidation;
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
        var (round, sheet) = await work.SheetAtHandAsync(input.Sheet, [input.OperationId], cancel);
        var entries = new SheetEntries(work, round, sheet);
        try
        {
            var kept = await entries.WriteNoteAsync(new OperationId(input.OperationId), input.Aspect is { } id ? new AspectId(id) : null, input.Text, input.BaseVersion, cancel);
            await entries.StoreAsync(cancel);
            return Answer(kept);
        }
        catch (Overtaken<KeptEntry> overtaken)
        {
            throw overtaken.With(Answer(overtaken.Current));
        }

        Saved Answer(KeptEntry kept) => new(kept.Text, kept.Version, kept.SavedAt, SheetStanding.Of(sheet, round));
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
