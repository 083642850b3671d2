using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Evidence;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class ErasureConfiguration : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> erasure)
    {
        erasure.HasKey(e => e.Number);
        erasure.Property(e => e.Number).ValueGeneratedNever();
        erasure.Property(e => e.Rule).HasMaxLength(Erasure.RuleMaxLength);
        erasure.Property(e => e.ChainState).HasMaxLength(64);
        erasure.Property(e => e.PreviousHash).HasMaxLength(64);
        erasure.Property(e => e.Hash).HasMaxLength(64);
        erasure.Property(e => e.KeyId).HasMaxLength(ChainSignature.KeyIdLength);
        erasure.Property(e => e.Signature).HasMaxLength(ChainSignature.SignatureMaxLength);
    }
}
