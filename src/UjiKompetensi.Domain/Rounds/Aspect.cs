namespace UjiKompetensi.Domain.Rounds;

public readonly record struct AspectId(Guid Value);

/// <summary>
/// What the panel marks: a title, the behavioural question that is asked, and indicators that say what is looked for.
/// Weights are percent of the component.
/// </summary>
public sealed class Aspect
{
    public const int TitleMaxLength = 120;
    public const int QuestionMaxLength = 500;
    public const int IndicatorMaxLength = 300;

    private Aspect() { }

    public AspectId Id { get; private init; }
    public ComponentId ComponentId { get; private init; }
    public string Code { get; private init; } = "";
    public string Title { get; private set; } = "";
    public string Question { get; private set; } = "";
    public List<string> Indicators { get; private set; } = [];
    public decimal Weight { get; private set; }
    public int Order { get; private set; }

    internal static Aspect Describe(ComponentId component, string code, string title, decimal weight, string question, IEnumerable<string> indicators, int order)
    {
        Weights.CheckOne(weight, $"aspek \"{title}\"");
        return new Aspect
        {
            Id = new AspectId(Guid.CreateVersion7()),
            ComponentId = component,
            Code = code,
            Title = RuleViolation.Text(title, TitleMaxLength, "nama aspek"),
            Question = RuleViolation.Optional(question, QuestionMaxLength, "pertanyaan"),
            Indicators = indicators.Select(i => RuleViolation.Optional(i, IndicatorMaxLength, "indikator")).Where(i => i.Length > 0).ToList(),
            Weight = weight,
            Order = order,
        };
    }

    internal void Reword(string title, decimal weight, string question, IEnumerable<string> indicators)
    {
        var fresh = Describe(ComponentId, Code, title, weight, question, indicators, Order);
        (Title, Weight, Question, Indicators) = (fresh.Title, fresh.Weight, fresh.Question, fresh.Indicators);
    }
}
