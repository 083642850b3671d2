using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>Records that a panelist cannot judge one aspect, and why; a value typed later replaces it.</summary>
public sealed class AbstainFromAspect(UseCaseParts parts) : Command<AbstainFromAspect.Input, Nothing>(parts)
{
    public sealed record Input(Guid OperationId, Guid Sheet, Guid Aspect, string? Reason, int BaseVersion);

    protected override Policy Policy => Policies.Score;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet) = await work.OwnSheetAsync(input.Sheet, cancel);
        round.CheckPledged(sheet.PanelistId);
        var entries = sheet.Marks.Count;
        try
        {
            var mark = sheet.Abstain(new OperationId(input.OperationId), round, new AspectId(input.Aspect), input.Reason ?? "", input.BaseVersion, work.Now);
            if (sheet.Marks.Count > entries) await work.RecordAsync(round, EventKind.MarkEntered, MarkFacts.Entered(round, sheet, mark), cancel);
            return default;
        }
        catch (RuleViolation stale) when (stale.Code == "mark-stale")
        {
            throw new Overtaken<Nothing>(stale, default);
        }
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.OperationId).NotEmpty().WithMessage("Penanda simpan tidak ada. Muat ulang halaman.");
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Isi alasan abstain.").MaximumLength(Mark.ReasonMaxLength).WithMessage($"Alasan paling panjang {Mark.ReasonMaxLength} huruf.");
        }
    }
}
