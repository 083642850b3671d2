using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Records a disciplinary penalty of an official.</summary>
public sealed class RecordPenalty(UseCaseParts parts) : Command<RecordPenalty.Input, RegisterRow>(parts)
{
    public sealed class Input : PenaltyFields
    {
        public OfficialId Official { get; set; }
    }

    protected override Policy Policy => Policies.KeepRegisters;

    protected override string TakenSentence => "Nomor SK itu sudah dicatat pada pejabat ini. Ubah hukuman yang sudah ada.";

    protected override async Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var number = await work.NumberAsync(input.Official, cancel);
        var penalty = Penalty.Record(input.Official, input.Read());
        work.Db.Penalties.Add(penalty);
        return work.Added(RegisterSubject.Penalty, penalty.Id.Value, penalty.Version, RegisterFacts.Of(penalty, number));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new PenaltyFields.Rules());
    }
}
