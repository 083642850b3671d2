using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Unlocks;

/// <summary>One of the two sides refuses to open a locked sheet, with a reason; it stays locked.</summary>
public sealed class RefuseUnlock(UseCaseParts parts) : Command<RefuseUnlock.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, int Number, string? Reason);

    protected override Policy Policy => Policies.DecideUnlocks;

    protected override bool ReadsSealed => true;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, request, sheet, side, takesPart) = await UnlockDesk.OpenAsync(work, input.Slug, input.Number, cancel);
        request.Refuse(round, side, work.User.Id, takesPart, input.Reason, work.Now);
        await work.RecordAsync(round, EventKind.UnlockDecided, UnlockFacts.Decided(round, sheet, request, UnlockFacts.Refused, work.User.Id, request.RefusalReason), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Isi alasan menolak.")
            .MaximumLength(UnlockRequest.ReasonMaxLength).WithMessage($"Alasan paling panjang {UnlockRequest.ReasonMaxLength} huruf.");
    }
}
