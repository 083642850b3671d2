using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Files;

/// <summary>Takes a participant's file out of every list, with the reason; who did it stays on record.</summary>
public sealed class RemoveFile(UseCaseParts parts) : Command<RemoveFile.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, ParticipantFileId File, string Reason);

    protected override Policy Policy => Policies.ServeRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var file = await work.Db.Files.FirstOrDefaultAsync(f => f.Id == input.File && f.RoundId == round.Id, cancel) ?? throw new NotVisible();
        file.Remove(round, work.User.Id, input.Reason, work.Now);
        await work.RecordAsync(round, EventKind.FileRemoved, ScheduleFacts.Removed(round, file), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Isi alasan menghapus berkas ini.")
            .MaximumLength(ParticipantFile.ReasonMaxLength).WithMessage($"Alasan paling panjang {ParticipantFile.ReasonMaxLength} huruf.");
    }
}
