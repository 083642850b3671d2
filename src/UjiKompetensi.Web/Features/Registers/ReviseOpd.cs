using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Renames, re-sorts or re-orders an office.</summary>
public sealed class ReviseOpd(UseCaseParts parts) : Command<ReviseOpd.Input, RegisterRow>(parts)
{
    public sealed class Input : OpdFields
    {
        public OpdId Id { get; set; }
        public int BasedOn { get; set; }
    }

    protected override Policy Policy => Policies.KeepRegisters;

    protected override string TakenSentence => "Sudah ada OPD lain dengan nama itu. Bedakan namanya.";

    protected override async Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var opd = await work.OpdAsync(input.Id, cancel);
        return work.Revised(RegisterSubject.Opd, opd.Id.Value, () => opd.Version, () => RegisterFacts.Of(opd),
            () => opd.Revise(input.Name, input.Kind, input.ReadOrder(), input.BasedOn));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new OpdFields.Rules());
    }
}
