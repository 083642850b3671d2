using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>A panelist asks to have his own locked sheet opened again; answers the request's number.</summary>
public sealed class AskUnlock(UseCaseParts parts) : Command<AskUnlock.Input, int>(parts)
{
    public sealed record Input(Guid Sheet, string? Reason);

    protected override Policy Policy => Policies.Score;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet) = await work.OwnSheetAsync(input.Sheet, cancel);
        var requests = await work.Db.UnlockRequests.AsNoTracking().Where(r => r.RoundId == round.Id).ToListAsync(cancel);
        var request = UnlockRequest.Ask(round, sheet, requests.Select(r => r.Number).DefaultIfEmpty().Max() + 1, input.Reason, requests, work.User.Id, work.Now);
        work.Db.UnlockRequests.Add(request);
        await work.RecordAsync(round, EventKind.UnlockRequested, UnlockFacts.Requested(round, sheet, request), cancel);
        return request.Number;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Isi alasan mengapa lembar ini perlu dibuka lagi.")
            .MaximumLength(UnlockRequest.ReasonMaxLength).WithMessage($"Alasan paling panjang {UnlockRequest.ReasonMaxLength} huruf.");
    }
}
