using System.Net;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Web.Access;

/// <summary>The office's own sign-in, where it has one: null in an office without.</summary>
public sealed record SsoDoor(SsoSettings? Settings);

/// <summary>
/// By what an office's own sign-in (OpenID Connect) is reached, from the environment of the server (docs/operations.md). It
/// says who somebody is and nothing of what he may do: rights come from the account alone.
/// </summary>
/// <param name="Authority">The provider's issuer, letter for letter as its tokens name it, without a slash at the end.</param>
public sealed record SsoSettings(string Authority, string ClientId, string Secret)
{
    public const string AuthorityVariable = "UJI_OIDC_AUTHORITY";
    public const string ClientVariable = "UJI_OIDC_CLIENT_ID";
    public const string SecretVariable = "UJI_OIDC_CLIENT_SECRET_FILE";
    public const string ButtonVariable = "UJI_OIDC_BUTTON";
    public const string NameVariable = "UJI_OIDC_NAME_CLAIM";
    public const string FactorVariable = "UJI_OIDC_SECOND_FACTOR";

    private const int ButtonMaxLength = 40;

    /// <summary>What the button on the sign-in page says.</summary>
    public string Button { get; init; } = "Masuk dengan akun kantor";

    /// <summary>The claim by which people know their office account again: an e-mail address, a NIP, a name. Nothing rests on it.</summary>
    public string NameClaim { get; init; } = "preferred_username";

    /// <summary>Claims (<c>amr</c> or <c>acr</c>) with the value by which the provider says that it asked for two factors; none unless set.</summary>
    public IReadOnlyList<(string Claim, string Value)> SecondFactor { get; init; } = [];

    /// <summary>Scheme, name and port, for the page's content security policy: a form of ours may lead there.</summary>
    public string Origin => new Uri(Authority).GetLeftPart(UriPartial.Authority);

    /// <exception cref="VerbFailed">Half of it is set, or it would go over the network in the clear.</exception>
    public static SsoSettings? FromEnvironment() => From(Environment.GetEnvironmentVariable);

    internal static SsoSettings? From(Func<string, string?> environment)
    {
        string? Of(string name) => environment(name)?.Trim() is { Length: > 0 } text ? text : null;
        if (Of(AuthorityVariable) is not { } authority) return null;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var root) || !(root.Scheme == Uri.UriSchemeHttps || (root.Scheme == Uri.UriSchemeHttp && IsHere(root))) || root.Query.Length > 0 || root.Fragment.Length > 0)
            throw new VerbFailed($"{AuthorityVariable} harus alamat https dari penyedia, seperti https://sso.daerah.go.id/realms/pegawai.");
        if (Of(ClientVariable) is not { } client || Of(SecretVariable) is not { } file) throw new VerbFailed($"{AuthorityVariable} disetel: setel juga {ClientVariable} dan {SecretVariable}.");
        if (!File.Exists(file) || File.ReadAllText(file).Trim() is not { Length: > 0 } secret) throw new VerbFailed($"Berkas {SecretVariable} tidak ada atau kosong.");
        var settings = new SsoSettings(authority.TrimEnd('/'), client, secret) { SecondFactor = Factors(Of(FactorVariable)) };
        if (Of(ButtonVariable) is { } button) settings = settings with { Button = button.Length <= ButtonMaxLength ? button : throw new VerbFailed($"{ButtonVariable} paling panjang {ButtonMaxLength} huruf.") };
        return Of(NameVariable) is { } claim ? settings with { NameClaim = claim } : settings;
    }

    private static IReadOnlyList<(string, string)> Factors(string? text) =>
    [
        .. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries) is ["amr" or "acr", { Length: > 0 }] parts
            ? (parts[0], parts[1]) : throw new VerbFailed($"{FactorVariable} berbentuk amr=NILAI atau acr=NILAI, dipisah koma.")),
    ];

    private static bool IsHere(Uri root) => root.Host == "localhost" || (IPAddress.TryParse(root.Host, out var address) && IPAddress.IsLoopback(address));
}
