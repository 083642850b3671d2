namespace UjiKompetensi.Web.Data;

/// <summary>How often signing in failed lately, for one name from one device or address, for one name, or for one address.</summary>
public sealed class SignInFailure
{
    /// <summary>Hash of what is counted: neither a typed name nor an address is kept.</summary>
    public string Key { get; init; } = "";
    public int Count { get; init; }

    /// <summary>After this the count begins anew.</summary>
    public DateTimeOffset Until { get; init; }
}
