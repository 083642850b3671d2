namespace UjiKompetensi.Reports.Model;

/// <summary>The head of an official letter (kop naskah dinas), closed by a double rule.</summary>
internal sealed record Letterhead(
    IReadOnlyList<PlainText> GovernmentLines,
    PlainText Unit,
    IReadOnlyList<PlainText> AddressLines) : Block
{
    /// <summary>The office's emblem as PNG or JPEG; null prints none.</summary>
    public ReadOnlyMemory<byte>? Emblem { get; init; }
}

/// <param name="Role">What the signer signs as, for example "Ketua".</param>
/// <param name="Name">With academic titles, as given.</param>
/// <param name="EmployeeNumber">Empty for members from outside the civil service: then no NIP line is printed.</param>
internal sealed record Signer(PlainText Role, PlainText Position, PlainText Name, PlainText EmployeeNumber);

/// <summary>Everybody who signs, in the given order, two or more beside each other; no signer is ever cut over a page.</summary>
internal sealed record SignatureBlock(IReadOnlyList<Signer> Signers, int PerRow = 2) : Block;
