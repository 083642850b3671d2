using System.Security.Cryptography;
using System.Text;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Files;

public readonly record struct UploadLinkId(Guid Value);

/// <summary>
/// Lets one participant upload his own files without an account until a deadline. Only the hash of its token is
/// kept: the address is shown once, when it is issued.
/// </summary>
public sealed class UploadLink
{
    public const int TokenBytes = 32;
    public const int MaximumDays = 90;

    private UploadLink() { }

    public UploadLinkId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }
    public string TokenHash { get; private init; } = "";
    public DateTimeOffset Deadline { get; private init; }
    public Guid IssuedBy { get; private init; }
    public DateTimeOffset IssuedAt { get; private init; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public Guid? RevokedBy { get; private set; }

    /// <param name="token">The random part of the address; whoever has it can upload.</param>
    public static UploadLink Issue(Round round, ParticipantId participant, string token, DateTimeOffset deadline, Guid actor, DateTimeOffset now)
    {
        RuleViolation.ThrowIf(!ParticipantFile.IsOpen(round), "phase-wrong", $"Tautan unggah hanya dibuat sebelum pleno; kegiatan ini berada pada tahap {round.Phase.Title()}.");
        RuleViolation.ThrowIf(deadline <= now, "deadline-past", "Batas waktu sudah lewat. Pilih waktu yang akan datang.");
        RuleViolation.ThrowIf(deadline > now.AddDays(MaximumDays), "deadline-far", $"Batas waktu paling lama {MaximumDays} hari dari sekarang.");
        return new UploadLink
        {
            Id = new UploadLinkId(Guid.CreateVersion7()),
            RoundId = round.Id,
            ParticipantId = round.ParticipantOf(participant).Id,
            TokenHash = HashOf(token),
            Deadline = deadline,
            IssuedBy = actor,
            IssuedAt = now,
        };
    }

    public void Revoke(Guid actor, DateTimeOffset now)
    {
        RuleViolation.ThrowIf(RevokedAt is not null, "link-revoked", "Tautan ini sudah dicabut. Muat ulang halaman.");
        (RevokedAt, RevokedBy) = (now, actor);
    }

    public bool IsOpen(Round round, DateTimeOffset now) => RevokedAt is null && now < Deadline && ParticipantFile.IsOpen(round);

    /// <exception cref="RuleViolation"><c>link-closed</c>.</exception>
    public void CheckOpen(Round round, DateTimeOffset now) => RuleViolation.ThrowIf(!IsOpen(round, now), "link-closed",
        "Batas waktu unggah sudah lewat. Hubungi sekretariat bila masih ada berkas yang perlu diserahkan.");

    /// <summary>SHA-256 is enough for a token of 256 random bits: there is nothing to guess.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
