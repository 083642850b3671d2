using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class ParticipantFileConfiguration : IEntityTypeConfiguration<ParticipantFile>
{
    public void Configure(EntityTypeBuilder<ParticipantFile> file)
    {
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Name).HasMaxLength(FileName.MaxLength);
        file.Property(f => f.Sha256).HasMaxLength(64).IsFixedLength();
        file.Property(f => f.RemovalReason).HasMaxLength(ParticipantFile.ReasonMaxLength);
        // No foreign key to the participant: whoever is withdrawn from a draft leaves his rows behind as a record.
        file.HasIndex(f => new { f.RoundId, f.ParticipantId });
        // The same bytes twice for one participant are one file.
        file.HasIndex(f => new { f.ParticipantId, f.Sha256 }).IsUnique().HasFilter("removed_at IS NULL");
        file.HasOne<Round>().WithMany().HasForeignKey(f => f.RoundId).OnDelete(DeleteBehavior.Restrict);
        file.HasOne<UploadLink>().WithMany().HasForeignKey(f => f.UploadLinkId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FileBytesConfiguration : IEntityTypeConfiguration<FileBytes>
{
    public void Configure(EntityTypeBuilder<FileBytes> content)
    {
        content.Property(b => b.Id).ValueGeneratedNever();
        content.HasOne<ParticipantFile>().WithOne().HasForeignKey<FileBytes>(b => b.Id).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UploadLinkConfiguration : IEntityTypeConfiguration<UploadLink>
{
    public void Configure(EntityTypeBuilder<UploadLink> link)
    {
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.TokenHash).HasMaxLength(64).IsFixedLength();
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => l.ParticipantId).IsUnique().HasFilter("revoked_at IS NULL");
        link.HasOne<Round>().WithMany().HasForeignKey(l => l.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}
