using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class OfficialConfiguration : IEntityTypeConfiguration<Official>
{
    public void Configure(EntityTypeBuilder<Official> official)
    {
        official.HasIndex(o => o.EmployeeNumber).IsUnique();
        official.ComplexProperty(o => o.Name, PersonNames.Configure);
        official.HasOne<Post>().WithMany().HasForeignKey(o => o.PostId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class PersonNames
{
    public static void Configure(ComplexPropertyBuilder<PersonName> name)
    {
        name.Property(n => n.Bare).HasColumnName("name").HasMaxLength(PersonName.BareMaxLength);
        name.Property(n => n.Before).HasColumnName("title_before").HasMaxLength(PersonName.TitlesMaxLength);
        name.Property(n => n.After).HasColumnName("title_after").HasMaxLength(PersonName.TitlesMaxLength);
    }
}
