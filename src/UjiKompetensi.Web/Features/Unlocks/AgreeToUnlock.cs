using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Unlocks;

/// <summary>One of the two agrees to open a locked sheet; with the second one it opens. Answers whether it did.</summary>
public sealed class AgreeToUnlock(UseCaseParts parts) : Command<AgreeToUnlock.Input, bool>(parts)
{
    public sealed record Input(string Slug, int Number);

    protected override Policy Policy => Policies.DecideUnlocks;

    protected override bool ReadsSealed => true;

    protected override async Task<bool> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, request, sheet, side, takesPart) = await UnlockDesk.OpenAsync(work, input.Slug, input.Number, cancel);
        if (side == UnlockSide.Panel) request.AgreeForPanel(round, work.User.Id, work.Now);
        else request.AgreeForSecretariat(round, work.User.Id, work.User.Name, takesPart, work.Now);
        await work.RecordAsync(round, EventKind.UnlockDecided, UnlockFacts.Decided(round, sheet, request, UnlockFacts.AgreedBy(side), work.User.Id), cancel);
        if (!request.IsGranted) return false;
        // The database opens the sheet only where it finds both agreements: they have to be there first.
        await work.Db.SaveChangesAsync(cancel);
        sheet.Unlock(round, request);
        await work.RecordAsync(round, EventKind.SheetUnlocked, UnlockFacts.Unlocked(round, sheet, request), cancel);
        return true;
    }
}
