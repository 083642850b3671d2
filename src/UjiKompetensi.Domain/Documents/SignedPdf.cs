namespace UjiKompetensi.Domain.Documents;

/// <summary>What can be told of a signed PDF without a certificate store: that it carries a signature at all.</summary>
public static class SignedPdf
{
    /// <summary>Whether the file has a signature dictionary with the range it covers (ISO 32000-1, 12.8.1). Says nothing of its validity.</summary>
    public static bool HasSignature(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8) && bytes.IndexOf("/ByteRange"u8) >= 0;

    /// <summary>Whether the signed file begins with the whole final file, as an incremental update does.</summary>
    public static bool Continues(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> final) => signed.StartsWith(final);
}
