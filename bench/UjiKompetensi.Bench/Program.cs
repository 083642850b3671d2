using UjiKompetensi.Bench;
using UjiKompetensi.Bench.Drills;
using UjiKompetensi.Bench.Drills.Faults;
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
    ["growth"] = GrowthBench.RunAsync,
    ["pure"] = _ => PureBench.RunAsync(),
};
Dictionary<string, Func<DrillOptions, IAsyncEnumerable<Figure>>> drills = new()
{
    ["cluster"] = ClusterDrill.RunAsync,
    ["instances"] = InstancesDrill.RunAsync,
    ["kill"] = KillDrill.RunAsync,
    ["inputs"] = InputsDrill.RunAsync,
    ["faults"] = FaultsDrill.RunAsync,
    ["soak"] = SoakDrill.RunAsync,
};

// Drills that are test classes, and what is counted without measuring: part of the whole table only.
Dictionary<string, Func<DrillOptions, IAsyncEnumerable<Figure>>> others = new()
{
    ["tamper"] = OtherCommands.TamperAsync,
    ["restore"] = OtherCommands.RestoreAsync,
    ["upgrade"] = OtherCommands.UpgradeAsync,
    ["asvs"] = OtherCommands.AsvsAsync,
    ["packages"] = OtherCommands.PackagesAsync,
};

var kind = args.ElementAtOrDefault(0);
var name = args.ElementAtOrDefault(1) ?? "";
var known = kind switch { "bench" => benches, "drill" => drills, _ => null };
var everything = kind == "bench" && name == "all";
var table = benches.Concat(drills).Concat(others).ToDictionary();
Func<DrillOptions, IAsyncEnumerable<Figure>>? run = null;
if (DrillOptions.Parse(args.Skip(2)) is not { } options || !(everything || known?.TryGetValue(name, out run) == true) || (everything && options.Parts.Any(p => !table.ContainsKey(p))))
{
    Console.Error.WriteLine(
        $"""
        Pemakaian: bench NAMA|all [--dose ci|full] [--seed N] [--out FOLDER] [--only BAGIAN,BAGIAN]
                   drill NAMA [--dose ci|full] [--seed N] [--minutes N] [--only BAGIAN] [--sabotage NAMA]
        bench: {string.Join(' ', benches.Keys)} all
        drill: {string.Join(' ', drills.Keys)}
        bagian dari all: {string.Join(' ', table.Keys)}
        """);
    return 2;
}

if (everything && options.Out.Length == 0) options = options with { Out = "laporan-ukur" };
if (everything) return await GoalReport.WriteAsync(table.Where(t => options.Wants(t.Key)).ToDictionary(), options) ? 0 : 1;
if (kind == "bench" && options.Out.Length > 0) return await GoalReport.WriteAsync(new() { [name] = run! }, options) ? 0 : 1;
var kept = true;
await foreach (var figure in run!(options))
{
    Console.WriteLine(figure);
    kept &= figure.Kept;
}
return kept ? 0 : 1;
