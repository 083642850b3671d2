using System.Globalization;

namespace UjiKompetensi.Web.Access;

/// <summary>What an office settles about signing in, by the environment of the server (docs/operations.md).</summary>
/// <param name="Idle">Without a click or a save for so long, a session ends.</param>
/// <param name="NeedsSecondFactor">Roles that must have a second factor set up before they do anything else.</param>
public sealed record SessionRules(TimeSpan Idle, IReadOnlySet<string> NeedsSecondFactor)
{
    public const string IdleVariable = "UJI_IDLE_MINUTES";
    public const string SecondFactorVariable = "UJI_SECOND_FACTOR";

    /// <summary>An afternoon of interviews fits in; a tablet forgotten over night does not.</summary>
    public static readonly SessionRules Usual = new(TimeSpan.FromHours(4), new HashSet<string>());

    /// <summary>Who can change rounds, accounts or what is told of them. The chair is a seat: he is told apart by his role as Sekda.</summary>
    public static readonly IReadOnlySet<string> Powerful = new HashSet<string> { Roles.Sekda, Roles.Secretariat, Roles.Operator, Roles.Admin };

    public static SessionRules FromEnvironment()
    {
        var idle = int.TryParse(Environment.GetEnvironmentVariable(IdleVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 5 and <= 14 * 60
            ? TimeSpan.FromMinutes(minutes) : Usual.Idle;
        return new SessionRules(idle, Environment.GetEnvironmentVariable(SecondFactorVariable) == "wajib" ? Powerful : Usual.NeedsSecondFactor);
    }
}
