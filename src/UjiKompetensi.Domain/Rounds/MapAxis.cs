namespace UjiKompetensi.Domain.Rounds;

/// <summary>A third of an axis of the <see cref="TalentMap"/>.</summary>
public enum MapLevel { Low, Middle, High }

/// <summary>
/// One axis of the talent map: whose value it reads, and where its thirds begin. Thirds are half-open: a value on a
/// cut-off belongs to the upper one.
/// </summary>
public sealed record MapAxis
{
    /// <summary>Reads the total instead of a component. No component's code can be this: codes hold no dot.</summary>
    public const string Total = ".total";

    public const int NameMaxLength = 40;

    /// <summary>A value this near to a cut-off, on 0–100 and both ends included, is shown as being about on it.</summary>
    public const decimal Nearness = 1;

    /// <summary>Code of the component read, or <see cref="Total"/>; empty while none is chosen, and then nobody is placed.</summary>
    public string Source { get; init; } = "";

    /// <summary>Where the middle third begins, on 0–100.</summary>
    public decimal Middle { get; init; } = 68;

    /// <summary>Where the upper third begins, on 0–100.</summary>
    public decimal High { get; init; } = 80;

    /// <summary>Names of the thirds, lowest first.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public string NameOf(MapLevel level) => Names[(int)level];

    public MapLevel LevelOf(decimal value) => value >= High ? MapLevel.High : value >= Middle ? MapLevel.Middle : MapLevel.Low;

    /// <summary>Whether the value lies within <see cref="Nearness"/> of a cut-off.</summary>
    public bool IsNear(decimal value) => Math.Abs(value - Middle) <= Nearness || Math.Abs(value - High) <= Nearness;

    /// <exception cref="RuleViolation"><c>map-source</c>, <c>map-cuts</c>, <c>map-names</c>, or a name is empty or too long.</exception>
    internal MapAxis Checked(string what, IReadOnlyCollection<string> components)
    {
        RuleViolation.ThrowIf(Source.Length > 0 && Source != Total && !components.Contains(Source), "map-source", $"Sumber sumbu {what} adalah komponen yang tidak ada.");
        RuleViolation.ThrowIf(Middle <= 0 || High <= Middle || High > 100, "map-cuts", $"Batas sumbu {what}: lebih dari 0, batas atas lebih besar daripada batas tengah, dan paling tinggi 100.");
        RuleViolation.ThrowIf(Names.Count != Enum.GetValues<MapLevel>().Length, "map-names", $"Sumbu {what} memerlukan tiga nama tingkat.");
        return this with { Names = [.. Names.Select(name => RuleViolation.Text(name, NameMaxLength, $"nama tingkat sumbu {what}"))] };
    }
}
