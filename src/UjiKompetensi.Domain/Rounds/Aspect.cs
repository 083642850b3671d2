namespace UjiKompetensi.Domain.Rounds;

public readonly record struct AspectId(Guid Value);

/// <summary>
/// What the panel marks: a title, the behavioural question that is asked, and indicators that say what is looked for.
/// Weights are percent of the component, or factors (<see cref="AspectWeighing"/>).
/// </summary>
public sealed class Aspect
{
    public const int TitleMaxLength = 120;
    public const int QuestionMaxLength = 500;
    public const int IndicatorMaxLength = 300;
    public const int Levels = 5;

    private Aspect() { }

    public AspectId Id { get; private init; }
    public ComponentId ComponentId { get; private init; }
    public string Code { get; private init; } = "";
    public string Title { get; private set; } = "";
    public string Question { get; private set; } = "";
    public List<string> Indicators { get; private set; } = [];

    /// <summary>What each of the levels 1 to 5 looks like, lowest first; empty when the round declares none.</summary>
    public List<string> LevelIndicators { get; private set; } = [];
    public decimal Weight { get; private set; }
    public int Order { get; private set; }

    /// <summary>Grows by one with each change, so that two people cannot overwrite each other unseen.</summary>
    public int Version { get; private set; } = 1;

    internal static Aspect Describe(ComponentId component, string code, string title, decimal weight, string question, IEnumerable<string> indicators, IEnumerable<string> levels, int order)
    {
        Weights.CheckOne(weight, $"aspek \"{title}\"");
        var anchors = levels.Select(l => RuleViolation.Optional(l, IndicatorMaxLength, "indikator level")).ToList();
        if (anchors.TrueForAll(l => l.Length == 0)) anchors.Clear();
        RuleViolation.ThrowIf(anchors.Count is not (0 or Levels) || anchors.Any(l => l.Length == 0), "levels-incomplete", $"Isi indikator level 1 sampai {Levels} lengkap, satu baris per level, atau kosongkan semuanya.");
        return new Aspect
        {
            Id = new AspectId(Guid.CreateVersion7()),
            ComponentId = component,
            Code = code,
            Title = RuleViolation.Text(title, TitleMaxLength, "nama aspek"),
            Question = RuleViolation.Optional(question, QuestionMaxLength, "pertanyaan"),
            Indicators = indicators.Select(i => RuleViolation.Optional(i, IndicatorMaxLength, "indikator")).Where(i => i.Length > 0).ToList(),
            LevelIndicators = anchors,
            Weight = weight,
            Order = order,
        };
    }

    internal void Reword(string title, decimal weight, string question, IEnumerable<string> indicators, IEnumerable<string> levels)
    {
        var fresh = Describe(ComponentId, Code, title, weight, question, indicators, levels, Order);
        (Title, Weight, Question, Indicators, LevelIndicators) = (fresh.Title, fresh.Weight, fresh.Question, fresh.Indicators, fresh.LevelIndicators);
        Version++;
    }

    internal void Weigh(decimal weight) => Reword(Title, weight, Question, Indicators, LevelIndicators);
}
