namespace UjiKompetensi.Web.Data;

/// <summary>A code that lets somebody choose a new password once. Only its hash is here; triggers end it with any change of how its account is entered (Data/Migrations/Passkeys.sql).</summary>
public sealed class PasswordReset
{
    public Guid Id { get; init; }
    public Guid AccountId { get; init; }
    public string CodeHash { get; init; } = "";
    public Guid IssuedBy { get; init; }
    public DateTimeOffset IssuedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }
}
