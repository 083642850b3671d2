using System.Security.Claims;

namespace UjiKompetensi.Web.Access;

/// <summary>Who acts. Handed to every use case explicitly, so that none can forget to ask.</summary>
public sealed record CurrentUser(Guid Id, string Name, IReadOnlySet<string> Roles)
{
    public const string NameClaim = "nama";

    /// <summary>The command line acts with the rights of whoever can run it: an operator of the machine.</summary>
    public static readonly CurrentUser Machine = new(Guid.Empty, "Baris perintah", Access.Roles.All.Keys.ToHashSet());

    /// <summary>A visitor who is not signed in, for the few queries that are public.</summary>
    public static readonly CurrentUser Anyone = new(Guid.Empty, "", new HashSet<string>());

    /// <summary>
    /// Whether what he does now is something a mere panelist may do. Then his seat counts even where his other roles
    /// are closed to him because he takes part himself; each use case settles it by its own policy.
    /// </summary>
    internal bool ActsFromSeat { get; init; } = true;

    /// <summary>The session he acts in; null where there is none, as on the command line.</summary>
    public Guid? Session { get; init; }

    /// <summary>The same person with nothing but his seats.</summary>
    internal CurrentUser AsPanelist => this with { Roles = Roles.Where(r => r == Access.Roles.Panelist).ToHashSet() };

    internal CurrentUser Under(Policy policy) => this with { ActsFromSeat = policy.Allows(AsPanelist) };

    public bool Is(params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
            if (Roles.Contains(role)) return true;
        return false;
    }

    public static CurrentUser? From(ClaimsPrincipal principal) =>
        principal.Identity?.IsAuthenticated == true && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new CurrentUser(id, principal.FindFirstValue(NameClaim) ?? "", principal.FindAll(ClaimTypes.Role).Select(c => c.Value).ToHashSet())
            {
                Session = Guid.TryParse(principal.FindFirstValue(LiveSessions.IdClaim), out var session) ? session : null,
            }
            : null;
}
