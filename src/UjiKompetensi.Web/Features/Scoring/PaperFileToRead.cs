using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>One file of an anonymous paper with its bytes, by the panelist's own sheet.</summary>
public sealed class PaperFileToRead(UseCaseParts parts) : Query<PaperFileToRead.Input, PaperFileToRead.View>(parts)
{
    public sealed record Input(Guid Sheet, int Number);

    public sealed record View(string Name, FileFormat Format, byte[] Bytes);

    protected override Policy Policy => Policies.Score;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var (code, files) = await PaperFiles.OfAsync(reading, input.Sheet, cancel);
        if (input.Number < 1 || input.Number > files.Count) throw new NotVisible();
        var file = files[input.Number - 1];
        return new View(PaperFiles.NameOf(code, input.Number, file.Format), file.Format,
            await reading.Db.FileBytes.Where(b => b.Id == file.Id).Select(b => b.Bytes).SingleOrDefaultAsync(cancel) ?? throw new NotVisible());
    }
}
