using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UjiKompetensi.Web.Data.Configurations;

/// <summary>The table as Identity's third schema has it; asked for here because contexts are also made without Identity's options.</summary>
internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public const int CredentialMaxLength = 1024;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("AspNetUserPasskeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(CredentialMaxLength);
        passkey.OwnsOne(p => p.Data).ToJson("data");
        passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccountEventConfiguration : IEntityTypeConfiguration<AccountEvent>
{
    public void Configure(EntityTypeBuilder<AccountEvent> line)
    {
        line.Property(e => e.Id).ValueGeneratedNever();
        line.Property(e => e.Deed).HasConversion<string>().HasMaxLength(40);
        line.Property(e => e.ByName).HasMaxLength(Account.DisplayNameMaxLength);
        line.HasIndex(e => new { e.AccountId, e.At });
        line.HasOne<Account>().WithMany().HasForeignKey(e => e.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PasswordResetConfiguration : IEntityTypeConfiguration<PasswordReset>
{
    public void Configure(EntityTypeBuilder<PasswordReset> reset)
    {
        reset.Property(r => r.Id).ValueGeneratedNever();
        reset.Property(r => r.CodeHash).HasMaxLength(Session.HashLength).IsFixedLength();
        reset.HasIndex(r => r.CodeHash).IsUnique();
        reset.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SpentChallengeConfiguration : IEntityTypeConfiguration<SpentChallenge>
{
    public void Configure(EntityTypeBuilder<SpentChallenge> challenge)
    {
        challenge.HasKey(c => c.Hash);
        challenge.Property(c => c.Hash).HasMaxLength(Session.HashLength).IsFixedLength();
    }
}

internal sealed class RefusalCountConfiguration : IEntityTypeConfiguration<RefusalCount>
{
    public void Configure(EntityTypeBuilder<RefusalCount> count)
    {
        count.HasKey(c => new { c.AccountId, c.Day });
        count.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
