namespace UjiKompetensi.Web.Data;

/// <summary>Plausible marks from a fixed seed: each official has a level, each panelist a leaning, each mark some noise, in halves.</summary>
internal sealed class SampleMarks(int seed)
{
    private static readonly decimal[] Leanings = [1.0m, -2.5m, 0.5m, -1.0m, 2.0m, 0m, -0.5m, 1.5m, -1.5m];

    private readonly Random _random = new(seed);
    private readonly Dictionary<int, decimal> _levels = [];

    public decimal Mark(int official, int panelist) => Halves(Level(official) + Leanings[panelist % Leanings.Length] + Noise(5));

    /// <summary>A result from elsewhere, with two decimals as assessment centres print them.</summary>
    public decimal Result(int official) => Math.Clamp(decimal.Round(Level(official) + Noise(12), 2), 40m, 99m);

    private decimal Level(int official)
    {
        if (!_levels.TryGetValue(official, out var level)) _levels[official] = level = 72m + _random.Next(0, 190) / 10m;
        return level;
    }

    private decimal Noise(int width) => (_random.Next(0, width * 200) / 100m) - width;

    private static decimal Halves(decimal value) => Math.Clamp(decimal.Round(value * 2, 0, MidpointRounding.AwayFromZero) / 2, 40m, 99m);
}
