namespace UjiKompetensi.Web.Data;

/// <summary>What became of the ways in of an account. Names are stored; add only.</summary>
public enum AccountDeed { ResetIssued, PasswordReset, PasswordChanged, SecondFactorOn, SecondFactorOff, PasskeyAdded, PasskeyRemoved, SsoLinked, SsoCut }

/// <summary>One line of the trail of an account, only ever added; its owner and whoever keeps the accounts read it. It holds no secret.</summary>
public sealed class AccountEvent
{
    public Guid Id { get; init; }
    public Guid AccountId { get; init; }
    public AccountDeed Deed { get; init; }

    /// <summary>Empty for whoever may run commands on the server.</summary>
    public Guid By { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
