namespace UjiKompetensi.Web.Features.Documents;

/// <summary>
/// Where the office's signing service (BSrE client service) is and how the product signs in to it. From the
/// environment only: a password has no place in the database.
/// </summary>
/// <param name="Address">For example <c>https://esign.contoh.go.id</c>, without a path.</param>
public sealed record BsreSettings(Uri Address, string User, string Password)
{
    public const string AddressVariable = "UJI_BSRE_ADDRESS";
    public const string UserVariable = "UJI_BSRE_USER";
    public const string PasswordVariable = "UJI_BSRE_PASSWORD";

    /// <summary>Null while the service is not set up: then the page does not offer it.</summary>
    public static BsreSettings? FromEnvironment() =>
        Uri.TryCreate(Environment.GetEnvironmentVariable(AddressVariable), UriKind.Absolute, out var address)
            && Environment.GetEnvironmentVariable(UserVariable) is { Length: > 0 } user && Environment.GetEnvironmentVariable(PasswordVariable) is { } password
            ? new BsreSettings(address, user, password) : null;

    // A record would print its password.
    public override string ToString() => $"{Address} ({User})";
}
