using System.Security.Cryptography;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Files;

public readonly record struct ParticipantFileId(Guid Value);

/// <summary>The bytes of one file, kept apart so that lists stay light.</summary>
public sealed class FileBytes
{
    private FileBytes() { }

    public ParticipantFileId Id { get; private init; }
    public byte[] Bytes { get; private init; } = [];

    internal static FileBytes Of(ParticipantFileId id, byte[] bytes) => new() { Id = id, Bytes = bytes };
}

/// <summary>
/// A file of one participant: CV, paper, slides … Removing takes it out of every list; the row stays and tells who
/// removed it and why.
/// </summary>
public sealed class ParticipantFile
{
    public const int MaximumFiles = 20;
    public const int ReasonMaxLength = 300;

    private ParticipantFile() { }

    public ParticipantFileId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }
    public FileKind Kind { get; private init; }
    public string Name { get; private init; } = "";
    public FileFormat Format { get; private init; }
    public int Size { get; private init; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The account that uploaded it; null when the participant did through his link.</summary>
    public Guid? AddedBy { get; private init; }
    public UploadLinkId? UploadLinkId { get; private init; }
    public DateTimeOffset AddedAt { get; private init; }
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Null when the participant removed it himself.</summary>
    public Guid? RemovedBy { get; private set; }
    public string RemovalReason { get; private set; } = "";

    /// <param name="present">The participant's files that are not removed.</param>
    /// <exception cref="RuleViolation">The plenary is open, he has too many files, this one already, or it is none of the accepted formats.</exception>
    public static (ParticipantFile File, FileBytes Content) Add(
        Round round, ParticipantId participant, FileKind kind, string name, byte[] bytes, IReadOnlyCollection<ParticipantFile> present, Guid? by, UploadLinkId? link, DateTimeOffset now)
    {
        CheckOpen(round);
        var person = round.ParticipantOf(participant);
        var format = FileContent.Detect(bytes);
        RuleViolation.ThrowIf(present.Count >= MaximumFiles, "files-many", $"{person.Name.Bare} sudah memiliki {MaximumFiles} berkas. Hapus salah satunya lebih dahulu.");
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        RuleViolation.ThrowIf(present.Any(f => f.Sha256 == hash), "file-twice", $"Berkas yang sama persis sudah ada: {present.FirstOrDefault(f => f.Sha256 == hash)?.Name}.");
        var file = new ParticipantFile
        {
            Id = new ParticipantFileId(Guid.CreateVersion7()),
            RoundId = round.Id,
            ParticipantId = participant,
            Kind = kind,
            Name = FileName.Clean(name, format),
            Format = format,
            Size = bytes.Length,
            Sha256 = hash,
            AddedBy = by,
            UploadLinkId = link,
            AddedAt = now,
        };
        return (file, FileBytes.Of(file.Id, bytes));
    }

    public void Remove(Round round, Guid? by, string reason, DateTimeOffset now)
    {
        CheckOpen(round);
        RuleViolation.ThrowIf(RemovedAt is not null, "file-removed", "Berkas ini sudah dihapus. Muat ulang halaman.");
        (RemovedAt, RemovedBy, RemovalReason) = (now, by, RuleViolation.Text(reason, ReasonMaxLength, "alasan menghapus"));
    }

    public static bool IsOpen(Round round) => round.Phase is RoundPhase.Draft or RoundPhase.Scoring;

    private static void CheckOpen(Round round) => RuleViolation.ThrowIf(!IsOpen(round), "phase-wrong",
        $"Berkas hanya dapat ditambah atau dihapus sebelum pleno; kegiatan ini berada pada tahap {round.Phase.Title()}.");
}
