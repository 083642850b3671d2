using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class ScoreSheetConfiguration : IEntityTypeConfiguration<ScoreSheet>
{
    public void Configure(EntityTypeBuilder<ScoreSheet> sheet)
    {
        sheet.Property(s => s.Receipt).HasMaxLength(40);
        // Sheets locked before there was an amendment stand under the first version.
        sheet.Property(s => s.ConfirmedVersion).HasDefaultValue(1).ValueGeneratedNever();
        // Without a component: the sheet of all openly marked ones, of which there is one too.
        sheet.HasIndex(s => new { s.RoundId, s.ParticipantId, s.PanelistId, s.ComponentId }).IsUnique().AreNullsDistinct(false);
        sheet.HasOne<Component>().WithMany().HasForeignKey(s => s.ComponentId).OnDelete(DeleteBehavior.Restrict);
        sheet.HasOne<Round>().WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Restrict);
        sheet.HasOne<Participant>().WithMany().HasForeignKey(s => s.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        sheet.HasOne<Panelist>().WithMany().HasForeignKey(s => s.PanelistId).OnDelete(DeleteBehavior.Restrict);
        sheet.HasMany(s => s.Marks).WithOne().HasForeignKey(m => m.SheetId);
        sheet.HasMany(s => s.Notes).WithOne().HasForeignKey(n => n.SheetId);
        sheet.Navigation(s => s.Marks).HasField("_marks").UsePropertyAccessMode(PropertyAccessMode.Field);
        sheet.Navigation(s => s.Notes).HasField("_notes").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class MarkVersionConfiguration : IEntityTypeConfiguration<MarkVersion>
{
    public void Configure(EntityTypeBuilder<MarkVersion> mark)
    {
        mark.Property(m => m.Id).ValueGeneratedNever();
        mark.Property(m => m.Reason).HasMaxLength(Mark.ReasonMaxLength);
        mark.Property(m => m.Origin).HasDefaultValue(MarkOrigin.Screen).ValueGeneratedNever();
        mark.HasIndex(m => new { m.SheetId, m.AspectId, m.Version }).IsUnique();
        mark.HasOne<Aspect>().WithMany().HasForeignKey(m => m.AspectId).OnDelete(DeleteBehavior.Restrict);
        mark.ToTable(t => t.HasCheckConstraint("ck_mark_versions_value", "(kind = 'Value') = (value IS NOT NULL)"));
    }
}

internal sealed class NoteVersionConfiguration : IEntityTypeConfiguration<NoteVersion>
{
    public void Configure(EntityTypeBuilder<NoteVersion> note)
    {
        note.ToTable("NoteVersions");
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Text).HasMaxLength(ScoreSheet.NoteMaxLength);
        note.HasOne<Aspect>().WithMany().HasForeignKey(n => n.AspectId).OnDelete(DeleteBehavior.Restrict);
        note.HasIndex(n => new { n.SheetId, n.AspectId, n.Version }).IsUnique().AreNullsDistinct(false);
    }
}
