using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class ChainSignatureConfiguration : IEntityTypeConfiguration<ChainSignature>
{
    public void Configure(EntityTypeBuilder<ChainSignature> signature)
    {
        signature.HasKey(s => new { s.RoundId, s.Sequence });
        signature.Property(s => s.Head).HasMaxLength(64);
        signature.Property(s => s.KeyId).HasMaxLength(ChainSignature.KeyIdLength);
        signature.Property(s => s.Signature).HasMaxLength(ChainSignature.SignatureMaxLength);
        signature.HasOne<Round>().WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}
