using System.Collections.Concurrent;
using System.Globalization;
using UjiKompetensi.Web.Tests.TwoWorlds;

namespace UjiKompetensi.Web.Tests.Matrix;

/// <summary>Counts cells: tried and right, and those that prove less than they should.</summary>
internal sealed class CellTally
{
    /// <summary>Refused for its form before any row was looked for: right, and no cell.</summary>
    public const string Shape = "Invalid";

    private int _cells, _shape, _missing;
    private readonly ConcurrentDictionary<string, int> _reached = new(), _shapes = new();

    public int Cells => _cells;
    public ConcurrentBag<string> Wrong { get; } = [];

    public void Count(Rule rule, Viewer viewer, Target target, bool own, Reach expected, string reached)
    {
        if (reached == Shape && expected != Reach.Forbidden)
        {
            Interlocked.Increment(ref _shape);
            _shapes.AddOrUpdate(rule.Operation, 1, (_, n) => n + 1);
        }
        else if (rule.Missing && reached == nameof(Reach.NotFound) && expected == Reach.Through)
        {
            Interlocked.Increment(ref _missing);
        }
        else
        {
            Interlocked.Increment(ref _cells);
            _reached.AddOrUpdate(reached, 1, (_, n) => n + 1);
            if (reached != expected.ToString()) Wrong.Add($"{rule.Operation} as {viewer.Title}, {(own ? "own" : "other")} in {target.Round.Slug}: {reached}, table says {expected}");
        }
    }

    public async Task ReportAsync(string name, TimeSpan took)
    {
        var reached = string.Join(", ", _reached.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Key} {r.Value}")));
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{name}.cells {_cells} ({reached}), wrong {Wrong.Count}\n{name}.weaker {_shape} refused for their form ({_shapes.Count} operations), {_missing} without an object\n{name}.took {took.TotalSeconds:0.0} s"));
        if (Environment.GetEnvironmentVariable("UJI_MATRIX") == "all") await Console.Out.WriteLineAsync(string.Join("\n", Wrong.Order(StringComparer.Ordinal).Concat(_shapes.Keys.Order(StringComparer.Ordinal).Select(s => $"shape: {s}"))));
    }
}
