using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>Withdraws a panelist from judging one participant for good: every aspect is recused and the sheet locks. Answers the receipt.</summary>
public sealed class RecuseFromParticipant(UseCaseParts parts) : Command<RecuseFromParticipant.Input, string>(parts)
{
    public sealed record Input(Guid Sheet, string? Reason);

    protected override Policy Policy => Policies.Score;

    protected override async Task<string> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet) = await work.OwnSheetAsync(input.Sheet, cancel);
        var before = sheet.Marks.ToHashSet();
        sheet.RecuseFrom(round, input.Reason ?? "", work.Now);
        foreach (var mark in sheet.Marks.Where(m => !before.Contains(m)))
            await work.RecordAsync(round, EventKind.MarkEntered, MarkFacts.Entered(round, sheet, mark), cancel);
        await work.RecordAsync(round, EventKind.PanelistRecused, MarkFacts.Excused(round, sheet, input.Reason!.Trim()), cancel);
        return sheet.Receipt!;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Isi alasan mengapa Anda tidak menilai peserta ini.")
            .MaximumLength(Mark.ReasonMaxLength).WithMessage($"Alasan paling panjang {Mark.ReasonMaxLength} huruf.");
    }
}
