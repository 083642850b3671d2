using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Adds a post to an office, with the standard of a JPT Pratama post to begin with.</summary>
public sealed class EstablishPost(UseCaseParts parts) : Command<EstablishPost.Input, RegisterRow>(parts)
{
    public sealed class Input : PostFields;

    protected override Policy Policy => Policies.KeepRegisters;

    protected override string TakenSentence => "OPD itu sudah punya jabatan dengan nama yang sama. Bedakan namanya.";

    protected override async Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var opd = await work.ChosenOpdAsync(input.Opd, cancel);
        var post = Post.Establish(opd.Id, input.Title, input.Echelon, input.Class, input.VacantSince);
        work.Db.Posts.Add(post);
        return work.Added(RegisterSubject.Post, post.Id.Value, post.Version, RegisterFacts.Of(post, opd.Name));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new PostFields.Rules());
    }
}
