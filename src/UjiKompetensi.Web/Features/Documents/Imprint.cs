using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Reports.Documents;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>What makes a paper the one it is: its number, day, signer, codes and copy. A draft has none of them.</summary>
internal sealed record Imprint(OfficeSettings Office, DateTimeOffset CreatedAt)
{
    /// <summary>A place that a signing service finds; the check page never shows it.</summary>
    public const string Anchor = "^";

    public bool IsDraft { get; init; } = true;
    public string Number { get; init; } = "";
    public DateOnly? Date { get; init; }
    public string Code { get; init; } = "";
    public CopyFacts? Copy { get; init; }

    /// <summary>Null while the office has named nobody.</summary>
    public Signatory? Signatory { get; init; }

    /// <summary>Whom this letter goes to, line by line; empty takes the office's usual authority.</summary>
    public IReadOnlyList<string> Addressee { get; init; } = [];

    public IReadOnlyList<string> Authority => Addressee.Count > 0 ? Addressee : Style.Authority;

    public OfficeStyle Style => Office.Style;

    public string QrText => Code.Length == 0 ? "" : $"{Style.PublicAddress}/verifikasi/{Code}";

    public SignerFacts Signer => Signatory is { } who
        ? new SignerFacts(who.TitleLines, who.Name, who.Rank, who.EmployeeNumber) { Anchor = Anchor }
        : new SignerFacts(["Penanda tangan belum ditetapkan"], "");
}
