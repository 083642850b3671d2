using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Records to whom and how a signed paper went out.</summary>
public sealed class MarkDocumentSent(UseCaseParts parts) : Command<MarkDocumentSent.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, FinalDocumentId Id, string Recipient);

    protected override Policy Policy => Policies.FinaliseDocuments;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, document) = await DocumentDesk.FinalAsync(work, input.Slug, input.Id, cancel);
        document.MarkSent(input.Recipient, work.User.Id, work.Now);
        await work.RecordAsync(round, EventKind.DocumentSent, DocumentFacts.Sent(document), cancel);
        return default;
    }
}
