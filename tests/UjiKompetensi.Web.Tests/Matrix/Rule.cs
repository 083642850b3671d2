using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Tests.Architecture;
using UjiKompetensi.Web.Tests.TwoWorlds;

namespace UjiKompetensi.Web.Tests.Matrix;

/// <summary>How far somebody gets.</summary>
internal enum Reach
{
    /// <summary>His role may not ask this at all.</summary>
    Forbidden,

    /// <summary>For him there is no such thing, whether there is or not.</summary>
    NotFound,

    /// <summary>It is done, or refused in words because of what it says or when.</summary>
    Through,
}

/// <summary>One reviewed line of rules.csv.</summary>
/// <param name="Roles">Who may ask: titles of roles by their first letters, or * for everybody, also nobody. With ! at the end others are told that there is nothing.</param>
/// <param name="Scope">Whose rows he gets; see <see cref="Expect"/>.</param>
/// <param name="Missing">The office of the test has no such object in every phase: then "not there" is right for everybody.</param>
internal sealed record Rule(string Operation, string Roles, string Scope, bool Missing, string Why)
{
    private static readonly RoundPhase[] SinceRelease = [RoundPhase.Released, RoundPhase.Decided, RoundPhase.Archived];

    private static readonly Dictionary<string, string> Letters = new Dictionary<string, string>
    {
        ["Adm"] = Access.Roles.Admin, ["Op"] = Access.Roles.Operator, ["Sek"] = Access.Roles.Secretariat, ["Pan"] = Access.Roles.Panelist, ["Sda"] = Access.Roles.Sekda,
        ["Ppk"] = Access.Roles.AppointingAuthority, ["Aud"] = Access.Roles.Auditor, ["Pst"] = Access.Roles.Participant,
    };

    public static IReadOnlyList<Rule> Read() => [.. File.ReadAllLines(Path.Combine(Sources.Root, "tests/UjiKompetensi.Web.Tests/Matrix/rules.csv"))
        .Skip(1).Where(l => l.Length > 0).Select(l => l.Split(';')).Select(c => new Rule(c[0], c[1], c[2].TrimEnd('?'), c[2].EndsWith('?'), c[3]))];

    /// <summary>Said once more in the words of the office, apart from the product's own queries.</summary>
    public Reach Expect(Viewer viewer, Target target)
    {
        if (!Asks(viewer.User)) return Roles.EndsWith('!') && viewer.User.Roles.Count > 0 ? Reach.NotFound : Reach.Forbidden;
        var (phase, user) = (target.Round.Phase, viewer.User);
        var seat = target.Round.Panel.FirstOrDefault(p => p.AccountId == user.Id);
        var takesPart = viewer.Title == "operator yang dinilai";
        var serves = user.Is(Access.Roles.Operator, Access.Roles.Secretariat, Access.Roles.Sekda, Access.Roles.Auditor, Access.Roles.Admin) && !takesPart;
        var receives = user.Is(Access.Roles.AppointingAuthority) && SinceRelease.Contains(phase);
        var sees = seat is not null || serves || receives;
        var opened = phase == RoundPhase.Plenary || SinceRelease.Contains(phase);
        var seesResults = receives || (opened && (seat is not null || (user.Is(Access.Roles.Operator, Access.Roles.Sekda, Access.Roles.Auditor) && !takesPart)));
        var isOwn = target.SheetOwner == user.Id;
        return Scope switch
        {
            "-" => Reach.Through,
            "round" => sees ? Reach.Through : Reach.NotFound,
            "results" => seesResults ? Reach.Through : Reach.NotFound,
            "seat" => seat is not null ? Reach.Through : Reach.NotFound,
            "own" => isOwn ? Reach.Through : Reach.NotFound,
            "seat scored" => seat is not null && phase != RoundPhase.Draft ? Reach.Through : Reach.NotFound,
            "paper" => sees && phase != RoundPhase.Draft ? Reach.Through : Reach.NotFound,
            "leads" => sees && (seat is { IsChair: true } || serves) ? Reach.Through : Reach.NotFound,
            "leads results" => !seesResults ? Reach.NotFound : seat is { IsChair: true } ? Reach.Through : Reach.Forbidden,
            "steers results" => !seesResults ? Reach.NotFound : seat is { IsChair: true } || (serves && user.Is(Access.Roles.Operator, Access.Roles.Sekda, Access.Roles.Auditor)) ? Reach.Through : Reach.Forbidden,
            "followed" => sees && SinceRelease.Contains(phase) ? Reach.Through : Reach.NotFound,
            "self" => takesPart ? Reach.Through : Reach.NotFound,
            "account" => target.Person == user.Id || user.Is(Access.Roles.Admin) ? Reach.Through : Reach.NotFound,
            "nothing" => Reach.NotFound,
            _ => throw new InvalidOperationException($"rules.csv: no scope \"{Scope}\" ({Operation})"),
        };
    }

    public bool Asks(CurrentUser user) => Roles == "*" || Roles.TrimEnd('!').Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(r => user.Is(Letters[r]));

    /// <summary>A scope that looks at a round or a sheet is tried in every phase.</summary>
    public bool DependsOnRound => Scope is not ("-" or "nothing" or "account");
}
