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
    /// <summary>Refuses an input that cannot be computed as it stands; used before computing and on every bundle read.</summary>
    /// <exception cref="RuleViolation">A weight sum is off, a code is unknown or doubled, or a value is off its scale.</exception>
    public void Check()
    {
        Unique(Components.Select(c => c.Code), "komponen");
        Unique(Panelists.Select(p => p.Code), "panelis");
        Unique(Officials.Select(o => o.Code), "peserta");
        RuleViolation.ThrowIf(Components.Count == 0, "components-none", "Belum ada komponen nilai.");
        Weights.CheckSum(Components.Select(c => c.Weight), "komponen");
        foreach (var component in Components) component.Check();
        Rules.Check(Components.Select(c => c.Code).ToList());
        Unique(Marks.Select(m => $"{m.Panelist}/{m.Official}/{m.Component}/{m.Aspect}"), "nilai panelis");
        Unique(Results.Select(r => $"{r.Official}/{r.Component}"), "hasil dari luar");
        var (panelists, officials) = (Panelists.Select(p => p.Code).ToHashSet(), Officials.Select(o => o.Code).ToHashSet());
        foreach (var mark in Marks)
        {
            Known(panelists.Contains(mark.Panelist), "panelis", mark.Panelist);
            Known(officials.Contains(mark.Official), "peserta", mark.Official);
            var component = Components.FirstOrDefault(c => c.Code == mark.Component && c.Source == ComponentSource.Panel);
            Known(component is not null, "komponen panel", mark.Component);
            Known(component!.Aspects.Any(a => a.Code == mark.Aspect), "aspek", $"{mark.Component}/{mark.Aspect}");
            if (mark.Mark.Value is { } value) component.Scale.Normalise(value);
        }

        foreach (var result in Results)
        {
            Known(officials.Contains(result.Official), "peserta", result.Official);
            Known(Components.Any(c => c.Code == result.Component && c.Source == ComponentSource.Import), "komponen dari luar", result.Component);
            Scale.Of(result.Scale.Minimum, result.Scale.Maximum);
            if (result.Value is { } value) result.Scale.Normalise(value);
        }
    }

    private static void Unique(IEnumerable<string> codes, string what)
    {
        var twice = codes.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1);
        RuleViolation.ThrowIf(twice is not null, "code-twice", $"Kode {what} \"{twice?.Key}\" muncul lebih dari sekali.");
    }

    private static void Known(bool known, string what, string code) =>
        RuleViolation.ThrowIf(!known, "code-unknown", $"Kode {what} \"{code}\" tidak dikenal.");
}

public sealed record InputAspect(string Code, string Title, decimal Weight);

public sealed record InputComponent(
    string Code, string Name, decimal Weight, ComponentSource Source, Scale Scale, IReadOnlyList<InputAspect> Aspects)
{
    internal void Check()
    {
        Weights.CheckOne(Weight, $"komponen \"{Name}\"");
        Scale.Of(Scale.Minimum, Scale.Maximum);
        if (Source == ComponentSource.Import) return;
        RuleViolation.ThrowIf(Aspects.Count == 0, "component-without-aspect", $"Komponen \"{Name}\" belum punya aspek yang dinilai.");
        RuleViolation.ThrowIf(Aspects.Select(a => a.Code).Distinct().Count() != Aspects.Count, "code-twice", $"Ada kode aspek yang sama pada \"{Name}\".");
        foreach (var aspect in Aspects) Weights.CheckOne(aspect.Weight, $"aspek \"{aspect.Title}\"");
        Weights.CheckSum(Aspects.Select(a => a.Weight), $"aspek pada \"{Name}\"");
    }
}

public sealed record InputPanelist(string Code, string Name, bool IsChair = false);

public sealed record InputOfficial(string Code, string Name, string EmployeeNumber = "");

/// <summary>One panelist's mark; a mark that is not listed is blank.</summary>
public sealed record InputMark(string Panelist, string Official, string Component, string Aspect, Mark Mark);

/// <summary>A dated result from elsewhere, on its own scale; no value means there is none and <paramref name="Reason"/> says why.</summary>
public sealed record InputResult(
    string Official, string Component, decimal? Value, Scale Scale, string Provider = "", DateOnly? TakenOn = null, string Reason = "");
