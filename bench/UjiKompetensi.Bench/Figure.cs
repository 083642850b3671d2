using System.Globalization;

namespace UjiKompetensi.Bench;

/// <summary>One measured number and the most it may be.</summary>
internal sealed record Figure(string Name, double Value, string Unit, double Goal)
{
    public bool Kept => Value <= Goal;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Name} {Value:0.###} {Unit} {Goal:0.###} {(Kept ? "ok" : "short")}");
}

/// <summary>How much of a drill to run, and the seed that makes it repeatable.</summary>
internal sealed record DrillOptions(bool Full, int Seed)
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
            else
                return null;
        }
        return options;
    }
}
