using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Files;

/// <summary>Takes back a file the participant himself uploaded. What the office put there is not his to remove.</summary>
public sealed class RemoveFileByLink(UseCaseParts parts) : Command<RemoveFileByLink.Input, Nothing>(parts)
{
    public sealed record Input(string Token, ParticipantFileId File);

    protected override Policy Policy => Policies.UploadByLink;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (link, round) = await work.EnterAsync(input.Token, cancel);
        var file = await work.Db.Files.FirstOrDefaultAsync(f => f.Id == input.File && f.ParticipantId == link.ParticipantId && f.UploadLinkId != null, cancel) ?? throw new NotVisible();
        file.Remove(round, by: null, "Dihapus peserta lewat tautannya.", work.Now);
        await work.RecordAsync(round, EventKind.FileRemoved, ScheduleFacts.Removed(round, file), cancel);
        return default;
    }
}
