using System.Globalization;

namespace UjiKompetensi.Bench;

/// <summary>One measured number and the most it may be.</summary>
/// <param name="IsLeast">The goal is the least it may be instead.</param>
internal sealed record Figure(string Name, double Value, string Unit, double Goal, bool IsLeast = false)
{
    public bool Kept => IsLeast ? Value >= Goal : Value <= Goal;

    /// <summary>How many times its goal it is, so that below one is better whichever way it is meant; nothing where either is nothing.</summary>
    public double Against => Value <= 0 || Goal <= 0 ? 0 : IsLeast ? Goal / Value : Value / Goal;

    public static Figure AtLeast(string name, double value, string unit, double goal) => new(name, value, unit, goal, IsLeast: true);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Name} {Value:0.###} {Unit} {(IsLeast ? ">=" : "")}{Goal:0.###} {(Kept ? "ok" : "short")}");
}

/// <summary>How much of a drill to run, and the seed that makes it repeatable.</summary>
/// <param name="Sabotage">Which protection is switched off, to see the drill fail; empty for none.</param>
/// <param name="Out">Folder for a report of a bench; empty for none.</param>
/// <param name="Minutes">The longest it may go on; nothing for its own measure.</param>
/// <param name="Only">Which parts of it, by name; empty for all.</param>
internal sealed record DrillOptions(bool Full, int Seed, string Sabotage = "", string Out = "", double Minutes = 0, string Only = "")
{
    /// <summary>Null when an argument is not understood.</summary>
    public static DrillOptions? Parse(IEnumerable<string> arguments)
    {
        var options = new DrillOptions(Full: false, Seed: 1);
        foreach (var pair in arguments.Chunk(2))
        {
            if (pair is ["--dose", "ci" or "full"])
                options = options with { Full = pair[1] == "full" };
            else if (pair is ["--seed", _] && int.TryParse(pair[1], CultureInfo.InvariantCulture, out var seed))
                options = options with { Seed = seed };
            else if (pair is ["--sabotage", { Length: > 0 } protection])
                options = options with { Sabotage = protection };
            else if (pair is ["--minutes", _] && double.TryParse(pair[1], CultureInfo.InvariantCulture, out var minutes) && minutes > 0)
                options = options with { Minutes = minutes };
            else if (pair is ["--only", { Length: > 0 } parts])
                options = options with { Only = parts };
            else if (pair is ["--out", { Length: > 0 } folder])
                options = options with { Out = folder };
            else
                return null;
        }
        return options;
    }

    public IReadOnlyList<string> Parts => Only.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public bool Wants(string part) => Parts.Count == 0 || Parts.Contains(part);
}
