using System.Text.Encodings.Web;
using System.Text.Json;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Assessments;

public sealed record RubricChoice(string Item, string Option, decimal Points);

/// <summary>What a computed result was computed from: the lines of a performance contract, or the choices of a rubric.</summary>
public sealed record ResultBasis(IReadOnlyList<ContractLine> Lines, IReadOnlyList<RubricChoice> Choices)
{
    private static readonly JsonSerializerOptions Canon = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ResultBasis Of(IReadOnlyCollection<ContractLine> lines, int lastYear) => new(PerformanceContract.Checked(lines, lastYear), []);

    public static ResultBasis Of(Rubric rubric, IReadOnlyList<string> choices) =>
        new([], rubric.Items.Zip(rubric.Chosen(choices), (item, option) => new RubricChoice(item.Name, option.Name, option.Points)).ToList());

    /// <exception cref="RuleViolation">The component is not recorded this way.</exception>
    public decimal ValueFor(Component component)
    {
        var fits = component.Kind == ComponentKind.PerformanceContract ? Choices.Count == 0 : component.Kind == ComponentKind.Rubric && Lines.Count == 0;
        RuleViolation.ThrowIf(!fits, "basis-foreign", $"Komponen \"{component.Name}\" tidak dicatat dengan cara ini. Muat ulang halaman.");
        return component.Kind == ComponentKind.Rubric ? Choices.Sum(c => c.Points) : PerformanceContract.ValueOf(Lines, component.Scale.Maximum);
    }

    /// <summary>One spelling for equal contents: numbers lose trailing zeros.</summary>
    public string Canonical() => JsonSerializer.Serialize(new ResultBasis(
        Lines.Select(l => l with { Target = Plain(l.Target), Realisation = Plain(l.Realisation) }).ToList(),
        Choices.Select(c => c with { Points = Plain(c.Points) }).ToList()), Canon);

    /// <summary>Empty for a result that was typed as it came.</summary>
    public static ResultBasis Read(string canonical) =>
        canonical.Length == 0 ? new([], []) : JsonSerializer.Deserialize<ResultBasis>(canonical, Canon)!;

    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
