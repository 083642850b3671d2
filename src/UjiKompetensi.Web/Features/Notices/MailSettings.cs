using System.Globalization;

namespace UjiKompetensi.Web.Features.Notices;

/// <summary>
/// Where the office's mail server is. From the environment only: a password has no place in the database. Without a
/// server nothing is ever sent.
/// </summary>
/// <param name="Root">Public address of the product, for the links.</param>
/// <param name="User">Null for a server that asks for no sign-in.</param>
/// <param name="UsesTls">Whether the connection must become encrypted; only a relay on the same machine may do without.</param>
public sealed record MailSettings(string Host, int Port, string From, Uri Root, string? User, string? Password, bool UsesTls)
{
    public const string HostVariable = "UJI_SMTP_HOST";
    public const string PortVariable = "UJI_SMTP_PORT";
    public const string FromVariable = "UJI_SMTP_FROM";
    public const string UserVariable = "UJI_SMTP_USER";
    public const string PasswordVariable = "UJI_SMTP_PASSWORD";

    /// <summary><c>none</c> for a relay without encryption.</summary>
    public const string TlsVariable = "UJI_SMTP_TLS";
    public const string RootVariable = Access.PasskeySite.AddressVariable;

    /// <summary>Null while any of host, sender and public address is not set: then there is no e-mail.</summary>
    public static MailSettings? FromEnvironment()
    {
        if (Value(HostVariable) is not { } host || Value(FromVariable) is not { } from || !Uri.TryCreate(Value(RootVariable), UriKind.Absolute, out var root)) return null;
        return new MailSettings(host, int.TryParse(Value(PortVariable), CultureInfo.InvariantCulture, out var port) ? port : 587, from, root, Value(UserVariable), Value(PasswordVariable), Value(TlsVariable) != "none");
    }

    // A record would print its password.
    public override string ToString() => $"{Host}:{Port} ({From})";

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
