using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Assessments;

/// <summary>Corrects who examined and when on every recorded result of one component, values unchanged. Answers how many.</summary>
public sealed class NameProvider(UseCaseParts parts) : Command<NameProvider.Input, int>(parts)
{
    public sealed record Input(string Slug, ComponentId Component, string Provider, DateOnly? TakenOn);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var (provider, takenOn) = (input.Provider.Trim(), input.TakenOn!.Value);
        var others = await work.Db.AssessmentsVisibleTo(work.User)
            .Where(a => a.RoundId == round.Id && a.ComponentId == input.Component && a.Value != null && (a.Provider != provider || a.TakenOn != takenOn)).ToListAsync(cancel);
        foreach (var result in others)
        {
            result.Correct(round, ScoreText.Format(result.Value!.Value), provider, takenOn);
            await work.RecordAsync(round, EventKind.ResultRecorded, RoundFacts.Result(round, result), cancel);
        }

        return others.Count;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Provider).NotEmpty().WithMessage("Isi penyelenggara, misalnya UPT Penilaian Kompetensi.")
                .MaximumLength(AssessmentResult.ProviderMaxLength).WithMessage($"Nama penyelenggara paling panjang {AssessmentResult.ProviderMaxLength} huruf.");
            RuleFor(i => i.TakenOn).NotNull().WithMessage("Isi tanggal pelaksanaan.");
        }
    }
}
