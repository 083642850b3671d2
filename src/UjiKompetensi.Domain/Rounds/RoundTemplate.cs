namespace UjiKompetensi.Domain.Rounds;

public sealed record TemplateAspect(string Title, decimal Weight, string Question, IReadOnlyList<string> Indicators, IReadOnlyList<string>? LevelIndicators = null);

public sealed record TemplateComponent(string Name, decimal Weight, ComponentSource Source, Scale Scale, IReadOnlyList<TemplateAspect> Aspects,
    ComponentKind Kind = ComponentKind.Other, Rubric? Rubric = null, bool IsAnonymous = false,
    string Stage = "", AspectWeighing AspectWeighing = AspectWeighing.Percent)
{
    internal static TemplateComponent Of(Component component) => new(
        component.Name, component.Weight, component.Source, component.Scale,
        component.Aspects.Select(a => new TemplateAspect(a.Title, a.Weight, a.Question, a.Indicators, a.LevelIndicators)).ToList(), component.Kind, component.Rubric, component.IsAnonymous, component.Stage, component.AspectWeighing);

    /// <summary>Adds it to a draft round, under another weight where one is given.</summary>
    public Component AddTo(Round round, decimal? weight = null)
    {
        var component = round.AddComponent(Name, weight ?? Weight, Source, Scale, Kind, Rubric, Stage, AspectWeighing);
        if (IsAnonymous) round.AnonymiseComponent(component.Id, true);
        foreach (var aspect in Aspects)
            round.AddAspect(component.Id, aspect.Title, aspect.Weight, aspect.Question, aspect.Indicators, aspect.LevelIndicators);
        return component;
    }
}

/// <summary>
/// A ready set of components, aspects and rules that a new round is made from and may then change. Weights are
/// examples: no weight set for an uji kompetensi was ever published, so each round decides and declares its own.
/// </summary>
public sealed record RoundTemplate(
    string Code, string Name, string Summary, IReadOnlyList<TemplateComponent> Components, RoundRules Rules, SheetRules? SheetRules = null, DisplayRules? Display = null)
{
    public static IReadOnlyList<RoundTemplate> All => SeedTemplates.All;

    public static RoundTemplate? Find(string code) => All.FirstOrDefault(t => t.Code == code);

    /// <summary>What an earlier round asked and how it weighed the answers, to begin a new one with.</summary>
    public static RoundTemplate Of(Round earlier) => new(
        earlier.Slug, earlier.Name, "", earlier.Components.Select(TemplateComponent.Of).ToList(),
        earlier.Rules with { TieOrder = Recoded(earlier) }, earlier.SheetRules, earlier.Display);

    // Codes are made from names again, and a name may have changed since its code was made.
    private static List<string> Recoded(Round earlier)
    {
        var (fresh, components) = (new Dictionary<string, string>(), new List<string>());
        foreach (var component in earlier.Components)
        {
            components.Add(fresh[component.Code] = Codes.From(component.Name, components));
            var aspects = new List<string>();
            foreach (var aspect in component.Aspects)
            {
                aspects.Add(Codes.From(aspect.Title, aspects));
                fresh[$"{component.Code}/{aspect.Code}"] = $"{components[^1]}/{aspects[^1]}";
            }
        }

        return earlier.Rules.TieOrder.Select(key => fresh.GetValueOrDefault(key, key)).ToList();
    }

    /// <summary>Fills a freshly planned round with this template's components, aspects and rules.</summary>
    /// <exception cref="RuleViolation">The round already has components.</exception>
    public void ApplyTo(Round round)
    {
        RuleViolation.ThrowIf(round.Components.Count > 0, "template-on-filled", "Templat hanya dapat dipakai pada kegiatan yang masih kosong.");
        foreach (var part in Components) part.AddTo(round);
        round.DeclareRules(Rules);
        if (SheetRules is not null) round.SettleSheetRules(SheetRules);
        if (Display is not null) round.SettleDisplay(Display with { Map = Display.Map.On(round.Components.Select(c => c.Code).ToList()) });
    }
}
