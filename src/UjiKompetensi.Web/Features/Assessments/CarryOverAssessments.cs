using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Assessments;

/// <summary>Takes register assessments over into an import component, for every participant without a result, exactly as the plan showed. Answers how many.</summary>
public sealed class CarryOverAssessments(UseCaseParts parts) : Command<CarryOverAssessments.Input, int>(parts)
{
    /// <param name="Seen">Of the <see cref="CarryOverPlan"/> that was shown.</param>
    public sealed record Input(string Slug, ComponentId Component, CarriedFigure Figure, string Seen);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.CheckAcceptsResults();
        var plan = await CarryOverPlan.OfAsync(work.Db, work.User, round, new(input.Slug, input.Component, input.Figure), cancel);
        if (plan.Lines.FirstOrDefault(l => l.Result.IsRefused) is { } refused) throw new RuleViolation("carry-off-scale", $"{refused.Name}: {refused.Result.Why}.");
        if (plan.Seen != input.Seen) throw new RuleViolation("row-stale", "Data induk atau nilai berubah sejak daftar ini ditampilkan. Tampilkan lagi, periksa, lalu bawa.");
        if (plan.Taken == 0) throw new RuleViolation("carry-none", "Tidak ada asesmen yang dapat dibawa.");
        foreach (var line in plan.Lines)
        {
            if (line.Result is not { Value: { } value, From: { } from }) continue;
            var result = AssessmentResult.For(round, input.Component, line.Participant);
            result.Carry(round, value, line.Result.Scale, from.Provider, from.TakenOn);
            work.Db.Add(result);
            await work.RecordAsync(round, EventKind.ResultRecorded, RoundFacts.Result(round, result), cancel);
        }

        return plan.Taken;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Figure).IsInEnum();
            RuleFor(i => i.Seen).NotEmpty().WithMessage("Tampilkan dahulu apa yang akan dibawa.");
        }
    }
}
