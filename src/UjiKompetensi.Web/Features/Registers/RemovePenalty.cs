using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Removes a penalty that was recorded by mistake; the history keeps that it was there.</summary>
public sealed class RemovePenalty(UseCaseParts parts) : Command<RemovePenalty.Input, Nothing>(parts)
{
    public sealed record Input(PenaltyId Id);

    protected override Policy Policy => Policies.KeepRegisters;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var penalty = await work.PenaltyAsync(input.Id, cancel);
        var number = await work.NumberAsync(penalty.OfficialId, cancel);
        work.Db.Penalties.Remove(penalty);
        work.Note(RegisterSubject.Penalty, penalty.Id.Value, RegisterFacts.Of(penalty, number), null);
        return default;
    }
}
