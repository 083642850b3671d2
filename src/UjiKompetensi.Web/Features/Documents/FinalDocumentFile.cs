using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>The kept bytes of a final paper, for whoever sees it.</summary>
public sealed class FinalDocumentFile(UseCaseParts parts) : Query<FinalDocumentFile.Input, FinalDocumentFile.View>(parts)
{
    public sealed record Input(FinalDocumentId Id, DocumentStage Stage = DocumentStage.Final, int Copy = 1);

    public sealed record View(string Name, string ContentType, byte[] Bytes);

    protected override Policy Policy => Policies.SeeDocuments;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var found = await reading.Db.FinalDocumentsVisibleTo(reading.User).Where(d => d.Id == input.Id)
            .Join(reading.Db.DocumentBytes.Where(b => b.Stage == input.Stage && b.Copy == input.Copy), d => d.Id, b => b.DocumentId, (d, b) => new { d.RoundId, d.Kind, d.Subject, d.Date, b.ContentType, b.Bytes })
            .FirstOrDefaultAsync(cancel) ?? throw new NotVisible();
        if (found.Kind.TellsResults()) await reading.LookedAsync(found.RoundId, null, AccessKind.Document, cancel);
        var name = string.Concat($"{found.Kind.Address()}-{found.Subject}-{found.Date:yyyy-MM-dd}".Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '-')).Replace("--", "-", StringComparison.Ordinal);
        var signed = input.Stage == DocumentStage.Signed ? "-ttd" : "";
        var ending = found.ContentType switch { "application/pdf" => "pdf", "image/jpeg" => "jpg", "image/png" => "png", _ => "html" };
        return new View($"{name}{signed}.{ending}", found.ContentType, found.Bytes);
    }
}
