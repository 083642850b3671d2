using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.Property(i => i.FileName).HasMaxLength(Import.FileNameMaxLength);
        import.Property(i => i.Sha256).HasMaxLength(64);
        import.Property(i => i.RoundSlug).HasMaxLength(Codes.MaxLength);
        import.Property(i => i.ComponentCode).HasMaxLength(Codes.MaxLength);
        import.HasIndex(i => i.At);
    }
}

internal sealed class RememberedHeadingConfiguration : IEntityTypeConfiguration<RememberedHeading>
{
    public void Configure(EntityTypeBuilder<RememberedHeading> heading)
    {
        heading.HasKey(h => new { h.Kind, h.Heading });
        heading.Property(h => h.Heading).HasMaxLength(RememberedHeading.HeadingMaxLength);
        heading.Property(h => h.Column).HasMaxLength(Codes.MaxLength);
    }
}
