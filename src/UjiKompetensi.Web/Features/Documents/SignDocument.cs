using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Keeps the signed paper beside the final one: a scan, or a PDF that carries an electronic signature.</summary>
public sealed class SignDocument(UseCaseParts parts) : Command<SignDocument.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, FinalDocumentId Id, SigningWay Way, byte[] Bytes);

    protected override Policy Policy => Policies.FinaliseDocuments;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, document) = await DocumentDesk.FinalAsync(work, input.Slug, input.Id, cancel);
        var format = FileContent.Detect(input.Bytes);
        if (input.Way == SigningWay.Wet && format is not (FileFormat.Pdf or FileFormat.Jpeg or FileFormat.Png))
            throw new RuleViolation("scan-format", "Pindaian harus PDF, JPEG, atau PNG.");
        if (input.Way != SigningWay.Wet && !SignedPdf.HasSignature(input.Bytes))
            throw new RuleViolation("signature-missing", "Berkas ini belum memuat tanda tangan elektronik. Tandatangani PDF finalnya lebih dahulu, lalu unggah hasilnya.");
        var hash = DocumentBytes.HashOf(input.Bytes);
        if (await work.Db.DocumentBytes.AnyAsync(b => b.DocumentId == document.Id && b.Sha256 == hash, cancel))
            throw new RuleViolation("signed-same", "Itu naskah final yang belum ditandatangani. Unggah hasil tanda tangannya.");
        var bytes = document.Sign(input.Way, input.Bytes, format.ContentType(), work.User.Id, work.Now);
        work.Db.DocumentBytes.Add(bytes);
        await work.RecordAsync(round, EventKind.DocumentSigned, DocumentFacts.Kept(document, [bytes]), cancel);
        return default;
    }
}
