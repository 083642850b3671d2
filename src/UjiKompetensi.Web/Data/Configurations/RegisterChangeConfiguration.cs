using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Evidence;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class RegisterChangeConfiguration : IEntityTypeConfiguration<RegisterChange>
{
    public void Configure(EntityTypeBuilder<RegisterChange> change)
    {
        change.HasIndex(c => new { c.Subject, c.SubjectId, c.At });
        change.HasIndex(c => c.ImportId);
    }
}
