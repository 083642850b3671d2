using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class TurnConfiguration : IEntityTypeConfiguration<Turn>
{
    public void Configure(EntityTypeBuilder<Turn> turn)
    {
        turn.ToTable("Turns");
        turn.Property(t => t.Id).ValueGeneratedNever();
        turn.HasIndex(t => new { t.RoundId, t.Number }).IsUnique();
        // Whatever the application believes: one person inside at a time.
        turn.HasIndex(t => t.RoundId, "ix_turns_open").IsUnique().HasFilter("ended_at IS NULL");
        turn.HasOne<Participant>().WithMany().HasForeignKey(t => t.ParticipantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeviceContactConfiguration : IEntityTypeConfiguration<DeviceContact>
{
    public void Configure(EntityTypeBuilder<DeviceContact> contact)
    {
        contact.ToTable("DeviceContacts");
        contact.Property(c => c.Id).ValueGeneratedNever();
        contact.HasIndex(c => new { c.RoundId, c.PanelistId, c.Device }).IsUnique();
        contact.HasIndex(c => new { c.RoundId, c.PanelistId, c.Number }).IsUnique();
        contact.HasOne<Round>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Restrict);
        contact.HasOne<Panelist>().WithMany().HasForeignKey(c => c.PanelistId).OnDelete(DeleteBehavior.Cascade);
    }
}
