using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class PlenaryConfiguration : IEntityTypeConfiguration<Plenary>
{
    public void Configure(EntityTypeBuilder<Plenary> plenary)
    {
        plenary.Property(p => p.Id).ValueGeneratedNever();
        plenary.Property(p => p.Calls).IsConcurrencyToken();
        plenary.HasIndex(p => p.RoundId).IsUnique();
        plenary.HasOne<Round>().WithMany().HasForeignKey(p => p.RoundId).OnDelete(DeleteBehavior.Restrict);
        plenary.HasOne<Participant>().WithMany().HasForeignKey(p => p.CurrentParticipantId).OnDelete(DeleteBehavior.Restrict);
        plenary.HasMany(p => p.Attendances).WithOne().HasForeignKey(a => a.PlenaryId).OnDelete(DeleteBehavior.Restrict);
        plenary.HasMany(p => p.Conclusions).WithOne().HasForeignKey(c => c.PlenaryId).OnDelete(DeleteBehavior.Restrict);
        plenary.HasMany(p => p.Stances).WithOne().HasForeignKey(s => s.PlenaryId).OnDelete(DeleteBehavior.Restrict);
        plenary.Navigation(p => p.Attendances).HasField("_attendances").UsePropertyAccessMode(PropertyAccessMode.Field);
        plenary.Navigation(p => p.Conclusions).HasField("_conclusions").UsePropertyAccessMode(PropertyAccessMode.Field);
        plenary.Navigation(p => p.Stances).HasField("_stances").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AttendanceConfiguration : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> attendance)
    {
        attendance.ToTable("PlenaryAttendances");
        attendance.Property(a => a.Id).ValueGeneratedNever();
        attendance.Property(a => a.Note).HasMaxLength(Attendance.NoteMaxLength);
        attendance.Property(a => a.ByName).HasMaxLength(Author.NameMaxLength);
        attendance.HasIndex(a => new { a.PlenaryId, a.PanelistId, a.Number }).IsUnique();
        attendance.HasOne<Panelist>().WithMany().HasForeignKey(a => a.PanelistId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConclusionConfiguration : IEntityTypeConfiguration<Conclusion>
{
    public void Configure(EntityTypeBuilder<Conclusion> conclusion)
    {
        conclusion.ToTable("PlenaryConclusions");
        conclusion.Property(c => c.Id).ValueGeneratedNever();
        conclusion.Property(c => c.Text).HasMaxLength(Conclusion.TextMaxLength);
        conclusion.Property(c => c.Departures).AsJson();
        conclusion.Property(c => c.ByName).HasMaxLength(Author.NameMaxLength);
        conclusion.Property(c => c.Proof).HasMaxLength(20);
        conclusion.Property(c => c.ReopeningReason).HasMaxLength(Conclusion.ReasonMaxLength);
        conclusion.HasIndex(c => new { c.PlenaryId, c.ParticipantId, c.Number }).IsUnique();
        // Whatever the application believes: one conclusion stands at a time.
        conclusion.HasIndex(c => new { c.PlenaryId, c.ParticipantId }, "ix_plenary_conclusions_standing").IsUnique().HasFilter("reopened_at IS NULL");
        conclusion.HasOne<Participant>().WithMany().HasForeignKey(c => c.ParticipantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StanceConfiguration : IEntityTypeConfiguration<Stance>
{
    public void Configure(EntityTypeBuilder<Stance> stance)
    {
        stance.ToTable("PlenaryStances");
        stance.Property(s => s.Id).ValueGeneratedNever();
        stance.Property(s => s.Text).HasMaxLength(Stance.TextMaxLength);
        stance.Property(s => s.Proof).HasMaxLength(20);
        stance.HasIndex(s => new { s.PlenaryId, s.ParticipantId, s.PanelistId, s.Number }).IsUnique();
        stance.HasOne<Participant>().WithMany().HasForeignKey(s => s.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        stance.HasOne<Panelist>().WithMany().HasForeignKey(s => s.PanelistId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DiscussionNoteConfiguration : IEntityTypeConfiguration<DiscussionNote>
{
    public void Configure(EntityTypeBuilder<DiscussionNote> note)
    {
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Text).HasMaxLength(DiscussionNote.TextMaxLength);
        note.Property(n => n.ByName).HasMaxLength(Author.NameMaxLength);
        note.HasIndex(n => new { n.RoundId, n.ParticipantId, n.Version }).IsUnique();
        note.HasOne<Round>().WithMany().HasForeignKey(n => n.RoundId).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<Participant>().WithMany().HasForeignKey(n => n.ParticipantId).OnDelete(DeleteBehavior.Restrict);
    }
}
