using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Files;

/// <summary>One file with its bytes, for whoever sees its row.</summary>
public sealed class FileToRead(UseCaseParts parts) : Query<ParticipantFileId, FileToRead.View>(parts)
{
    public sealed record View(string Name, FileFormat Format, byte[] Bytes);

    protected override Policy Policy => Policies.ReadFiles;

    protected override async Task<View> LoadAsync(Reading reading, ParticipantFileId input, CancellationToken cancel)
    {
        var found = await reading.Db.FilesVisibleTo(reading.User).Where(f => f.Id == input)
            .Join(reading.Db.FileBytes, f => f.Id, b => b.Id, (f, b) => new { f.RoundId, f.ParticipantId, View = new View(f.Name, f.Format, b.Bytes) }).FirstOrDefaultAsync(cancel)
            ?? throw new NotVisible();
        await reading.LookedAsync(found.RoundId, found.ParticipantId, AccessKind.File, cancel);
        return found.View;
    }
}
