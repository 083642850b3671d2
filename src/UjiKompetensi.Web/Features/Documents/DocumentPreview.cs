using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Reports;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>A paper as it would be now: a draft without a number, or a form to be printed.</summary>
public sealed class DocumentPreview(UseCaseParts parts) : Query<DocumentPreview.Input, byte[]>(parts)
{
    /// <summary>Where the twin's page finds its style.</summary>
    public const string Stylesheet = "/naskah.css";

    /// <param name="OnScreen">The twin as a page instead of the PDF.</param>
    public sealed record Input(string Slug, DocumentOrder Order, bool OnScreen = false);

    protected override Policy Policy => Policies.SeeDocuments;

    protected override async Task<byte[]> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var office = await DocumentDesk.OfficeAsync(reading.Db, cancel);
        var imprint = new Imprint(office, reading.Now) { Signatory = office.Style.Signatories.Count > 0 ? office.Style.Signatories[0] : null };
        var document = await DocumentDesk.ComposeAsync(reading, input.Slug, input.Order, imprint, cancel);
        return input.OnScreen ? System.Text.Encoding.UTF8.GetBytes(Html.Render(document, Stylesheet)) : Pdf.Render(document);
    }
}
