using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Assessments;

/// <summary>What carrying register assessments over into a component would take, before anything is changed.</summary>
public sealed class CarryOverPlan(UseCaseParts parts) : Query<CarryOverPlan.Input, CarryOverPlan.Plan>(parts)
{
    public sealed record Input(string Slug, ComponentId Component, CarriedFigure Figure);

    /// <param name="Seen">Names exactly this plan; applying repeats it, so that nothing else is taken than what was shown.</param>
    public sealed record Plan(IReadOnlyList<Line> Lines, string Seen)
    {
        public int Taken => Lines.Count(l => l.Result.Value is not null);
        public bool IsRefused => Lines.Any(l => l.Result.IsRefused);
    }

    public sealed record Line(ParticipantId Participant, string Code, string Name, CarriedResult Result);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Plan> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        return round.Components.Any(c => c.Id == input.Component) ? await OfAsync(reading.Db, reading.User, round, input, cancel) : throw new NotVisible();
    }

    /// <summary>The same for the command that applies it.</summary>
    internal static async Task<Plan> OfAsync(AppDbContext db, CurrentUser user, Round round, Input input, CancellationToken cancel)
    {
        var component = round.ComponentOf(input.Component);
        var have = await db.AssessmentsVisibleTo(user).Where(a => a.RoundId == round.Id && a.ComponentId == component.Id).Select(a => a.ParticipantId).ToListAsync(cancel);
        var waiting = round.Participants.Where(p => !have.Contains(p.Id)).ToList();
        var officials = waiting.Select(p => p.OfficialId).OfType<OfficialId>().ToList();
        var records = await db.AssessmentRecords.AsNoTracking().Where(r => officials.Contains(r.OfficialId)).ToListAsync(cancel);
        var standards = await db.Officials.AsNoTracking().Where(o => officials.Contains(o.Id))
            .Join(db.Posts, o => o.PostId, p => p.Id, (o, p) => new { o.Id, p.Standard }).ToDictionaryAsync(x => x.Id, x => x.Standard, cancel);
        var elsewhere = (await db.AssessmentsVisibleTo(user).AsNoTracking().Where(a => a.RoundId == round.Id && a.ComponentId != component.Id && a.Value != null).ToListAsync(cancel)).ToLookup(a => a.ParticipantId);
        var lines = waiting.Select(p => new Line(p.Id, p.Code, p.Name.Full, CarryOver.Once(round, elsewhere[p.Id], CarryOver.Of(round, component,
            records.Where(r => r.OfficialId == p.OfficialId), standards.GetValueOrDefault(p.OfficialId.GetValueOrDefault()) ?? new CompetencyStandard([]), input.Figure)))).ToList();
        return new Plan(lines, MarkFacts.Hash(string.Join('\n', lines.Select(l => $"{l.Code}:{l.Result.From?.Id.Value}:{l.Result.From?.Version}:{Facts.Spell(l.Result.Value)}:{l.Result.Scale}"))));
    }
}
