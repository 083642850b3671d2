using System.Security.Cryptography;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Documents;

public readonly record struct FinalDocumentId(Guid Value);

/// <summary>How far a final paper is. It only moves on; <c>Voided</c> keeps its number.</summary>
public enum DocumentStatus { Final, Signed, Sent, Voided }

/// <summary>How a paper was signed: by hand and scanned, electronically outside the product, or by the signing service.</summary>
public enum SigningWay { Wet, Uploaded, Bsre }

/// <summary>Which bytes: the paper as it was made final, its twin for the screen, or as it came back signed.</summary>
public enum DocumentStage { Final, Screen, Signed }

/// <summary>The bytes of one copy of a paper at one stage. Stored once, never changed.</summary>
public sealed class DocumentBytes
{
    private DocumentBytes() { }

    public FinalDocumentId DocumentId { get; private init; }
    public DocumentStage Stage { get; private init; }

    /// <summary>From 1; twin and signed paper are always 1.</summary>
    public int Copy { get; private init; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private init; } = "";
    public string ContentType { get; private init; } = "";
    public int Size { get; private init; }
    public byte[] Bytes { get; private init; } = [];

    internal static DocumentBytes Of(FinalDocumentId document, DocumentStage stage, int copy, byte[] bytes, string contentType) => new()
    {
        DocumentId = document, Stage = stage, Copy = copy, Bytes = bytes, Size = bytes.Length, ContentType = contentType, Sha256 = HashOf(bytes),
    };

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>What a paper is made final with.</summary>
/// <param name="Subject">What tells it from others of its kind in the round: a stage, an official's number, a listing; may be empty.</param>
/// <param name="Number">From the register; null for kinds that have none.</param>
/// <param name="Code">From <see cref="CheckCode"/>.</param>
public sealed record DocumentSeal(DocumentKind Kind, string Subject, DocumentNumber? Number, DateOnly Date, string Signer, string Code);

/// <summary>
/// A paper whose content can no longer change: its bytes are kept and everything afterwards serves those. What happens
/// to it is recorded here and in the round's chain.
/// </summary>
public sealed class FinalDocument
{
    public const int SubjectMaxLength = 120;
    public const int SignerMaxLength = 400;
    public const int RecipientMaxLength = 200;
    public const int ReasonMaxLength = 300;
    public const int MaximumCopies = 9;

    private FinalDocument() { }

    public FinalDocumentId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public DocumentKind Kind { get; private init; }
    public string Subject { get; private init; } = "";
    public DocumentNumberId? NumberId { get; private init; }

    /// <summary>As printed; empty for kinds that have none.</summary>
    public string Number { get; private init; } = "";
    public DateOnly Date { get; private init; }

    /// <summary>Who signs, with his office; for papers of the panel its chair and "panitia seleksi".</summary>
    public string Signer { get; private init; } = "";
    public string Code { get; private init; } = "";
    public int Copies { get; private init; }
    public DateTimeOffset FinalAt { get; private init; }
    public Guid FinalBy { get; private init; }
    public DocumentStatus Status { get; private set; } = DocumentStatus.Final;
    public SigningWay? SignedHow { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }
    public Guid? SignedBy { get; private set; }
    public string SentTo { get; private set; } = "";
    public DateTimeOffset? SentAt { get; private set; }
    public Guid? SentBy { get; private set; }
    public DateTimeOffset? VoidedAt { get; private set; }
    public Guid? VoidedBy { get; private set; }
    public string VoidReason { get; private set; } = "";

    /// <param name="copies">The rendered paper, once for each numbered copy.</param>
    /// <param name="screen">Its twin for the screen, in UTF-8.</param>
    /// <exception cref="RuleViolation">The round is a rehearsal or not yet far enough, or this person may not.</exception>
    public static (FinalDocument Document, IReadOnlyList<DocumentBytes> Bytes) Finalise(Round round, DocumentSeal seal, IReadOnlyList<byte[]> copies, byte[] screen, Guid by, DateTimeOffset now)
    {
        CheckReady(round, seal.Kind);
        RuleViolation.ThrowIf(copies.Count is < 1 or > MaximumCopies, "copies-count", $"Jumlah salinan 1 sampai {MaximumCopies}.");
        var document = new FinalDocument
        {
            Id = new FinalDocumentId(Guid.CreateVersion7()),
            RoundId = round.Id,
            Kind = seal.Kind,
            Subject = RuleViolation.Optional(seal.Subject, SubjectMaxLength, "pembeda naskah"),
            NumberId = seal.Number?.Id,
            Number = seal.Number?.Text ?? "",
            Date = seal.Date,
            Signer = RuleViolation.Text(seal.Signer, SignerMaxLength, "penanda tangan"),
            Code = seal.Code,
            Copies = copies.Count,
            FinalAt = now,
            FinalBy = by,
        };
        return (document,
        [
            .. copies.Select((bytes, i) => DocumentBytes.Of(document.Id, DocumentStage.Final, i + 1, bytes, "application/pdf")),
            DocumentBytes.Of(document.Id, DocumentStage.Screen, 1, screen, "text/html"),
        ]);
    }

    /// <exception cref="RuleViolation"><c>rehearsal-final</c>, <c>document-form</c>, <c>phase-early</c>.</exception>
    public static void CheckReady(Round round, DocumentKind kind)
    {
        RuleViolation.ThrowIf(round.IsRehearsal, "rehearsal-final", "Gladi tidak menghasilkan naskah final.");
        RuleViolation.ThrowIf(kind.FinalFrom() is null, "document-form", $"{kind.Title()} hanya dicetak, tidak difinalkan.");
        RuleViolation.ThrowIf(round.Phase < kind.FinalFrom(), "phase-early", $"{kind.Title()} difinalkan mulai tahap {kind.FinalFrom()!.Value.Title()}; kegiatan ini masih pada tahap {round.Phase.Title()}.");
    }

    /// <summary>Keeps the signed paper beside the final one.</summary>
    /// <exception cref="RuleViolation">It is void, sent or signed already.</exception>
    public DocumentBytes Sign(SigningWay way, byte[] bytes, string contentType, Guid by, DateTimeOffset now)
    {
        RuleViolation.ThrowIf(Status != DocumentStatus.Final, "document-moved", Status == DocumentStatus.Voided ? "Naskah ini sudah dibatalkan." : "Naskah ini sudah ditandatangani atau dikirim. Muat ulang halaman.");
        (Status, SignedHow, SignedAt, SignedBy) = (DocumentStatus.Signed, way, now, by);
        return DocumentBytes.Of(Id, DocumentStage.Signed, 1, bytes, contentType);
    }

    /// <summary>Records that it was handed over or sent.</summary>
    /// <exception cref="RuleViolation">It is not signed yet, is void, or was sent already.</exception>
    public void MarkSent(string recipient, Guid by, DateTimeOffset now)
    {
        RuleViolation.ThrowIf(Status == DocumentStatus.Final, "document-unsigned", "Naskah ini belum ditandatangani. Unggah naskah yang sudah ditandatangani lebih dahulu.");
        RuleViolation.ThrowIf(Status != DocumentStatus.Signed, "document-moved", "Naskah ini sudah dikirim atau dibatalkan. Muat ulang halaman.");
        (Status, SentTo, SentAt, SentBy) = (DocumentStatus.Sent, RuleViolation.Text(recipient, RecipientMaxLength, "penerima dan cara pengiriman"), now, by);
    }

    /// <summary>Takes it out of use. Number and bytes stay, and the check page says that it is void.</summary>
    public void Void(string reason, Guid by, DateTimeOffset now)
    {
        RuleViolation.ThrowIf(Status == DocumentStatus.Voided, "document-moved", "Naskah ini sudah dibatalkan.");
        (Status, VoidReason, VoidedAt, VoidedBy) = (DocumentStatus.Voided, RuleViolation.Text(reason, ReasonMaxLength, "alasan pembatalan"), now, by);
    }
}

public static class DocumentWords
{
    public static string Title(this DocumentStatus status) => status switch
    {
        DocumentStatus.Final => "Final",
        DocumentStatus.Signed => "Ditandatangani",
        DocumentStatus.Sent => "Terkirim",
        DocumentStatus.Voided => "Dibatalkan",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "no such status"),
    };

    public static string Title(this SigningWay way) => way switch
    {
        SigningWay.Wet => "tanda tangan basah, pindaian diunggah",
        SigningWay.Uploaded => "tanda tangan elektronik, hasilnya diunggah",
        SigningWay.Bsre => "tanda tangan elektronik lewat layanan BSrE",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "no such way"),
    };
}
