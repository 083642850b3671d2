using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Moves an official to another post. The one he leaves becomes his history and, unless somebody else holds it, is vacant since that day.</summary>
public sealed class MoveOfficial(UseCaseParts parts) : Command<MoveOfficial.Input, RegisterRow>(parts)
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
        var left = await work.PostAsync(official.PostId, cancel);
        var leftOpd = (await work.ChosenOpdAsync(left.OpdId, cancel)).Name;
        var (post, opd) = await work.ChosenPostAsync(input.Post, cancel);
        var row = work.Revised(RegisterSubject.Official, official.Id.Value, () => official.Version, () => RegisterFacts.Of(official, left.Title, leftOpd),
            () => official.MoveTo(post.Id, input.Since!.Value, left.Title, leftOpd, input.BasedOn), () => RegisterFacts.Of(official, post.Title, opd));
        if (!await work.Db.Officials.AnyAsync(o => o.PostId == left.Id && o.Id != official.Id, cancel))
            work.Revised(RegisterSubject.Post, left.Id.Value, () => left.Version, () => RegisterFacts.Of(left, leftOpd),
                () => left.Revise(left.OpdId, left.Title, left.Echelon, left.Class, input.Since, left.Version));
        return row;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Post).NotEmpty().WithMessage("Pilih jabatan baru.");
            RuleFor(i => i.Since).NotNull().WithMessage("Isi TMT jabatan baru.");
        }
    }
}
