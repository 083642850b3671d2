namespace UjiKompetensi.Domain.Rounds;

public readonly record struct ComponentId(Guid Value);

/// <summary>Where a component's values come from: the panel marks aspects, or one result per official is recorded from elsewhere.</summary>
public enum ComponentSource { Panel, Import }

/// <summary>
/// How a component combines its aspects: by percent that sum to exactly 100, or by factors, any numbers over 0 up to
/// 100 with at most two decimals: value = Σ value × factor / Σ factors.
/// </summary>
public enum AspectWeighing { Percent, Factor }

/// <summary>One weighted part of a round's total: interview, assessment centre, paper, performance contract …</summary>
public sealed class Component
{
    public const int NameMaxLength = 120;
    public const int StageMaxLength = 60;

    private readonly List<Aspect> _aspects = [];

    private Component() { }

    public ComponentId Id { get; private init; }
    public RoundId RoundId { get; private init; }

    /// <summary>Short name in bundles and traces, unique in the round: lower-case letters, digits and hyphens.</summary>
    public string Code { get; private init; } = "";
    public string Name { get; private set; } = "";

    /// <summary>Percent of the total.</summary>
    public decimal Weight { get; private set; }
    public Scale Scale { get; private set; } = Scale.Percent;
    public ComponentSource Source { get; private init; }

    /// <summary>The stage of the round whose subtotal it belongs to (<c>Tahap I</c>); empty for none. Never part of the total's arithmetic.</summary>
    public string Stage { get; private set; } = "";
    public AspectWeighing AspectWeighing { get; private set; }

    /// <summary>How an import component is recorded; <see cref="ComponentKind.Other"/> for what the panel marks.</summary>
    public ComponentKind Kind { get; private init; }

    /// <summary>Empty unless <see cref="Kind"/> is <see cref="ComponentKind.Rubric"/>; then its points make the scale.</summary>
    public Rubric Rubric { get; private set; } = Rubric.None;
    public int Order { get; private set; }

    /// <summary>
    /// The panel marks it without knowing whose work it is (naskah tanpa nama): on sheets of its own, under a code
    /// that <see cref="Papers"/> gives, until the plenary opens.
    /// </summary>
    public bool IsAnonymous { get; private set; }

    /// <summary>Participants in the shuffled order of their paper codes, from the opening of scoring on; empty unless anonymous.</summary>
    public IReadOnlyList<ParticipantId> Papers { get; private set; } = [];

    /// <summary>Grows by one with each change, so that two people cannot overwrite each other unseen.</summary>
    public int Version { get; private set; }
    public IReadOnlyList<Aspect> Aspects => _aspects.OrderBy(a => a.Order).ToList();

    internal static Component Define(RoundId round, string code, string name, decimal weight, ComponentSource source, Scale scale, int order, ComponentKind kind, Rubric? rubric, string stage, AspectWeighing weighing)
    {
        RuleViolation.ThrowIf(source == ComponentSource.Panel && kind != ComponentKind.Other, "kind-on-panel", "Kontrak kinerja dan rubrik hanya untuk komponen yang dicatat dari luar.");
        var component = new Component { Id = new ComponentId(Guid.CreateVersion7()), RoundId = round, Code = code, Source = source, Kind = kind, Order = order };
        component.Redefine(name, weight, scale, rubric, stage, weighing);
        return component;
    }

    // Null leaves rubric, stage and weighing as they are.
    internal void Redefine(string name, decimal weight, Scale scale, Rubric? rubric = null, string? stage = null, AspectWeighing? weighing = null)
    {
        Weights.CheckOne(weight, $"komponen \"{name}\"");
        var points = Kind == ComponentKind.Rubric ? (rubric ?? Rubric).Checked() : Rubric.None;
        RuleViolation.ThrowIf(Kind == ComponentKind.PerformanceContract && scale.Minimum != 0, "contract-scale", "Skala kontrak kinerja mulai dari 0; nilai tertingginya menjadi batas capaian.");
        (Name, Weight, Rubric) = (RuleViolation.Text(name, NameMaxLength, "nama komponen"), weight, points);
        RuleViolation.ThrowIf(Source == ComponentSource.Import && weighing == AspectWeighing.Factor, "factor-on-import", $"Komponen \"{name}\" tidak memakai aspek, jadi tidak memakai faktor.");
        (Stage, AspectWeighing) = (RuleViolation.Optional(stage ?? Stage, StageMaxLength, "nama tahap"), weighing ?? AspectWeighing);
        Scale = Kind == ComponentKind.Rubric ? points.Scale : Scale.Of(scale.Minimum, scale.Maximum);
        Version++;
    }

    /// <summary>An aspect's percent of the component, to two decimals: its weight, or its factor as a part of all factors. To be shown, never to compute with.</summary>
    public decimal ShareOf(Aspect aspect) => AspectWeighing == AspectWeighing.Percent ? aspect.Weight
        : decimal.Round(aspect.Weight * Weights.Whole / _aspects.Sum(a => a.Weight), 2, MidpointRounding.AwayFromZero);

    internal void Weigh(decimal weight) => Redefine(Name, weight, Scale);

    /// <summary>The code a participant's work goes by, <c>N03</c>; it tells nothing about him.</summary>
    public string PaperCode(ParticipantId participant)
    {
        var place = Papers.ToList().IndexOf(participant);
        RuleViolation.ThrowIf(place < 0, "paper-unknown", "Naskah itu tidak ada.");
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"N{place + 1:00}");
    }

    internal void Anonymise(bool anonymous)
    {
        RuleViolation.ThrowIf(anonymous && Source != ComponentSource.Panel, "anonymous-import", "Hanya komponen yang dinilai panel dapat dinilai tanpa nama.");
        (IsAnonymous, Version) = (anonymous, Version + 1);
    }

    internal void Shuffle(IReadOnlyList<ParticipantId> papers) => Papers = papers;

    internal void Place(int order) => Order = order;

    internal Aspect AddAspect(string title, decimal weight, string question, IEnumerable<string> indicators, IEnumerable<string> levels)
    {
        RuleViolation.ThrowIf(Source == ComponentSource.Import, "aspect-on-import",
            $"Komponen \"{Name}\" nilainya dicatat dari luar, jadi tidak memakai aspek.");
        var code = Codes.From(title, _aspects.Select(a => a.Code));
        var aspect = Aspect.Describe(Id, code, title, weight, question, indicators, levels, _aspects.Count == 0 ? 1 : _aspects.Max(a => a.Order) + 1);
        _aspects.Add(aspect);
        return aspect;
    }

    internal void WeighAspects(IReadOnlyList<decimal> weights)
    {
        foreach (var (aspect, weight) in Aspects.Zip(weights)) aspect.Weigh(weight);
    }

    internal void RemoveAspect(Aspect aspect) => _aspects.Remove(aspect);

    internal void CheckComplete()
    {
        if (Source == ComponentSource.Import) return;
        RuleViolation.ThrowIf(_aspects.Count == 0, "component-without-aspect", $"Komponen \"{Name}\" belum punya aspek yang dinilai.");
        if (AspectWeighing == AspectWeighing.Percent) Weights.CheckSum(_aspects.Select(a => a.Weight), $"aspek pada \"{Name}\"");
    }
}
