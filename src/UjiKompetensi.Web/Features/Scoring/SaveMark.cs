using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>Enters what a panelist typed for one aspect of his own sheet. A repeated operation gets its first answer.</summary>
public sealed class SaveMark(UseCaseParts parts) : Command<SaveMark.Input, SaveMark.Saved>(parts)
{
    public const int TextMaxLength = 40;

    public sealed record Input(Guid OperationId, Guid Sheet, Guid Aspect, string? Text, int BaseVersion);

    /// <param name="Text">As it is shown from now on: <c>87,50</c>, or empty without a value.</param>
    /// <param name="Standing">The whole sheet now, also after a repeated operation.</param>
    public sealed record Saved(string Text, int Version, DateTimeOffset SavedAt, SheetStanding Standing);

    protected override Policy Policy => Policies.Score;

    protected override string TakenSentence => "Nilai ini baru saja disimpan dari perangkat lain. Muat ulang halaman, lalu periksa.";

    protected override async Task<Saved> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet) = await work.OwnSheetToEnterAsync(input.Sheet, cancel);
        round.CheckPledged(sheet.PanelistId);
        var (aspect, entries) = (new AspectId(input.Aspect), sheet.Marks.Count);
        try
        {
            var mark = sheet.Enter(new OperationId(input.OperationId), round, aspect, input.Text, input.BaseVersion, work.Now);
            if (sheet.Marks.Count > entries) await work.RecordAsync(round, EventKind.MarkEntered, MarkFacts.Entered(round, sheet, mark), cancel);
            return new Saved(Shown(mark), mark.Version, mark.SavedAt, SheetStanding.Of(sheet, round));
        }
        catch (RuleViolation stale) when (stale.Code == "mark-stale")
        {
            var current = sheet.Current(aspect);
            throw new Overtaken<Saved>(stale, new Saved(Shown(current), current?.Version ?? 0, current?.SavedAt ?? work.Now, SheetStanding.Of(sheet, round)));
        }
    }

    private static string Shown(MarkVersion? mark) => mark?.Value is { } value ? ScoreText.Format(value) : "";

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.OperationId).NotEmpty().WithMessage("Penanda simpan tidak ada. Muat ulang halaman.");
            RuleFor(i => i.Text).MaximumLength(TextMaxLength).WithMessage("Isian ini terlalu panjang untuk sebuah nilai.");
            RuleFor(i => i.BaseVersion).GreaterThanOrEqualTo(0).WithMessage("Nomor versi tidak masuk akal. Muat ulang halaman.");
        }
    }
}
