using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>
/// Has a final paper signed by the office's signing service and keeps the result. The service is asked outside of any
/// transaction: it may take a minute, and nothing is held meanwhile.
/// </summary>
internal sealed class BsreSigning(BsreClient client, DocumentToSign paper, SignDocument sign)
{
    /// <param name="Nik">Of the signer; not stored.</param>
    /// <param name="Passphrase">Typed by the signer for this one request; never stored or logged.</param>
    /// <param name="IsVisible">With a QR code to the check page where the signature belongs.</param>
    public sealed record Input(string Slug, FinalDocumentId Id, string Nik, string Passphrase, bool IsVisible)
    {
        public override string ToString() => $"{Slug} {Id.Value}";
    }

    public async Task<Outcome<Nothing>> RunAsync(CurrentUser user, BsreSettings? settings, Input input, CancellationToken cancel = default)
    {
        if (settings is null) return Outcome<Nothing>.Refused("bsre-off", "Layanan BSrE belum diatur pada server ini.");
        var nik = string.Concat(input.Nik.Where(c => !char.IsWhiteSpace(c)));
        if (nik.Length != 16 || !nik.All(char.IsAsciiDigit)) return Outcome<Nothing>.Refused("nik-form", "NIK terdiri atas 16 angka.");
        if (input.Passphrase.Length == 0) return Outcome<Nothing>.Refused("passphrase-empty", "Isi frasa sandi tanda tangan elektronik.");
        var found = await paper.RunAsync(user, new(input.Slug, input.Id), cancel);
        if (found.Value is not { } unsigned) return new Outcome<Nothing>(found.Kind, default, found.Code, found.Sentence, found.Errors);
        try
        {
            var signed = await client.SignAsync(settings, new BsreRequest(unsigned.Bytes, "naskah.pdf", nik, input.Passphrase, input.IsVisible ? unsigned.Link : null, Imprint.Anchor), cancel);
            return await sign.RunAsync(user, new(input.Slug, input.Id, SigningWay.Bsre, signed), cancel);
        }
        catch (RuleViolation refused)
        {
            return Outcome<Nothing>.Refused(refused.Code, refused.Message);
        }
    }
}
