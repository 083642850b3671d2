using UjiKompetensi.Domain.Documents;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>What the chain says of final papers: which one, and the hashes of what was kept. Never its check code.</summary>
public static class DocumentFacts
{
    public const string Kind = "kind";
    public const string Subject = "subject";
    public const string Number = "number";
    public const string Sha256 = "sha256";

    /// <summary>For <see cref="EventKind.DocumentFinalised"/> and <see cref="EventKind.DocumentSigned"/>.</summary>
    public static Facts Kept(FinalDocument document, IEnumerable<DocumentBytes> bytes) => Of(document).Add(Sha256, string.Join(' ', bytes.Select(b => b.Sha256)));

    /// <summary>For <see cref="EventKind.DocumentSent"/>.</summary>
    public static Facts Sent(FinalDocument document) => Of(document).Add("to", document.SentTo);

    /// <summary>For <see cref="EventKind.DocumentVoided"/>.</summary>
    public static Facts Voided(FinalDocument document) => Of(document).Add("reason", document.VoidReason);

    private static Facts Of(FinalDocument document) =>
        new Facts().Add("document", document.Id.Value).Add(Kind, document.Kind.ToString()).Add(Subject, document.Subject).Add(Number, document.Number);
}
