using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Panels;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("Sessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.KeyHash).HasMaxLength(Session.HashLength).IsFixedLength();
        session.Property(s => s.DeviceHash).HasMaxLength(GuestPass.HashLength);
        session.Property(s => s.Device).HasMaxLength(Session.DeviceMaxLength);
        session.Property(s => s.EnteredBy).HasConversion<string>().HasMaxLength(20);
        session.HasIndex(s => s.KeyHash).IsUnique();
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        session.HasOne<GuestPass>().WithMany().HasForeignKey(s => s.PassId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SignInFailureConfiguration : IEntityTypeConfiguration<SignInFailure>
{
    public void Configure(EntityTypeBuilder<SignInFailure> failure)
    {
        failure.ToTable("SignInFailures");
        failure.HasKey(f => f.Key);
        failure.Property(f => f.Key).HasMaxLength(Session.HashLength).IsFixedLength();
    }
}
