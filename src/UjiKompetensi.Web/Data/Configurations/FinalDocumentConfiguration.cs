using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class FinalDocumentConfiguration : IEntityTypeConfiguration<FinalDocument>
{
    public void Configure(EntityTypeBuilder<FinalDocument> document)
    {
        document.Property(d => d.Id).ValueGeneratedNever();
        document.Property(d => d.Subject).HasMaxLength(FinalDocument.SubjectMaxLength);
        document.Property(d => d.Number).HasMaxLength(DocumentNumber.TextMaxLength);
        document.Property(d => d.Signer).HasMaxLength(FinalDocument.SignerMaxLength);
        document.Property(d => d.Code).HasMaxLength(CheckCode.Length).IsFixedLength();
        document.Property(d => d.SentTo).HasMaxLength(FinalDocument.RecipientMaxLength);
        document.Property(d => d.VoidReason).HasMaxLength(FinalDocument.ReasonMaxLength);
        document.HasIndex(d => d.Code).IsUnique();
        // One valid paper of a kind about one thing; a void one may be followed by another.
        document.HasIndex(d => new { d.RoundId, d.Kind, d.Subject }).IsUnique().HasFilter("status <> 'Voided'");
        document.HasIndex(d => d.NumberId).IsUnique();
        document.HasOne<Round>().WithMany().HasForeignKey(d => d.RoundId).OnDelete(DeleteBehavior.Restrict);
        document.HasOne<DocumentNumber>().WithMany().HasForeignKey(d => d.NumberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentBytesConfiguration : IEntityTypeConfiguration<DocumentBytes>
{
    public void Configure(EntityTypeBuilder<DocumentBytes> content)
    {
        content.HasKey(b => new { b.DocumentId, b.Stage, b.Copy });
        content.Property(b => b.Sha256).HasMaxLength(64).IsFixedLength();
        content.Property(b => b.ContentType).HasMaxLength(40);
        content.HasOne<FinalDocument>().WithMany().HasForeignKey(b => b.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> series)
    {
        series.Property(s => s.Id).ValueGeneratedNever();
        series.Property(s => s.Pattern).HasMaxLength(NumberPattern.MaxLength);
        series.HasIndex(s => new { s.Pattern, s.Year }).IsUnique();
    }
}

internal sealed class DocumentNumberConfiguration : IEntityTypeConfiguration<DocumentNumber>
{
    public void Configure(EntityTypeBuilder<DocumentNumber> number)
    {
        number.Property(n => n.Id).ValueGeneratedNever();
        number.Property(n => n.Text).HasMaxLength(DocumentNumber.TextMaxLength);
        number.Property(n => n.Reason).HasMaxLength(DocumentNumber.ReasonMaxLength);
        number.HasIndex(n => n.Text).IsUnique();
        number.HasIndex(n => new { n.SeriesId, n.Sequence }).IsUnique();
        number.HasOne<NumberSeries>().WithMany().HasForeignKey(n => n.SeriesId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OfficeSettingsConfiguration : IEntityTypeConfiguration<OfficeSettings>
{
    public void Configure(EntityTypeBuilder<OfficeSettings> settings)
    {
        settings.ToTable("OfficeSettings", t => t.HasCheckConstraint("ck_office_settings_only_one", "id = 1"));
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.Property(s => s.Style).AsJson();
        settings.Property(s => s.Version).IsConcurrencyToken();
    }
}
