using Microsoft.AspNetCore.Identity;

namespace UjiKompetensi.Web.Data;

/// <summary>An account. The user name is the NIP where there is one, otherwise the e-mail address.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 200;

    /// <summary>Name with titles, as greeted and logged.</summary>
    public string DisplayName { get; set; } = "";
}
