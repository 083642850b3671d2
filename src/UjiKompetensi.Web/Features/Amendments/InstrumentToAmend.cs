using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Amendments;

/// <summary>The frozen instrument as a form to propose changes in.</summary>
public sealed class InstrumentToAmend(UseCaseParts parts) : Query<string, InstrumentToAmend.View>(parts)
{
    public sealed record View(string Name, RoundPhase Phase, ProposeInstrumentChange.Input Input, RoundRules Rules);

    protected override Policy Policy => Policies.AmendRounds;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var form = new ProposeInstrumentChange.Input
        {
            Slug = round.Slug,
            BasedOn = round.InstrumentVersion,
            Components = round.Components.Select(c => new ProposeInstrumentChange.ComponentFields
            {
                Code = c.Code,
                Name = c.Name,
                Weight = NumberText.Format(c.Weight),
                ByFactor = c.AspectWeighing == AspectWeighing.Factor,
                Aspects = c.Aspects.Select(a => new ProposeInstrumentChange.AspectFields
                {
                    Code = a.Code, Title = a.Title, Weight = NumberText.Format(a.Weight), Question = a.Question,
                    Indicators = string.Join('\n', a.Indicators), LevelIndicators = string.Join('\n', a.LevelIndicators),
                }).ToList(),
            }).ToList(),
        };
        return new View(round.Name, round.Phase, form, round.Rules);
    }
}
