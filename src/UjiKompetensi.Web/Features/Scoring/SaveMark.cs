using FluentValidation;
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
        var (round, sheet) = await work.SheetAtHandAsync(input.Sheet, [input.OperationId], cancel);
        round.CheckPledged(sheet.PanelistId);
        var entries = new SheetEntries(work, round, sheet);
        try
        {
            var kept = await entries.EnterMarkAsync(new OperationId(input.OperationId), new AspectId(input.Aspect), input.Text, input.BaseVersion, cancel);
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
            RuleFor(i => i.Text).MaximumLength(TextMaxLength).WithMessage("Isian ini terlalu panjang untuk sebuah nilai.");
            RuleFor(i => i.BaseVersion).GreaterThanOrEqualTo(0).WithMessage("Nomor versi tidak masuk akal. Muat ulang halaman.");
        }
    }
}
