using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Adds an office to the registers.</summary>
public sealed class RegisterOpd(UseCaseParts parts) : Command<RegisterOpd.Input, RegisterRow>(parts)
{
    public sealed class Input : OpdFields;

    protected override Policy Policy => Policies.KeepRegisters;

    protected override string TakenSentence => "Sudah ada OPD dengan nama itu. Pakai yang sudah ada, atau bedakan namanya.";

    protected override Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var opd = Opd.Register(input.Name, input.Kind, input.ReadOrder());
        work.Db.Opds.Add(opd);
        return Task.FromResult(work.Added(RegisterSubject.Opd, opd.Id.Value, opd.Version, RegisterFacts.Of(opd)));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new OpdFields.Rules());
    }
}
