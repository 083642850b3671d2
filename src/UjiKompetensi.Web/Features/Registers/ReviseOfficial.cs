using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Corrects what the register says of an official beside his post.</summary>
public sealed class ReviseOfficial(UseCaseParts parts) : Command<ReviseOfficial.Input, RegisterRow>(parts)
{
    public sealed class Input : OfficialFields
    {
        public OfficialId Id { get; set; }
        public int BasedOn { get; set; }
    }

    protected override Policy Policy => Policies.KeepRegisters;

    protected override string TakenSentence => "NIP itu sudah dipakai pejabat lain. Periksa kembali NIP-nya.";

    protected override async Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var official = await work.OfficialAsync(input.Id, cancel);
        var (post, opd) = await work.ChosenPostAsync(official.PostId, cancel);
        return work.Revised(RegisterSubject.Official, official.Id.Value, () => official.Version, () => RegisterFacts.Of(official, post.Title, opd),
            () => official.Revise(input.ReadNumber(), input.ReadDetails(), input.BasedOn));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new OfficialFields.Rules());
    }
}
