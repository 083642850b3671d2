namespace UjiKompetensi.Reports.Documents;

/// <summary>What makes a paper an official letter: its reference lines, whom it is for and who signs it.</summary>
public sealed record LetterFacts
{
    /// <summary>Empty while the office has given no number.</summary>
    public string Number { get; init; } = "";

    /// <summary>Null leaves room to write it by hand.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Sifat: Biasa, Segera, Rahasia …</summary>
    public string Nature { get; init; } = "Biasa";

    public string Attachment { get; init; } = "–";
    public required string Subject { get; init; }

    /// <summary>Line by line, beginning with "Yth.".</summary>
    public required IReadOnlyList<string> Addressee { get; init; }

    public required SignerFacts Signer { get; init; }
    public IReadOnlyList<string> CopyRecipients { get; init; } = [];
}

/// <summary>Who signs a letter, and in whose name.</summary>
/// <param name="TitleLines">Line by line, for example "a.n. Gubernur Contoh", "Sekretaris Daerah".</param>
/// <param name="Rank">Empty prints no line.</param>
/// <param name="EmployeeNumber">Null or empty for signers from outside the civil service: then no NIP line is printed.</param>
public sealed record SignerFacts(IReadOnlyList<string> TitleLines, string Name, string Rank = "", string? EmployeeNumber = null)
{
    /// <summary>
    /// One character that a signing service looks for to place its visible signature; printed white where the
    /// signature belongs. Empty prints nothing.
    /// </summary>
    public string Anchor { get; init; } = "";
}
