using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class RoundEventConfiguration : IEntityTypeConfiguration<RoundEvent>
{
    public void Configure(EntityTypeBuilder<RoundEvent> link)
    {
        link.HasKey(e => new { e.RoundId, e.Sequence });
        link.Property(e => e.Hash).HasMaxLength(64);
        link.Property(e => e.PreviousHash).HasMaxLength(64);
        link.HasOne<Round>().WithMany().HasForeignKey(e => e.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account) => account.Property(a => a.DisplayName).HasMaxLength(Account.DisplayNameMaxLength);
}
