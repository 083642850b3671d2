using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class OfficialConfiguration : IEntityTypeConfiguration<Official>
{
    public void Configure(EntityTypeBuilder<Official> official)
    {
        official.Property(o => o.Version).IsConcurrencyToken();
        official.Property(o => o.EducationField).HasMaxLength(Official.EducationFieldMaxLength);
        official.Property(o => o.History).AsJson(existing: []);
        official.HasIndex(o => o.EmployeeNumber).IsUnique();
        official.ComplexProperty(o => o.Name, PersonNames.Configure);
        official.HasOne<Post>().WithMany().HasForeignKey(o => o.PostId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PenaltyConfiguration : IEntityTypeConfiguration<Penalty>
{
    public void Configure(EntityTypeBuilder<Penalty> penalty)
    {
        penalty.Property(p => p.Version).IsConcurrencyToken();
        penalty.Property(p => p.Description).HasMaxLength(Penalty.DescriptionMaxLength);
        penalty.Property(p => p.DecreeNumber).HasMaxLength(Penalty.DecreeMaxLength);
        penalty.HasOne<Official>().WithMany().HasForeignKey(p => p.OfficialId).OnDelete(DeleteBehavior.Restrict);
        penalty.HasIndex(p => new { p.OfficialId, p.DecreeNumber }).IsUnique();
    }
}

internal sealed class PerformanceRatingConfiguration : IEntityTypeConfiguration<PerformanceRating>
{
    public void Configure(EntityTypeBuilder<PerformanceRating> rating)
    {
        rating.Property(r => r.Version).IsConcurrencyToken();
        rating.Property(r => r.Rater).HasMaxLength(PerformanceRating.RaterMaxLength);
        rating.Ignore(r => r.Predicate);
        rating.HasOne<Official>().WithMany().HasForeignKey(r => r.OfficialId).OnDelete(DeleteBehavior.Restrict);
        rating.HasIndex(r => new { r.OfficialId, r.Year }).IsUnique();
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
