using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Assessments;

/// <summary>Corrects who examined and when on every recorded result of one component, values unchanged.</summary>
public sealed class NameProvider(UseCaseParts parts) : Command<NameProvider.Input, NameProvider.Named>(parts)
{
    public sealed record Input(string Slug, ComponentId Component, string Provider, DateOnly? TakenOn);

    /// <param name="Versions">The new version of each result that changed.</param>
    public sealed record Named(IReadOnlyDictionary<ParticipantId, int> Versions, DateTimeOffset At);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Named> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var (provider, takenOn) = (input.Provider.Trim(), input.TakenOn!.Value);
        var others = await work.Db.AssessmentsVisibleTo(work.User)
            .Where(a => a.RoundId == round.Id && a.ComponentId == input.Component && a.Value != null && (a.Provider != provider || a.TakenOn != takenOn)).ToListAsync(cancel);
        foreach (var result in others)
        {
            result.Rename(round, provider, takenOn);
            await work.RecordAsync(round, EventKind.ResultRecorded, RoundFacts.Result(round, result), cancel);
        }

        return new Named(others.ToDictionary(r => r.ParticipantId, r => r.Version), work.Now);
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
