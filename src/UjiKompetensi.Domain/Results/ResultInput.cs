using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Everything a round's result depends on, and nothing else. It is built from the database or read from a bundle;
/// both give the same answer because both end here. People, components and aspects are named by their short codes.
/// </summary>
public sealed record ResultInput(
    string RoundSlug,
    string RoundName,
    RoundRules Rules,
    IReadOnlyList<InputComponent> Components,
    IReadOnlyList<InputPanelist> Panelists,
    IReadOnlyList<InputOfficial> Officials,
    IReadOnlyList<InputMark> Marks,
    IReadOnlyList<InputResult> Results)
{
    /// <summary>Refuses an input that cannot be computed as it stands; used before computing and on every bundle read. Takes time in proportion to marks, results and officials × aspects.</summary>
    /// <exception cref="RuleViolation">A weight sum is off, a code is unknown or doubled, a value is off its scale, or there is more than <see cref="InputIndex.Most"/> to compute.</exception>
    public void Check() => InputIndex.Of(this);

    internal void CheckRules()
    {
        RuleViolation.ThrowIf(Components.Count == 0, "components-none", "Belum ada komponen nilai.");
        Weights.CheckSum(Components.Select(c => c.Weight), "komponen");
        foreach (var component in Components) component.Check();
        Rules.Check(Components.SelectMany(c => c.Aspects.Select(a => $"{c.Code}/{a.Code}").Prepend(c.Code)).ToHashSet());
        foreach (var component in Components.Where(c => c.Source == ComponentSource.Panel)) Rules.CheckScale(component.Name, component.Scale);
    }

    /// <summary>The name behind <c>component</c> or <c>component/aspect</c>; null when there is none.</summary>
    internal string? NameOf(string place)
    {
        var slash = place.IndexOf('/', StringComparison.Ordinal);
        var component = Components.FirstOrDefault(c => c.Code == (slash < 0 ? place : place[..slash]));
        return slash < 0 ? component?.Name : component?.Aspects.FirstOrDefault(a => a.Code == place[(slash + 1)..])?.Title;
    }
}

/// <param name="Weight">Percent of the component or a factor, as <see cref="InputComponent.AspectWeighing"/> says.</param>
public sealed record InputAspect(string Code, string Title, decimal Weight);

/// <param name="Stage">Name of the stage whose subtotal it belongs to; empty for none.</param>
public sealed record InputComponent(
    string Code, string Name, decimal Weight, ComponentSource Source, Scale Scale, IReadOnlyList<InputAspect> Aspects,
    string Stage = "", AspectWeighing AspectWeighing = AspectWeighing.Percent)
{
    /// <summary>What the aspects' weights are divided by: 100, or the sum of the factors.</summary>
    internal decimal AspectWhole => AspectWeighing == AspectWeighing.Factor ? Aspects.Sum(a => a.Weight) : Weights.Whole;

    internal void Check()
    {
        Weights.CheckOne(Weight, $"komponen \"{Name}\"");
        Scale.Of(Scale.Minimum, Scale.Maximum);
        if (Source == ComponentSource.Import)
        {
            RuleViolation.ThrowIf(AspectWeighing == AspectWeighing.Factor || Aspects.Count > 0, "aspect-on-import", $"Komponen \"{Name}\" nilainya dicatat dari luar, jadi tidak memakai aspek.");
            return;
        }

        RuleViolation.ThrowIf(Aspects.Count == 0, "component-without-aspect", $"Komponen \"{Name}\" belum punya aspek yang dinilai.");
        foreach (var aspect in Aspects) Weights.CheckOne(aspect.Weight, $"aspek \"{aspect.Title}\"");
        if (AspectWeighing == AspectWeighing.Percent) Weights.CheckSum(Aspects.Select(a => a.Weight), $"aspek pada \"{Name}\"");
    }
}

public sealed record InputPanelist(string Code, string Name, bool IsChair = false);

/// <summary>Whoever is tested. What decides ties beside scores is given only where the rules ask for it.</summary>
/// <param name="PostSince">Day from which the post is held; null when unknown.</param>
/// <param name="Grade">Pangkat, golongan ruang; null when unknown.</param>
/// <param name="BornOn">Null takes the birth date of the <paramref name="EmployeeNumber"/>.</param>
public sealed record InputOfficial(
    string Code, string Name, string EmployeeNumber = "", DateOnly? PostSince = null, Rank? Grade = null, DateOnly? BornOn = null)
{
    /// <summary>Null without a birth date and an employee number that holds one.</summary>
    internal DateOnly? Born => BornOn ?? (EmployeeNumber.Length == 0 ? null : Officials.EmployeeNumber.Parse(EmployeeNumber).BirthDate);
}

/// <summary>One panelist's mark; a mark that is not listed is blank.</summary>
public sealed record InputMark(string Panelist, string Official, string Component, string Aspect, Mark Mark);

/// <param name="Reached">Sum of the levels reached, at least 0.</param>
/// <param name="Standard">Sum of the levels the post asks for, more than 0.</param>
public sealed record InputMatch(decimal Reached, decimal Standard);

/// <summary>A dated result from elsewhere, on its own scale; neither value nor match means there is none and <paramref name="Reason"/> says why.</summary>
/// <param name="Jpm">Instead of a value: a job person match, whose percent is the raw value.</param>
public sealed record InputResult(
    string Official, string Component, decimal? Value, Scale Scale, string Provider = "", DateOnly? TakenOn = null, string Reason = "", InputMatch? Jpm = null)
{
    /// <summary>On <see cref="Scale"/>: the value as it came, or the match, capped, as a step of the calculation; null without either.</summary>
    /// <exception cref="RuleViolation">The match cannot be computed.</exception>
    internal decimal? Raw(RoundRules rules) => Jpm is null ? Value
        : rules.Step(Assessments.JobPersonMatch.Capped(Assessments.JobPersonMatch.Of(Jpm.Reached, Jpm.Standard), rules.JpmCap));
}
