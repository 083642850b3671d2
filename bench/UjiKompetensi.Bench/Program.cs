using UjiKompetensi.Bench;
using UjiKompetensi.Bench.Drills;
using UjiKompetensi.Bench.Report;

// Each measurement is one class; a new one is a new line here.
Dictionary<string, Func<DrillOptions, IAsyncEnumerable<Figure>>> benches = new()
{
    ["start"] = StartBench.RunAsync,
    ["save"] = SaveBench.RunAsync,
    ["pages"] = PagesBench.RunAsync,
    ["circuits"] = CircuitsBench.RunAsync,
    ["board"] = BoardBench.RunAsync,
    ["import"] = _ => ImportBench.RunAsync(),
    ["placement"] = PlacementBench.RunAsync,
    ["results"] = _ => ResultsBench.RunAsync(),
    ["report"] = _ => ReportBench.RunAsync(),
};
Dictionary<string, Func<DrillOptions, IAsyncEnumerable<Figure>>> drills = new()
{
    ["cluster"] = ClusterDrill.RunAsync,
    ["instances"] = InstancesDrill.RunAsync,
    ["kill"] = KillDrill.RunAsync,
    ["inputs"] = InputsDrill.RunAsync,
};

var kind = args.ElementAtOrDefault(0);
var name = args.ElementAtOrDefault(1) ?? "";
var known = kind switch { "bench" => benches, "drill" => drills, _ => null };
var everything = kind == "bench" && name == "all";
Func<DrillOptions, IAsyncEnumerable<Figure>>? run = null;
if (DrillOptions.Parse(args.Skip(2)) is not { } options || !(everything || known?.TryGetValue(name, out run) == true))
{
    Console.Error.WriteLine(
        $"""
        Pemakaian: bench NAMA|all [--dose ci|full] [--seed N] [--out FOLDER]
                   drill NAMA [--dose ci|full] [--seed N] [--sabotage NAMA]
        bench: {string.Join(' ', benches.Keys)} all
        drill: {string.Join(' ', drills.Keys)}
        """);
    return 2;
}

if (everything && options.Out.Length == 0) options = options with { Out = "laporan-ukur" };
if (kind == "bench" && options.Out.Length > 0) return await GoalReport.WriteAsync(everything ? benches : new() { [name] = run! }, options) ? 0 : 1;
var kept = true;
await foreach (var figure in run!(options))
{
    Console.WriteLine(figure);
    kept &= figure.Kept;
}
return kept ? 0 : 1;
