namespace UjiKompetensi.Domain.Rounds;

/// <summary>What a round asks and how it weighs the answers.</summary>
public sealed partial class Round
{
    public void DeclareRules(RoundRules rules)
    {
        Only(RoundPhase.Draft, "mengubah aturan hitung");
        rules.Check(_components.Select(c => c.Code).ToList());
        Rules = rules;
    }

    public Component AddComponent(string name, decimal weight, ComponentSource source, Scale scale)
    {
        Only(RoundPhase.Draft, "menambah komponen");
        var code = Codes.From(name, _components.Select(c => c.Code));
        var component = Component.Define(Id, code, name, weight, source, scale, _components.Count == 0 ? 1 : _components.Max(c => c.Order) + 1);
        _components.Add(component);
        return component;
    }

    public void RedefineComponent(ComponentId id, string name, decimal weight, Scale scale)
    {
        Only(RoundPhase.Draft, "mengubah komponen");
        ComponentOf(id).Redefine(name, weight, scale);
    }

    public void RemoveComponent(ComponentId id)
    {
        Only(RoundPhase.Draft, "menghapus komponen");
        var component = ComponentOf(id);
        _components.Remove(component);
        Rules = Rules with { TieOrder = Rules.TieOrder.Where(code => code != component.Code).ToList() };
    }

    public Aspect AddAspect(ComponentId id, string title, decimal weight, string question = "", IEnumerable<string>? indicators = null)
    {
        Only(RoundPhase.Draft, "menambah aspek");
        return ComponentOf(id).AddAspect(title, weight, question, indicators ?? []);
    }

    public void RewordAspect(AspectId id, string title, decimal weight, string question, IEnumerable<string> indicators)
    {
        Only(RoundPhase.Draft, "mengubah aspek");
        AspectOf(id).Reword(title, weight, question, indicators);
    }

    public void RemoveAspect(AspectId id)
    {
        Only(RoundPhase.Draft, "menghapus aspek");
        var aspect = AspectOf(id);
        ComponentOf(aspect.ComponentId).RemoveAspect(aspect);
    }

    /// <summary>Gives all components, or all aspects of one, the same weight; the first ones carry the hundredths that do not divide.</summary>
    public void SplitWeightsEvenly(ComponentId? aspectsOf = null)
    {
        Only(RoundPhase.Draft, "membagi bobot");
        if (aspectsOf is { } id) ComponentOf(id).SplitWeightsEvenly();
        else foreach (var (component, weight) in Components.Zip(Weights.Even(_components.Count))) component.Redefine(component.Name, weight, component.Scale);
    }
}
