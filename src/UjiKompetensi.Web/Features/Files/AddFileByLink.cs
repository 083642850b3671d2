using FluentValidation;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Files;

/// <summary>Keeps a file that a participant uploads himself through his personal link; answers the name it was given.</summary>
public sealed class AddFileByLink(UseCaseParts parts) : Command<AddFileByLink.Input, string>(parts)
{
    public sealed record Input(string Token, FileKind Kind, string Name, byte[] Bytes);

    protected override Policy Policy => Policies.UploadByLink;

    protected override string TakenSentence => "Berkas yang sama persis baru saja diunggah.";

    protected override async Task<string> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (link, round) = await work.EnterAsync(input.Token, cancel);
        return (await AddFile.AddAsync(work, round, new(round.Slug, link.ParticipantId, input.Kind, input.Name, input.Bytes), link.Id, cancel)).Name;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Kind).IsInEnum().WithMessage("Pilih jenis berkas.");
    }
}
