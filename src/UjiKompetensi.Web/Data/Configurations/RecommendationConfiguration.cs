using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class RecommendationConfiguration : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> recommendation)
    {
        recommendation.Property(r => r.TargetPostTitle).HasMaxLength(Post.TitleMaxLength);
        recommendation.Property(r => r.Opinion).HasMaxLength(Recommendation.OpinionMaxLength);
        recommendation.Property(r => r.Notes).HasMaxLength(Recommendation.NotesMaxLength);
        recommendation.Property(r => r.Version).IsConcurrencyToken();
        recommendation.HasIndex(r => new { r.RoundId, r.ParticipantId }).IsUnique();
        recommendation.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId);
        recommendation.HasOne<Participant>().WithMany().HasForeignKey(r => r.ParticipantId);
        recommendation.HasOne<Post>().WithMany().HasForeignKey(r => r.TargetPostId).OnDelete(DeleteBehavior.Restrict);
    }
}
