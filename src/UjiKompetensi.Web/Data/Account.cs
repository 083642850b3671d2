using Microsoft.AspNetCore.Identity;
using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Web.Data;

/// <summary>An account. The user name is the NIP where there is one, otherwise the e-mail address.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 200;

    /// <summary>Name with titles, as greeted and logged.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>NIP of the person, where there is one: by it the product knows that he takes part in a round himself.</summary>
    public EmployeeNumber? EmployeeNumber { get; set; }

    /// <summary>Closed by an administrator; wrong passwords never do that, or a stranger could.</summary>
    public DateTimeOffset? BlockedAt { get; set; }

    /// <summary>The half minute whose code of the authenticator was used last: none is good twice.</summary>
    public long LastCodeStep { get; set; }
}
