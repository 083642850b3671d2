namespace UjiKompetensi.Web.Access;

/// <summary>
/// For which site passkeys are made and taken. It comes from the server's setting and never from a request: whoever could
/// choose the name would choose whose passkeys are good. Without a setting only this machine itself has passkeys.
/// </summary>
/// <param name="Origin">Scheme, name and port that a browser must name; null for localhost on any port.</param>
internal sealed record PasskeySite(string Domain, Uri? Origin)
{
    public const string AddressVariable = "UJI_PUBLIC_ADDRESS";
    private const string Here = "localhost";

    public static PasskeySite FromEnvironment() => Of(Environment.GetEnvironmentVariable(AddressVariable));

    public static PasskeySite Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var root) && root.Scheme is "https" or "http" ? new(root.Host, root) : new(Here, null);

    /// <summary>Whether a passkey can be of use on a page that was asked for by this name; for what is shown, nothing rests on it.</summary>
    public bool IsAt(HttpRequest request) => request.Host.Host.Equals(Domain, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an answer was signed on a page of this site, and not inside a frame of another.</summary>
    public bool Accepts(string origin, bool isFramed) => !isFramed && Uri.TryCreate(origin, UriKind.Absolute, out var from) && (Origin is null
        ? from.Host == Here && from.Scheme is "http" or "https"
        : from.Scheme == Origin.Scheme && from.Host.Equals(Origin.Host, StringComparison.OrdinalIgnoreCase) && from.Port == Origin.Port);
}
