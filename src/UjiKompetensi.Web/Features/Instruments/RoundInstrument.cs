using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>What a round asks and how it weighs the answers.</summary>
public sealed class RoundInstrument(UseCaseParts parts) : Query<string, RoundInstrument.View>(parts)
{
    /// <param name="MayChange">This person prepares rounds, and the round is still a draft.</param>
    /// <param name="MayPropose">The instrument is frozen, scoring runs, and this person may propose an amendment.</param>
    public sealed record View(
        string Slug, string Name, RoundPhase Phase, bool MayChange, bool MayPropose, WeightTotal Total, IReadOnlyList<ComponentRow> Components,
        RoundRules Rules, int RulesVersion, IReadOnlyList<(string Name, string Text)> RuleSentences, Freeze? Frozen,
        SheetRules SheetRules, IReadOnlyList<(string Name, string Text)> SheetSentences, IReadOnlyList<(string Key, string Title)> TieChoices,
        DisplayRules Display, IReadOnlyList<(string Name, string Text)> DisplaySentences);

    public sealed record ComponentRow(
        ComponentId Id, string Code, string Name, decimal Weight, ComponentSource Source, Scale Scale, WeightTotal AspectTotal, IReadOnlyList<AspectRow> Aspects,
        ComponentKind Kind, Rubric Rubric, int Version, bool IsAnonymous, string Stage, AspectWeighing AspectWeighing)
    {
        public bool ByFactor => AspectWeighing == AspectWeighing.Factor;
    }

    public sealed record AspectRow(AspectId Id, string Title, decimal Weight, string Question, IReadOnlyList<string> Indicators, IReadOnlyList<string> LevelIndicators, int Version);

    /// <param name="Seal">Its first digits.</param>
    /// <param name="Since">When this version came into force; null when the chain does not say.</param>
    public sealed record Freeze(string Seal, int Version, DateTimeOffset? Since);

    protected override Policy Policy => Policies.SeeRounds;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var (db, user) = (reading.Db, reading.User);
        var round = await db.RoundsVisibleTo(user).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var mayChange = round.Phase == RoundPhase.Draft && Policies.PrepareRounds.Allows(user);
        var mayPropose = round.Phase == RoundPhase.Scoring && Policies.AmendRounds.Allows(user);
        return new View(
            round.Slug, round.Name, round.Phase, mayChange, mayPropose, new WeightTotal(round.TotalWeight), round.Components.Select(Row).ToList(),
            round.Rules, round.RulesVersion, RuleWords.Of(round.Rules, round), await FrozenAsync(db, round, cancel),
            round.SheetRules, RuleWords.OfSheets(round), RuleWords.TieChoices(round), round.Display, RuleWords.OfDisplay(round));
    }

    private static async Task<Freeze?> FrozenAsync(AppDbContext db, Round round, CancellationToken cancel)
    {
        if (round.Phase == RoundPhase.Draft) return null;
        var links = await db.RoundEvents.Where(e => e.RoundId == round.Id && (e.Kind == EventKind.ScoringOpened || e.Kind == EventKind.AmendmentApplied))
            .OrderByDescending(e => e.Sequence).ToListAsync(cancel);
        var seal = InstrumentSeal.Of(round);
        return new Freeze(InstrumentSeal.Short(seal), round.InstrumentVersion, links.Find(e => Facts.Read(e.Facts).ContainsKey(RoundFacts.Instrument))?.At);
    }

    private static ComponentRow Row(Component component) => new(
        component.Id, component.Code, component.Name, component.Weight, component.Source, component.Scale,
        WeightTotal.Of(component.Aspects.Select(a => a.Weight)),
        component.Aspects.Select(a => new AspectRow(a.Id, a.Title, a.Weight, a.Question, a.Indicators, a.LevelIndicators, a.Version)).ToList(),
        component.Kind, component.Rubric, component.Version, component.IsAnonymous, component.Stage, component.AspectWeighing);
}
