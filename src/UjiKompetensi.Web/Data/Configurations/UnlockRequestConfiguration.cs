using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class UnlockRequestConfiguration : IEntityTypeConfiguration<UnlockRequest>
{
    public void Configure(EntityTypeBuilder<UnlockRequest> request)
    {
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Reason).HasMaxLength(UnlockRequest.ReasonMaxLength);
        request.Property(r => r.RefusalReason).HasMaxLength(UnlockRequest.ReasonMaxLength);
        request.Property(r => r.SecretariatName).HasMaxLength(200);
        request.Property(r => r.Receipt).HasMaxLength(40);
        request.Property(r => r.Marks).AsJson();
        request.Property(r => r.Notes).AsJson();
        request.HasIndex(r => new { r.RoundId, r.Number }).IsUnique();
        // One open request for a sheet.
        request.HasIndex(r => r.SheetId).IsUnique().HasFilter("(panel_by IS NULL OR secretariat_by IS NULL) AND refused_at IS NULL AND withdrawn_at IS NULL");
        request.ToTable(t => t.HasCheckConstraint("ck_unlock_requests_two_others", "panel_by <> asked_by AND secretariat_by <> asked_by AND panel_by <> secretariat_by"));
        request.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<ScoreSheet>().WithMany().HasForeignKey(r => r.SheetId).OnDelete(DeleteBehavior.Restrict);
    }
}
