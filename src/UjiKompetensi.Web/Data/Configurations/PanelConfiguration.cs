using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class ConflictOfInterestConfiguration : IEntityTypeConfiguration<ConflictOfInterest>
{
    public void Configure(EntityTypeBuilder<ConflictOfInterest> conflict)
    {
        conflict.ToTable("Conflicts");
        conflict.Property(c => c.Id).ValueGeneratedNever();
        conflict.Property(c => c.Reason).HasMaxLength(ConflictOfInterest.ReasonMaxLength);
        conflict.Property(c => c.Version).IsConcurrencyToken();
        conflict.HasIndex(c => new { c.RoundId, c.PanelistId, c.ParticipantId }).IsUnique();
        conflict.HasOne<Panelist>().WithMany().HasForeignKey(c => c.PanelistId).OnDelete(DeleteBehavior.Restrict);
        conflict.HasOne<Participant>().WithMany().HasForeignKey(c => c.ParticipantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GuestPassConfiguration : IEntityTypeConfiguration<GuestPass>
{
    public void Configure(EntityTypeBuilder<GuestPass> pass)
    {
        pass.Property(p => p.CodeHash).HasMaxLength(GuestPass.HashLength);
        pass.Property(p => p.PinHash).HasMaxLength(GuestPass.PinHashMaxLength);
        pass.Property(p => p.DeviceHash).HasMaxLength(GuestPass.HashLength);
        pass.HasIndex(p => p.CodeHash).IsUnique();
        pass.HasOne<Round>().WithMany().HasForeignKey(p => p.RoundId).OnDelete(DeleteBehavior.Restrict);
        pass.HasOne<Panelist>().WithMany().HasForeignKey(p => p.PanelistId).OnDelete(DeleteBehavior.Cascade);
        pass.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
