using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class AmendmentConfiguration : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> amendment)
    {
        amendment.Property(a => a.Reason).HasMaxLength(Amendment.ReasonMaxLength);
        amendment.Property(a => a.Instrument!).AsJson();
        amendment.Property(a => a.Differences).AsJson(existing: []);
        amendment.HasIndex(a => new { a.RoundId, a.Number }).IsUnique();
        amendment.HasOne<Round>().WithMany().HasForeignKey(a => a.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}
