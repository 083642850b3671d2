using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Renames a post, moves it to another office, or corrects its echelon, class and vacancy.</summary>
public sealed class RevisePost(UseCaseParts parts) : Command<RevisePost.Input, RegisterRow>(parts)
{
    public sealed class Input : PostFields
    {
        public PostId Id { get; set; }
        public int BasedOn { get; set; }
    }

    protected override Policy Policy => Policies.KeepRegisters;

    protected override string TakenSentence => "OPD itu sudah punya jabatan lain dengan nama yang sama. Bedakan namanya.";

    protected override async Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var post = await work.PostAsync(input.Id, cancel);
        var (was, opd) = ((await work.ChosenOpdAsync(post.OpdId, cancel)).Name, await work.ChosenOpdAsync(input.Opd, cancel));
        return work.Revised(RegisterSubject.Post, post.Id.Value, () => post.Version, () => RegisterFacts.Of(post, was),
            () => post.Revise(opd.Id, input.Title, input.Echelon, input.Class, input.VacantSince, input.BasedOn), () => RegisterFacts.Of(post, opd.Name));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new PostFields.Rules());
    }
}
