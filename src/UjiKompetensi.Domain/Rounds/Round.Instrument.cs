namespace UjiKompetensi.Domain.Rounds;

/// <summary>
/// What a round asks and how it weighs the answers. A caller that shows what it changes names the version it showed
/// (<c>basedOn</c>); null is for those who hold the round alone.
/// </summary>
public sealed partial class Round
{
    /// <summary>Grows by one with each change of the rules of a draft.</summary>
    public int RulesVersion { get; private set; }

    /// <summary>1 when scoring opens; one more with each applied <see cref="Amendment"/> of the instrument.</summary>
    public int InstrumentVersion { get; private set; } = 1;

    public void DeclareRules(RoundRules rules, int? basedOn = null)
    {
        Only(RoundPhase.Draft, "mengubah aturan hitung");
        RuleViolation.Stale(basedOn ?? RulesVersion, RulesVersion);
        rules.Check(TiePlaces);
        foreach (var component in Components.Where(c => c.Source == ComponentSource.Panel)) rules.CheckScale(component.Name, component.Scale);
        Rules = rules;
        RulesVersion++;
    }

    /// <summary>What a <see cref="TieKey"/> may name: codes of components, and <c>component/aspect</c>.</summary>
    internal IReadOnlyCollection<string> TiePlaces => Components.SelectMany(c => c.Aspects.Select(a => $"{c.Code}/{a.Code}").Prepend(c.Code)).ToHashSet();

    /// <summary>How sheets are filled and locked.</summary>
    public SheetRules SheetRules { get; private set; } = new();

    /// <summary>
    /// The sheets each panelist gets for each participant: null for the one that holds all openly marked components,
    /// and each anonymous component's own.
    /// </summary>
    public IReadOnlyList<ComponentId?> SheetScopes
    {
        get
        {
            var marked = Components.Where(c => c.Source == ComponentSource.Panel).ToList();
            return [.. marked.Where(c => !c.IsAnonymous).Take(1).Select(_ => (ComponentId?)null), .. marked.Where(c => c.IsAnonymous).Select(c => (ComponentId?)c.Id)];
        }
    }

    public void SettleSheetRules(SheetRules rules, int? basedOn = null)
    {
        Only(RoundPhase.Draft, "mengubah tata cara penilaian");
        RuleViolation.Stale(basedOn ?? RulesVersion, RulesVersion);
        SheetRules = rules.Checked();
        RulesVersion++;
    }

    /// <summary>How the result may be looked at.</summary>
    public DisplayRules Display { get; private set; } = new();

    /// <exception cref="RuleViolation">Not in draft, <c>row-stale</c>, or what <see cref="DisplayRules"/> refuses.</exception>
    public void SettleDisplay(DisplayRules rules, int? basedOn = null)
    {
        Only(RoundPhase.Draft, "mengubah tampilan hasil");
        RuleViolation.Stale(basedOn ?? RulesVersion, RulesVersion);
        Display = rules.Checked(_components.Select(c => c.Code).ToList());
        RulesVersion++;
    }

    /// <summary>Has a component marked without names, on sheets of its own, or openly again.</summary>
    public void AnonymiseComponent(ComponentId id, bool anonymous, int? basedOn = null)
    {
        Only(RoundPhase.Draft, "mengubah komponen");
        Seen(id, basedOn).Anonymise(anonymous);
    }

    public Component AddComponent(string name, decimal weight, ComponentSource source, Scale scale, ComponentKind kind = ComponentKind.Other, Rubric? rubric = null,
        string stage = "", AspectWeighing weighing = AspectWeighing.Percent)
    {
        Only(RoundPhase.Draft, "menambah komponen");
        var code = Codes.From(name, _components.Select(c => c.Code));
        var component = Component.Define(Id, code, name, weight, source, scale, _components.Count == 0 ? 1 : _components.Max(c => c.Order) + 1, kind, rubric, stage, weighing);
        _components.Add(component);
        return component;
    }

    /// <remarks>Rubric, stage and weighing stay as they are where null is given.</remarks>
    public void RedefineComponent(
        ComponentId id, string name, decimal weight, Scale scale, Rubric? rubric = null, int? basedOn = null, string? stage = null, AspectWeighing? weighing = null)
    {
        Only(RoundPhase.Draft, "mengubah komponen");
        Seen(id, basedOn).Redefine(name, weight, scale, rubric, stage, weighing);
    }

    public void RemoveComponent(ComponentId id, int? basedOn = null)
    {
        Only(RoundPhase.Draft, "menghapus komponen");
        var component = Seen(id, basedOn);
        _components.Remove(component);
        ForgetTies(key => key.Component == component.Code);
    }

    /// <summary>One place up or down in the order of sheets, recaps and reports; at the end it stays.</summary>
    public void MoveComponent(ComponentId id, bool up)
    {
        Only(RoundPhase.Draft, "mengubah urutan komponen");
        var (component, order) = (ComponentOf(id), Components.ToList());
        var place = order.IndexOf(component) + (up ? -1 : 1);
        if (place < 0 || place >= order.Count) return;
        order.Remove(component);
        order.Insert(place, component);
        for (var i = 0; i < order.Count; i++) order[i].Place(i + 1);
    }

    public Aspect AddAspect(ComponentId id, string title, decimal weight, string question = "", IEnumerable<string>? indicators = null, IEnumerable<string>? levels = null)
    {
        Only(RoundPhase.Draft, "menambah aspek");
        return ComponentOf(id).AddAspect(title, weight, question, indicators ?? [], levels ?? []);
    }

    public void RewordAspect(AspectId id, string title, decimal weight, string question, IEnumerable<string> indicators, IEnumerable<string>? levels = null, int? basedOn = null)
    {
        Only(RoundPhase.Draft, "mengubah aspek");
        Seen(id, basedOn).Reword(title, weight, question, indicators, levels ?? []);
    }

    public void RemoveAspect(AspectId id, int? basedOn = null)
    {
        Only(RoundPhase.Draft, "menghapus aspek");
        var aspect = Seen(id, basedOn);
        var component = ComponentOf(aspect.ComponentId);
        component.RemoveAspect(aspect);
        ForgetTies(key => key.Component == component.Code && key.Aspect == aspect.Code);
    }

    private void ForgetTies(Func<TieKey, bool> gone)
    {
        var left = Rules.TieOrder.Where(text => !gone(TieKey.Parse(text))).ToList();
        if (left.Count == Rules.TieOrder.Count) return;
        Rules = Rules with { TieOrder = left };
        RulesVersion++;
    }

    /// <summary>Gives all components, or all aspects of one, the same weight; the first ones carry the hundredths that do not divide.</summary>
    /// <param name="seen">The weights that were shown, in order; null to skip the check.</param>
    public void SplitWeightsEvenly(ComponentId? aspectsOf = null, IReadOnlyList<decimal>? seen = null) =>
        Reweigh(aspectsOf, seen, weights => Weights.Even(weights.Count));

    /// <summary>Stretches or shrinks the weights of all components, or all aspects of one, to a sum of exactly 100.</summary>
    /// <param name="seen">The weights that were shown, in order; null to skip the check.</param>
    public void NormaliseWeights(ComponentId? aspectsOf = null, IReadOnlyList<decimal>? seen = null) => Reweigh(aspectsOf, seen, Weights.Normalise);

    private void Reweigh(ComponentId? aspectsOf, IReadOnlyList<decimal>? seen, Func<IReadOnlyList<decimal>, IReadOnlyList<decimal>> how)
    {
        Only(RoundPhase.Draft, "membagi bobot");
        var one = aspectsOf is { } id ? ComponentOf(id) : null;
        var now = (one is null ? Components.Select(c => c.Weight) : one.Aspects.Select(a => a.Weight)).ToList();
        RuleViolation.ThrowIf(seen is not null && !seen.SequenceEqual(now), "row-stale", "Bobot baru saja diubah orang lain. Muat ulang, periksa, lalu coba lagi.");
        if (one is not null) one.WeighAspects(how(now));
        else foreach (var (component, weight) in Components.Zip(how(now))) component.Weigh(weight);
    }

    // Every anonymous component gets an order of its own: two codes of one person must not give him away.
    private void ShufflePapers(byte[]? seed)
    {
        foreach (var component in Components.Where(c => c.IsAnonymous))
        {
            RuleViolation.ThrowIf(seed?.Length != LotDraw.SeedBytes, "lot-seed", $"Benih pengacak naskah harus {LotDraw.SeedBytes} bita.");
            component.Shuffle(LotDraw.Permute($"{Convert.ToHexStringLower(seed!)}/{component.Code}", Participants.Select(p => p.Id)));
        }
    }

    private Component Seen(ComponentId id, int? basedOn)
    {
        var component = ComponentOf(id);
        RuleViolation.Stale(basedOn ?? component.Version, component.Version);
        return component;
    }

    private Aspect Seen(AspectId id, int? basedOn)
    {
        var aspect = AspectOf(id);
        RuleViolation.Stale(basedOn ?? aspect.Version, aspect.Version);
        return aspect;
    }
}
