using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Takes a final paper out of use with a reason. Its number stays used and its check page says that it is void.</summary>
public sealed class VoidDocument(UseCaseParts parts) : Command<VoidDocument.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, FinalDocumentId Id, string Reason);

    protected override Policy Policy => Policies.FinaliseDocuments;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, document) = await DocumentDesk.FinalAsync(work, input.Slug, input.Id, cancel);
        document.Void(input.Reason, work.User.Id, work.Now);
        await work.RecordAsync(round, EventKind.DocumentVoided, DocumentFacts.Voided(document), cancel);
        return default;
    }
}
