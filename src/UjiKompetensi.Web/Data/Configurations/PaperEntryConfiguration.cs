using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class PaperEntryConfiguration : IEntityTypeConfiguration<PaperEntry>
{
    public void Configure(EntityTypeBuilder<PaperEntry> entry)
    {
        entry.ToTable("PaperEntries", t => t.HasCheckConstraint("ck_paper_entries_two_people", "second_by <> first_by"));
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.FirstName).HasMaxLength(200);
        entry.Property(e => e.SecondName).HasMaxLength(200);
        entry.Property(e => e.ScanSha256).HasMaxLength(64);
        entry.Property(e => e.Receipt).HasMaxLength(40);
        // One at a time for a sheet; after an unlock there may be another.
        entry.HasIndex(e => e.SheetId).IsUnique().HasFilter("settled_at IS NULL");
        entry.HasOne<Round>().WithMany().HasForeignKey(e => e.RoundId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<ScoreSheet>().WithMany().HasForeignKey(e => e.SheetId).OnDelete(DeleteBehavior.Restrict);
        entry.HasMany(e => e.Typings).WithOne().HasForeignKey(t => t.EntryId);
        entry.Navigation(e => e.Typings).HasField("_typings").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PaperTypingConfiguration : IEntityTypeConfiguration<PaperTyping>
{
    public void Configure(EntityTypeBuilder<PaperTyping> typing)
    {
        typing.ToTable("PaperTypings");
        typing.Property(t => t.Id).ValueGeneratedNever();
        typing.Property(t => t.Note).HasMaxLength(ScoreSheet.NoteMaxLength);
        typing.Property(t => t.Lines).AsJson();
        typing.HasIndex(t => new { t.EntryId, t.Number }).IsUnique();
    }
}

internal sealed class PaperScanConfiguration : IEntityTypeConfiguration<PaperScan>
{
    public void Configure(EntityTypeBuilder<PaperScan> scan)
    {
        scan.Property(s => s.Id).ValueGeneratedNever();
        scan.Property(s => s.Sha256).HasMaxLength(64).IsFixedLength();
        scan.HasOne<PaperEntry>().WithMany().HasForeignKey(s => s.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
