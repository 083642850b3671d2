using System.Globalization;
using Microsoft.AspNetCore.Routing.Patterns;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>What was done and seen in all rehearsals together.</summary>
internal sealed class Tally
{
    private readonly HashSet<string> _routes = [];
    private readonly HashSet<string> _answered = [];
    private readonly List<string> _differences = [];
    private readonly Dictionary<string, (int Count, int Answered, double Seconds)> _kinds = [];

    public double Opening { get; set; }
    public int Sequences { get; set; }
    public int Actions { get; private set; }
    public long Bytes { get; private set; }
    public int LogLines { get; set; }
    public IReadOnlyList<string> Differences => _differences;

    public bool HasAnswered(AnyUseCase query) => _answered.Contains(query.Name);

    public bool HasAnswered(RoutePattern page) => _answered.Contains($"open {page.RawText}");

    public void Differ(string what) => _differences.Add(what);

    public void Know(IEnumerable<RoutePattern> routes) => _routes.UnionWith(routes.Select(r => r.RawText!));

    public void Count(Deed deed, Shown shown, TimeSpan took)
    {
        Actions++;
        Bytes += shown.Bytes;
        if (shown.Succeeded && deed.Covers.Length > 0) _answered.Add(deed.Covers);
        var kind = deed.Title.Split(' ')[0] is "GET" or "POST" or "open" ? deed.Title.Split(' ')[0] : deed.Covers.Length > 0 ? "query" : "command";
        var (count, answered, seconds) = _kinds.GetValueOrDefault(kind);
        _kinds[kind] = (count + 1, answered + (shown.Succeeded ? 1 : 0), seconds + took.TotalSeconds);
    }

    /// <summary>Routes, pages and queries that never answered anybody.</summary>
    public IReadOnlyList<string> Uncovered(Catalogue catalogue) =>
    [
        .. catalogue.Queries.Select(q => q.Name).Concat(_routes.Select(r => $"GET {r}")).Concat(catalogue.Pages.Select(p => $"open {p.RawText}"))
            .Where(c => !_answered.Contains(c) && !Exempt.Answers.ContainsKey(c)),
    ];

    public string Report(int seed, TimeSpan took) => string.Create(CultureInfo.InvariantCulture,
        $"two-worlds.seed {seed}\ntwo-worlds.sequences {Sequences}\ntwo-worlds.actions {Actions} ({string.Join(", ", _kinds.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Key} {k.Value.Count}, answered {k.Value.Answered}, {k.Value.Seconds:0.0} s"))})\n" +
        $"two-worlds.compared {Bytes / 1_000_000m:0.0} MB in each world, {LogLines} log lines\ntwo-worlds.differences {_differences.Count}\ntwo-worlds.took {took.TotalSeconds:0} s, {Opening:0} of them to open the worlds");
}
