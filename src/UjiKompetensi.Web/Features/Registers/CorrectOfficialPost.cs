using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Corrects a wrongly recorded post or TMT; unlike a move it leaves no post in the official's history.</summary>
public sealed class CorrectOfficialPost(UseCaseParts parts) : Command<CorrectOfficialPost.Input, RegisterRow>(parts)
{
    public sealed class Input
    {
        public OfficialId Id { get; set; }
        public int BasedOn { get; set; }
        public PostId Post { get; set; }
        public DateOnly? Since { get; set; }
    }

    protected override Policy Policy => Policies.KeepRegisters;

    protected override async Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var official = await work.OfficialAsync(input.Id, cancel);
        var (was, wasOpd) = await work.ChosenPostAsync(official.PostId, cancel);
        var (post, opd) = await work.ChosenPostAsync(input.Post, cancel);
        return work.Revised(RegisterSubject.Official, official.Id.Value, () => official.Version, () => RegisterFacts.Of(official, was.Title, wasOpd),
            () => official.CorrectPost(post.Id, input.Since!.Value, input.BasedOn), () => RegisterFacts.Of(official, post.Title, opd));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Post).NotEmpty().WithMessage("Pilih jabatan.");
            RuleFor(i => i.Since).NotNull().WithMessage("Isi TMT jabatan.");
        }
    }
}
