namespace UjiKompetensi.Domain.Results;

/// <summary>How far the panel agrees on a component, and on each of its aspects.</summary>
/// <param name="Whole">Of each panelist's own weighted value per official; for a component with one aspect the same figures as the aspect's.</param>
public sealed record ComponentAgreement(Agreement Whole, IReadOnlyList<Agreement> Aspects);

/// <summary>
/// Agreement of a whole round from its marks: a pure function. Marks without a value (blank, abstained, recused, absent)
/// are missing, never zero. Imported components have no panel and are not listed.
/// </summary>
public static class RoundAgreement
{
    /// <summary>Per panel component, in the order of the input.</summary>
    /// <exception cref="RuleViolation">A mark names an unknown code or occurs twice; weights and scales are taken as <see cref="ResultInput.Check"/> left them.</exception>
    public static IReadOnlyList<ComponentAgreement> Of(ResultInput input)
    {
        var marks = new RaterMarks(input);
        return [.. marks.Components.Select(c => new ComponentAgreement(
            Agreement.Of(c.Code, c.Name, "Komponen", marks.Of(c)),
            [.. c.Aspects.Select(a => Agreement.Of(a.Code, a.Title, "Aspek", marks.Of(c, a)))]))];
    }
}
