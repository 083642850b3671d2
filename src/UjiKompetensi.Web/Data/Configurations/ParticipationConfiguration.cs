using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Domain.Objections;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class ObjectionConfiguration : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> objection)
    {
        objection.Property(o => o.Id).ValueGeneratedNever();
        objection.Property(o => o.Text).HasMaxLength(Objection.TextMaxLength);
        objection.Property(o => o.ByName).HasMaxLength(Author.NameMaxLength);
        objection.Ignore(o => o.Last).Ignore(o => o.State).Ignore(o => o.IsOpen);
        objection.HasIndex(o => new { o.RoundId, o.ParticipantId, o.Number }).IsUnique();
        objection.HasOne<Round>().WithMany().HasForeignKey(o => o.RoundId).OnDelete(DeleteBehavior.Restrict);
        objection.HasOne<Participant>().WithMany().HasForeignKey(o => o.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        objection.HasMany(o => o.Steps).WithOne().HasForeignKey(s => s.ObjectionId).OnDelete(DeleteBehavior.Restrict);
        objection.Navigation(o => o.Steps).HasField("_steps").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ObjectionStepConfiguration : IEntityTypeConfiguration<ObjectionStep>
{
    public void Configure(EntityTypeBuilder<ObjectionStep> step)
    {
        step.ToTable("ObjectionSteps");
        step.Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.Text).HasMaxLength(Objection.AnswerMaxLength);
        step.Property(s => s.ByName).HasMaxLength(Author.NameMaxLength);
        step.HasIndex(s => new { s.ObjectionId, s.Number }).IsUnique();
    }
}

internal sealed class AccessEntryConfiguration : IEntityTypeConfiguration<AccessEntry>
{
    public void Configure(EntityTypeBuilder<AccessEntry> entry)
    {
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.ByName).HasMaxLength(Author.NameMaxLength);
        entry.Property(e => e.ByRoles).HasMaxLength(AccessEntry.RolesMaxLength);
        entry.HasIndex(e => new { e.RoundId, e.ParticipantId, e.At });
        entry.HasOne<Round>().WithMany().HasForeignKey(e => e.RoundId).OnDelete(DeleteBehavior.Cascade);
        entry.HasOne<Participant>().WithMany().HasForeignKey(e => e.ParticipantId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.Error).HasMaxLength(Notice.ErrorMaxLength);
        notice.HasIndex(n => new { n.AccountId, n.At });
        notice.HasIndex(n => n.DueAt, "ix_notices_to_mail").HasFilter("mail = 'Waiting'");
        notice.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId).OnDelete(DeleteBehavior.Cascade);
        notice.HasOne<Round>().WithMany().HasForeignKey(n => n.RoundId).OnDelete(DeleteBehavior.Cascade);
    }
}
