using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Scoring;

public readonly record struct PaperTypingId(Guid Value);

public readonly record struct PaperScanId(Guid Value);

/// <summary>What the paper says of one aspect, as read by one typist.</summary>
/// <param name="Kind">A value, or that the panelist abstained or was absent.</param>
public sealed record PaperLine(AspectId Aspect, MarkKind Kind, decimal? Value, string Reason, string Note)
{
    [JsonIgnore]
    public Mark Mark => Mark.Stored(Kind, Value, Reason);

    /// <summary>Whether two people read the same. The words of a reason or note are the first reader's: the scan shows them.</summary>
    public bool Agrees(PaperLine other) => (Kind, Value, Note.Length > 0) == (other.Kind, other.Value, other.Note.Length > 0);

    /// <param name="text">A score as written, or the reason where there is none.</param>
    /// <exception cref="RuleViolation"><c>score-form</c>, <c>score-off-scale</c>, <c>text-empty</c>, <c>note-missing</c>, <c>paper-kind</c>.</exception>
    public static PaperLine Read(Round round, Aspect aspect, MarkKind kind, string? text, string? note)
    {
        var scale = round.ComponentOf(aspect.ComponentId).Scale;
        var mark = kind switch
        {
            MarkKind.Value => Mark.Of(ScoreText.Parse(text, scale)),
            MarkKind.Abstained => Mark.Abstained(text ?? ""),
            MarkKind.Absent => Mark.Absent(text ?? ""),
            _ => throw new RuleViolation("paper-kind", "Setiap aspek perlu nilai, abstain, atau tidak hadir."),
        };
        var words = RuleViolation.Optional(note, ScoreSheet.NoteMaxLength, "catatan");
        RuleViolation.ThrowIf(words.Length == 0 && round.SheetRules.WantsNote(mark, scale), "note-missing", "Nilai yang sangat rendah atau sangat tinggi perlu catatan. Ketik catatan yang tertulis di lembar; bila tidak ada, kembalikan lembarnya kepada panelis.");
        return new PaperLine(aspect.Id, mark.Kind, mark.Value, mark.Reason, words);
    }
}

/// <summary>What one person typed from a paper sheet in one go: all of it, or again the aspects in which the two differed. Only ever added.</summary>
public sealed class PaperTyping
{
    private PaperTyping() { }

    public PaperTypingId Id { get; private init; }
    public PaperEntryId EntryId { get; private init; }

    /// <summary>From 1, unique in its entry.</summary>
    public int Number { get; private init; }
    public Guid By { get; private init; }
    public DateTimeOffset TypedAt { get; private init; }
    public IReadOnlyList<PaperLine> Lines { get; private init; } = [];

    /// <summary>The general note; empty without one.</summary>
    public string Note { get; private init; } = "";

    /// <summary>SHA-256 over the typing's own id and everything in it: proves it without telling it.</summary>
    public string ContentHash
    {
        get
        {
            var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Id.Value:D}\n{By:D}\n");
            foreach (var line in Lines)
                text.Append(CultureInfo.InvariantCulture, $"{line.Aspect.Value:D}={line.Kind}:{line.Value:0.00}:{line.Reason.Length}:{line.Reason}:{line.Note.Length}:{line.Note}\n");
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Append(Note).ToString())));
        }
    }

    internal static PaperTyping Of(PaperEntryId entry, int number, Guid by, IReadOnlyList<PaperLine> lines, string note, DateTimeOffset now) => new()
    {
        Id = new PaperTypingId(Guid.CreateVersion7()), EntryId = entry, Number = number, By = by, TypedAt = now, Lines = lines, Note = note,
    };
}

/// <summary>A picture of the paper sheet. A later one replaces an earlier one; all are kept.</summary>
public sealed class PaperScan
{
    private PaperScan() { }

    public PaperScanId Id { get; private init; }
    public PaperEntryId EntryId { get; private init; }
    public Guid AddedBy { get; private init; }
    public DateTimeOffset AddedAt { get; private init; }
    public FileFormat Format { get; private init; }
    public int Size { get; private init; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private init; } = "";
    public byte[] Bytes { get; private init; } = [];

    /// <exception cref="RuleViolation">What <see cref="FileContent.Detect"/> refuses, and <c>scan-format</c>.</exception>
    internal static PaperScan Of(PaperEntryId entry, byte[] bytes, Guid by, DateTimeOffset now)
    {
        var format = FileContent.Detect(bytes);
        RuleViolation.ThrowIf(format is not (FileFormat.Pdf or FileFormat.Jpeg or FileFormat.Png), "scan-format", "Pindaian harus PDF, JPEG, atau PNG.");
        return new PaperScan
        {
            Id = new PaperScanId(Guid.CreateVersion7()), EntryId = entry, AddedBy = by, AddedAt = now, Format = format, Size = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Bytes = bytes,
        };
    }
}
