using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Corrects a disciplinary penalty.</summary>
public sealed class RevisePenalty(UseCaseParts parts) : Command<RevisePenalty.Input, RegisterRow>(parts)
{
    public sealed class Input : PenaltyFields
    {
        public PenaltyId Id { get; set; }
        public int BasedOn { get; set; }
    }

    protected override Policy Policy => Policies.KeepRegisters;

    protected override string TakenSentence => "Nomor SK itu sudah dicatat pada hukuman lain pejabat ini. Periksa nomornya.";

    protected override async Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var penalty = await work.PenaltyAsync(input.Id, cancel);
        var number = await work.NumberAsync(penalty.OfficialId, cancel);
        return work.Revised(RegisterSubject.Penalty, penalty.Id.Value, () => penalty.Version, () => RegisterFacts.Of(penalty, number),
            () => penalty.Revise(input.Read(), input.BasedOn));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new PenaltyFields.Rules());
    }
}
