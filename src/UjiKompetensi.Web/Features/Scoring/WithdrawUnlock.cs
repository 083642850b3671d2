using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>The panelist no longer wants his sheet opened; it stays locked.</summary>
public sealed class WithdrawUnlock(UseCaseParts parts) : Command<WithdrawUnlock.Input, Nothing>(parts)
{
    public sealed record Input(Guid Sheet);

    protected override Policy Policy => Policies.Score;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet) = await work.OwnSheetAsync(input.Sheet, cancel);
        var request = await work.Db.UnlockRequests.Where(r => r.SheetId == sheet.Id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel) ?? throw new NotVisible();
        request.Withdraw(work.User.Id, work.Now);
        await work.RecordAsync(round, EventKind.UnlockDecided, UnlockFacts.Decided(round, sheet, request, UnlockFacts.Withdrawn, work.User.Id), cancel);
        return default;
    }
}
