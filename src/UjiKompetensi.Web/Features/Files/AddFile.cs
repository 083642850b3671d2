using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Files;

/// <summary>Keeps a file of a participant; answers the name it was given.</summary>
public sealed class AddFile(UseCaseParts parts) : Command<AddFile.Input, string>(parts)
{
    public sealed record Input(string Slug, ParticipantId Participant, FileKind Kind, string Name, byte[] Bytes);

    protected override Policy Policy => Policies.ServeRounds;

    protected override string TakenSentence => "Berkas yang sama persis baru saja diunggah.";

    protected override async Task<string> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        return (await AddAsync(work, round, input, link: null, cancel)).Name;
    }

    internal static async Task<ParticipantFile> AddAsync(Work work, Round round, Input input, UploadLinkId? link, CancellationToken cancel)
    {
        var present = await work.Db.Files.AsNoTracking().Where(f => f.ParticipantId == input.Participant && f.RemovedAt == null).ToListAsync(cancel);
        var (file, content) = ParticipantFile.Add(round, input.Participant, input.Kind, input.Name, input.Bytes, present, link is null ? work.User.Id : null, link, work.Now);
        work.Db.Files.Add(file);
        work.Db.FileBytes.Add(content);
        await work.RecordAsync(round, EventKind.FileAdded, ScheduleFacts.Added(round, file), cancel);
        return file;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Kind).IsInEnum().WithMessage("Pilih jenis berkas.");
    }
}
