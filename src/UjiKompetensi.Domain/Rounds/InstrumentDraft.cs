namespace UjiKompetensi.Domain.Rounds;

public sealed record DraftAspect(string Code, string Title, decimal Weight, string Question, IReadOnlyList<string> Indicators, IReadOnlyList<string> LevelIndicators);

public sealed record DraftComponent(
    string Code, string Name, decimal Weight, Scale Scale, IReadOnlyList<DraftAspect> Aspects, string Stage = "", AspectWeighing AspectWeighing = AspectWeighing.Percent);

/// <summary>
/// The whole instrument as a proposal would have it: every weight, name, question, indicator and rule, by code. What
/// was marked must keep its meaning, so components and aspects are neither added nor removed nor moved, and the scale
/// a panel has marked on stays.
/// </summary>
/// <param name="BasedOn">The <see cref="Round.InstrumentVersion"/> it was written against.</param>
public sealed record InstrumentDraft(int BasedOn, IReadOnlyList<DraftComponent> Components, RoundRules Rules)
{
    public static InstrumentDraft Of(Round round) => new(round.InstrumentVersion, round.Components.Select(c => new DraftComponent(
        c.Code, c.Name, c.Weight, c.Scale, c.Aspects.Select(a => new DraftAspect(a.Code, a.Title, a.Weight, a.Question, a.Indicators, a.LevelIndicators)).ToList(), c.Stage, c.AspectWeighing)).ToList(), round.Rules);

    /// <exception cref="RuleViolation">It adds, removes or rescales, its weights are not whole, its rules cannot be followed, or it changes nothing.</exception>
    internal void Check(Round round)
    {
        RuleViolation.ThrowIf(BasedOn != round.InstrumentVersion, "amendment-outdated",
            "Instrumen sudah berubah sejak usulan ini ditulis. Tulis usulan baru berdasarkan instrumen yang berlaku.");
        var same = Components.Select(c => c.Code).SequenceEqual(round.Components.Select(c => c.Code))
            && Components.Zip(round.Components).All(p => p.First.Aspects.Select(a => a.Code).SequenceEqual(p.Second.Aspects.Select(a => a.Code)));
        RuleViolation.ThrowIf(!same, "amendment-parts", "Setelah penilaian dibuka, komponen dan aspek tidak dapat ditambah, dihapus, atau diurutkan ulang. Ubah bobot, kata-kata, atau aturannya saja.");
        foreach (var (draft, component) in Components.Zip(round.Components))
        {
            var rescaled = draft.Scale != component.Scale && (component.Source == ComponentSource.Panel || component.Kind != ComponentKind.Other);
            RuleViolation.ThrowIf(rescaled, "amendment-scale", $"Skala \"{component.Name}\" tetap {component.Scale}: nilai sudah diberikan pada skala itu.");
            Weights.CheckOne(draft.Weight, $"komponen \"{draft.Name}\"");
            RuleViolation.Text(draft.Name, Component.NameMaxLength, "nama komponen");
            foreach (var a in draft.Aspects) Aspect.Describe(component.Id, a.Code, a.Title, a.Weight, a.Question, a.Indicators, a.LevelIndicators, 0);
            RuleViolation.Optional(draft.Stage, Component.StageMaxLength, "nama tahap");
            RuleViolation.ThrowIf(component.Source == ComponentSource.Import && draft.AspectWeighing == AspectWeighing.Factor, "factor-on-import", $"Komponen \"{draft.Name}\" tidak memakai aspek, jadi tidak memakai faktor.");
            if (component.Source == ComponentSource.Panel && draft.AspectWeighing == AspectWeighing.Percent) Weights.CheckSum(draft.Aspects.Select(a => a.Weight), $"aspek pada \"{component.Name}\"");
        }

        Weights.CheckSum(Components.Select(c => c.Weight), "komponen");
        Rules.Check(round.TiePlaces);
        foreach (var (draft, component) in Components.Zip(round.Components))
            if (component.Source == ComponentSource.Panel) Rules.CheckScale(draft.Name, draft.Scale);
        RuleViolation.ThrowIf(Differences(round).Count == 0, "amendment-empty", "Usulan ini tidak mengubah apa pun. Ubah bobot atau kata-kata lebih dahulu.");
    }

    /// <summary>What it would change, one sentence each.</summary>
    public IReadOnlyList<string> Differences(Round round)
    {
        var told = new List<string>();
        foreach (var draft in Components)
        {
            if (round.Components.FirstOrDefault(c => c.Code == draft.Code) is not { } component) continue;
            Tell(told, $"Nama komponen {component.Name}", component.Name, draft.Name);
            Tell(told, $"Bobot komponen {component.Name}", Percent(component.Weight), Percent(draft.Weight));
            Tell(told, $"Skala {component.Name}", component.Scale.ToString(), draft.Scale.ToString());
            Tell(told, $"Tahap {component.Name}", component.Stage, draft.Stage);
            Tell(told, $"Pembobotan aspek {component.Name}", RuleWords.Weighing(component.AspectWeighing), RuleWords.Weighing(draft.AspectWeighing));
            foreach (var written in draft.Aspects)
            {
                if (component.Aspects.FirstOrDefault(a => a.Code == written.Code) is not { } aspect) continue;
                Tell(told, $"Nama aspek {aspect.Title}", aspect.Title, written.Title);
                Tell(told, $"Bobot aspek {aspect.Title}", RuleWords.Weight(aspect.Weight, component.AspectWeighing), RuleWords.Weight(written.Weight, draft.AspectWeighing));
                Tell(told, $"Pertanyaan {aspect.Title}", aspect.Question, written.Question);
                Tell(told, $"Indikator {aspect.Title}", string.Join("; ", aspect.Indicators), string.Join("; ", written.Indicators));
                Tell(told, $"Indikator level {aspect.Title}", string.Join("; ", aspect.LevelIndicators), string.Join("; ", written.LevelIndicators));
            }
        }

        foreach (var (before, after) in RuleWords.Of(round.Rules, round).Zip(RuleWords.Of(Rules, round))) Tell(told, before.Name, before.Text, after.Text);
        return told;
    }

    private static void Tell(List<string> told, string what, string before, string after)
    {
        if (before != after) told.Add($"{what}: {Shown(before)} → {Shown(after)}");
    }

    private static string Shown(string text) => text.Length == 0 ? "kosong" : text;

    private static string Percent(decimal weight) => $"{NumberText.Format(weight)} %";
}
