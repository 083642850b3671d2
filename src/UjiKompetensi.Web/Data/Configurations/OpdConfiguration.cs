using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class OpdConfiguration : IEntityTypeConfiguration<Opd>
{
    public void Configure(EntityTypeBuilder<Opd> opd)
    {
        opd.Property(o => o.Name).HasMaxLength(Opd.NameMaxLength);
        opd.Property(o => o.Version).IsConcurrencyToken();
        opd.HasIndex(o => o.Name).IsUnique();
    }
}

internal sealed class PostConfiguration : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.Property(p => p.Title).HasMaxLength(Post.TitleMaxLength);
        post.Property(p => p.Version).IsConcurrencyToken();
        post.Property(p => p.Standard).AsJson(existing: CompetencyStandard.ForJptPratama);
        post.HasIndex(p => new { p.OpdId, p.Title }).IsUnique();
        post.HasOne<Opd>().WithMany().HasForeignKey(p => p.OpdId).OnDelete(DeleteBehavior.Restrict);
    }
}
