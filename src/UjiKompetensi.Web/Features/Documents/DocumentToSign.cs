using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>The first copy of a final paper that waits for its signature, for whoever may have it signed.</summary>
public sealed class DocumentToSign(UseCaseParts parts) : Query<DocumentToSign.Input, DocumentToSign.View>(parts)
{
    public sealed record Input(string Slug, FinalDocumentId Id);

    /// <param name="Link">Where the paper can be checked.</param>
    public sealed record View(byte[] Bytes, string Link);

    protected override Policy Policy => Policies.FinaliseDocuments;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        DocumentDesk.CheckMayFinalise(reading.User, round);
        var paper = await reading.Db.FinalDocumentsVisibleTo(reading.User).FirstOrDefaultAsync(d => d.Id == input.Id && d.RoundId == round.Id, cancel) ?? throw new NotVisible();
        if (paper.Status != DocumentStatus.Final) throw new RuleViolation("document-moved", "Naskah ini sudah ditandatangani, dikirim, atau dibatalkan. Muat ulang halaman.");
        var bytes = await reading.Db.DocumentBytes.Where(b => b.DocumentId == paper.Id && b.Stage == DocumentStage.Final && b.Copy == 1).Select(b => b.Bytes).SingleAsync(cancel);
        return new View(bytes, $"{(await DocumentDesk.OfficeAsync(reading.Db, cancel)).Style.PublicAddress}/verifikasi/{paper.Code}");
    }
}
