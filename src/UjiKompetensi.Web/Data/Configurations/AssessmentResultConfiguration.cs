using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class AssessmentResultConfiguration : IEntityTypeConfiguration<AssessmentResult>
{
    public void Configure(EntityTypeBuilder<AssessmentResult> result)
    {
        result.Property(r => r.Provider).HasMaxLength(AssessmentResult.ProviderMaxLength);
        result.Property(r => r.Reason).HasMaxLength(Mark.ReasonMaxLength);
        result.Property(r => r.Basis).HasDefaultValue("").ValueGeneratedNever();
        result.Property(r => r.Version).IsConcurrencyToken();
        result.ComplexProperty(r => r.Scale, Scales.Configure);
        result.HasIndex(r => new { r.RoundId, r.ComponentId, r.ParticipantId }).IsUnique();
        result.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId);
        result.HasOne<Component>().WithMany().HasForeignKey(r => r.ComponentId);
        result.HasOne<Participant>().WithMany().HasForeignKey(r => r.ParticipantId);
    }
}

internal sealed class AssessmentRecordConfiguration : IEntityTypeConfiguration<AssessmentRecord>
{
    public void Configure(EntityTypeBuilder<AssessmentRecord> record)
    {
        record.Property(r => r.Provider).HasMaxLength(AssessmentResult.ProviderMaxLength);
        record.Property(r => r.Version).IsConcurrencyToken();
        record.Property(r => r.Levels).AsJson();
        record.ComplexProperty(r => r.Scale, Scales.Configure);
        record.HasOne<Official>().WithMany().HasForeignKey(r => r.OfficialId).OnDelete(DeleteBehavior.Restrict);
        record.HasIndex(r => new { r.OfficialId, r.Provider, r.TakenOn }).IsUnique();
    }
}
