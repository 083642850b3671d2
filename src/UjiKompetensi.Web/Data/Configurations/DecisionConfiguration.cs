using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.Property(d => d.PostTitle).HasMaxLength(Post.TitleMaxLength);
        decision.Property(d => d.Reason).HasMaxLength(Decision.ReasonMaxLength);
        decision.Property(d => d.ChangeReason).HasMaxLength(Decision.ReasonMaxLength);
        decision.Property(d => d.ByName).HasMaxLength(Author.NameMaxLength);
        decision.Property(d => d.Proof).HasMaxLength(20);
        decision.HasIndex(d => new { d.RoundId, d.ParticipantId, d.Number }).IsUnique();
        decision.HasOne<Round>().WithMany().HasForeignKey(d => d.RoundId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Participant>().WithMany().HasForeignKey(d => d.ParticipantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FollowUpStepConfiguration : IEntityTypeConfiguration<FollowUpStep>
{
    public void Configure(EntityTypeBuilder<FollowUpStep> step)
    {
        step.Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.Authority).HasMaxLength(ApprovingAuthority.NameMaxLength);
        step.Property(s => s.Reference).HasMaxLength(FollowUpStep.ReferenceMaxLength);
        step.Property(s => s.Note).HasMaxLength(FollowUpStep.NoteMaxLength);
        step.Property(s => s.ChangeReason).HasMaxLength(FollowUpStep.NoteMaxLength);
        step.Property(s => s.ByName).HasMaxLength(Author.NameMaxLength);
        step.HasIndex(s => new { s.RoundId, s.ParticipantId, s.Number }).IsUnique();
        // Whatever the application believes: a step is corrected once, and its correction after that.
        step.HasIndex(s => new { s.RoundId, s.ParticipantId, s.Replaces }, "ix_follow_up_steps_replaces").IsUnique().HasFilter("replaces IS NOT NULL");
        step.HasOne<Round>().WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Restrict);
        step.HasOne<Participant>().WithMany().HasForeignKey(s => s.ParticipantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ApprovingAuthorityConfiguration : IEntityTypeConfiguration<ApprovingAuthority>
{
    public void Configure(EntityTypeBuilder<ApprovingAuthority> authority)
    {
        authority.Property(a => a.Id).ValueGeneratedNever();
        authority.Property(a => a.Name).HasMaxLength(ApprovingAuthority.NameMaxLength);
        authority.HasIndex(a => a.Name).IsUnique();
    }
}
