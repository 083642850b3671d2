using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participation;

/// <summary>An official takes his own objection back; that he did stays on record.</summary>
public sealed class WithdrawObjection(UseCaseParts parts) : Command<WithdrawObjection.Input, Nothing>(parts)
{
    /// <param name="Number">Of his own objections in this round.</param>
    public sealed record Input(string Slug, int Number);

    protected override Policy Policy => Policies.SeeOwnCase;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, own) = await OwnCases.HoldAsync(work, input.Slug, cancel);
        var objection = await work.Db.Objections.Include(o => o.Steps).FirstOrDefaultAsync(o => o.RoundId == round.Id && o.ParticipantId == own.Id && o.Number == input.Number, cancel) ?? throw new NotVisible();
        var step = objection.Withdraw(work.Author(), work.Now);
        work.Db.ObjectionSteps.Add(step);
        await work.RecordAsync(round, EventKind.ObjectionMoved, ObjectionFacts.Of(round, objection, step), cancel);
        return default;
    }
}
