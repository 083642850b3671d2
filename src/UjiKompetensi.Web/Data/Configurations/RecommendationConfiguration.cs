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
        recommendation.Property(r => r.FurtherTargets).AsJson(existing: []);
        recommendation.Property(r => r.Opinion).HasMaxLength(Advice.OpinionMaxLength);
        recommendation.Property(r => r.Notes).HasMaxLength(Advice.NotesMaxLength);
        recommendation.Property(r => r.Plan).AsJson(existing: []);
        recommendation.Property(r => r.Departure).HasMaxLength(Advice.DepartureMaxLength).HasDefaultValue("").ValueGeneratedNever();
        recommendation.Property(r => r.WrittenByName).HasMaxLength(Author.NameMaxLength).HasDefaultValue("").ValueGeneratedNever();
        recommendation.Ignore(r => r.Targets).Ignore(r => r.Advice);
        recommendation.Property(r => r.Version).IsConcurrencyToken();
        recommendation.HasIndex(r => new { r.RoundId, r.ParticipantId }).IsUnique();
        recommendation.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId);
        recommendation.HasOne<Participant>().WithMany().HasForeignKey(r => r.ParticipantId);
        recommendation.HasOne<Post>().WithMany().HasForeignKey(r => r.TargetPostId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RecommendationVersionConfiguration : IEntityTypeConfiguration<RecommendationVersion>
{
    public void Configure(EntityTypeBuilder<RecommendationVersion> version)
    {
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Advice).AsJson();
        version.Property(v => v.ByName).HasMaxLength(Author.NameMaxLength);
        version.HasIndex(v => new { v.RecommendationId, v.Version }).IsUnique();
        version.HasOne<Recommendation>().WithMany().HasForeignKey(v => v.RecommendationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.Property(r => r.Id).ValueGeneratedNever();
        review.Property(r => r.Comments).AsJson();
        review.Property(r => r.ByName).HasMaxLength(Author.NameMaxLength);
        review.HasIndex(r => new { r.RoundId, r.ParticipantId, r.Number }).IsUnique();
        review.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<Participant>().WithMany().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Restrict);
    }
}
