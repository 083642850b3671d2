namespace UjiKompetensi.Domain.Rounds;

/// <param name="Box">1 to 9; see <see cref="TalentMap.BoxOf"/>.</param>
/// <param name="NearPerformance">About on a cut-off of the performance axis.</param>
/// <param name="NearPotential">About on a cut-off of the potential axis.</param>
public sealed record MapPlace(int Box, MapLevel Performance, MapLevel Potential, bool NearPerformance, bool NearPotential)
{
    public bool IsNear => NearPerformance || NearPotential;
}

/// <summary>
/// The nine boxes of performance and potential (kotak 9). Axes, thirds and numbers of the boxes follow PermenPANRB
/// 3/2020 on talent management, as public summaries tell it; the regulation gives neither cut-offs nor sources, so
/// both are the round's own: the cut-offs begin at the bands of the job person match (68 and 80), and without a chosen
/// source nobody is placed. A place is a reading aid; nothing else depends on it.
/// </summary>
public sealed record TalentMap
{
    public const int Boxes = 9;
    public const int ActionMaxLength = 80;

    // Rows: performance low to high; columns: potential low to high.
    private static readonly int[,] Numbers = { { 1, 3, 6 }, { 2, 5, 8 }, { 4, 7, 9 } };

    public static readonly TalentMap Default = new()
    {
        Performance = new MapAxis { Names = ["di bawah ekspektasi", "sesuai ekspektasi", "di atas ekspektasi"] },
        Potential = new MapAxis { Names = ["rendah", "menengah", "tinggi"] },
        Actions =
        [
            "bimbingan, sanksi menurut aturan", "bimbingan kinerja", "rotasi", "rotasi dan bimbingan kinerja", "penempatan yang sesuai",
            "penempatan yang sesuai", "suksesi, rotasi, pengayaan jabatan", "suksesi, rotasi, pengayaan jabatan", "promosi, pertahankan",
        ],
    };

    public MapAxis Performance { get; init; } = new();
    public MapAxis Potential { get; init; } = new();

    /// <summary>What each box suggests, box 1 first.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Number of a box: 9 is both top, 1 both bottom; 7, 8 and 9 make the successor pool.</summary>
    public static int BoxOf(MapLevel performance, MapLevel potential) => Numbers[(int)performance, (int)potential];

    public string ActionOf(int box) => Actions[box - 1];

    /// <summary>Whether both axes have a source.</summary>
    public bool IsReady() => Performance.Source.Length > 0 && Potential.Source.Length > 0;

    /// <summary>Null while one of the two values (0–100) is missing: nobody is placed by half.</summary>
    public MapPlace? Place(decimal? performance, decimal? potential) => (performance, potential) is not ({ } done, { } able) ? null : new MapPlace(
        BoxOf(Performance.LevelOf(done), Potential.LevelOf(able)), Performance.LevelOf(done), Potential.LevelOf(able), Performance.IsNear(done), Potential.IsNear(able));

    /// <exception cref="RuleViolation">An axis cannot be followed, or there are not nine actions.</exception>
    internal TalentMap Checked(IReadOnlyCollection<string> components)
    {
        RuleViolation.ThrowIf(Actions.Count != Boxes, "map-actions", "Peta talenta memerlukan sembilan saran, satu untuk setiap kotak.");
        return this with
        {
            Performance = Performance.Checked("kinerja", components),
            Potential = Potential.Checked("potensi", components),
            Actions = [.. Actions.Select(a => RuleViolation.Optional(a, ActionMaxLength, "saran kotak"))],
        };
    }

    /// <summary>The same without a source that is no component of this round any more.</summary>
    public TalentMap Known(Round round) => On(round.Components.Select(c => c.Code).ToList());

    /// <summary>The same without a source that is not among these components, for a copy of the round.</summary>
    internal TalentMap On(IReadOnlyCollection<string> components)
    {
        MapAxis Kept(MapAxis axis) => axis.Source == MapAxis.Total || components.Contains(axis.Source) ? axis : axis with { Source = "" };
        return this with { Performance = Kept(Performance), Potential = Kept(Potential) };
    }
}
