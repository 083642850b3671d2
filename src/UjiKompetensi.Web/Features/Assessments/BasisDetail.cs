using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Assessments;

/// <summary>What one participant's computed result rests on: lines of a performance contract, or choices of a rubric.</summary>
public sealed class BasisDetail(UseCaseParts parts) : Query<BasisDetail.Which, BasisDetail.View>(parts)
{
    /// <param name="Component">Its code.</param>
    public sealed record Which(string Slug, string Component, int Number);

    /// <param name="Next">Number of the next participant, null at the end.</param>
    public sealed record View(
        string Slug, string RoundName, RoundPhase Phase, bool MayChange, ComponentId Component, string Name, ComponentKind Kind, Scale Scale, Rubric Rubric,
        ParticipantId Participant, string Code, string Person, string Post, ResultBasis Basis, string Provider, DateOnly? TakenOn, decimal? Value, string Reason, int Version, int Year, int? Next)
    {
        /// <summary>A change of the recorded value has to be told with a reason.</summary>
        public bool AsksReason => Phase == RoundPhase.Scoring && Value is not null;
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<View> LoadAsync(Reading reading, Which input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        var component = round.Components.FirstOrDefault(c => c.Code == input.Component && c.Kind != ComponentKind.Other) ?? throw new NotVisible();
        var person = round.Participants.FirstOrDefault(p => p.Number == input.Number) ?? throw new NotVisible();
        var results = await reading.Db.AssessmentsVisibleTo(reading.User).Where(a => a.RoundId == round.Id && a.ComponentId == component.Id).ToListAsync(cancel);
        var result = results.Find(r => r.ParticipantId == person.Id);
        var like = result is { Value: not null } ? result : results.Where(r => r.Value != null).MaxBy(r => r.TakenOn);
        return new View(
            round.Slug, round.Name, round.Phase, round.Phase is RoundPhase.Draft or RoundPhase.Scoring, component.Id, component.Name, component.Kind, component.Scale, component.Rubric,
            person.Id, person.Code, person.Name.Full, person.Position, ResultBasis.Read(result?.Basis ?? ""), like?.Provider ?? "", like?.TakenOn, result?.Value, result?.Reason ?? "", result?.Version ?? 0,
            round.HeldFrom.Year, round.Participants.Where(p => p.Number > person.Number).Select(p => (int?)p.Number).FirstOrDefault());
    }
}
