using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>
/// Stores the panel's recommendation for one official as its next version, a draft as much as a complete one. Sending
/// again what is stored already changes nothing, so a save repeated after a broken connection is harmless.
/// </summary>
public sealed class WriteRecommendation(UseCaseParts parts) : Command<WriteRecommendation.Input, RecommendationDetail.Written>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public int Number { get; set; }
        public RecommendationKind? Kind { get; set; }

        /// <summary>First choice first.</summary>
        public List<Guid> Targets { get; set; } = [];
        public string Opinion { get; set; } = "";
        public string Notes { get; set; } = "";
        public List<PlanLine> Plan { get; set; } = [];

        /// <summary>Why it departs from the computed result.</summary>
        public string Departure { get; set; } = "";

        /// <summary>The version the writer saw, 0 for none.</summary>
        public int BasedOn { get; set; }
    }

    public sealed class PlanLine
    {
        public string Competency { get; set; } = "";
        public string Activity { get; set; } = "";
    }

    protected override Policy Policy => Policies.WriteRecommendations;

    protected override async Task<RecommendationDetail.Written> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var person = round.PersonOf(input.Number);
        await work.CheckWriterAsync(round, person, cancel);
        var stored = await work.Db.Recommendations.FirstOrDefaultAsync(r => r.RoundId == round.Id && r.ParticipantId == person.Id, cancel);
        var advice = new Advice
        {
            Kind = input.Kind,
            Targets = await TargetsAsync(work, input.Targets, stored, cancel),
            Opinion = input.Opinion,
            Notes = input.Notes,
            Plan = [.. input.Plan.Select(l => new DevelopmentStep(l.Competency, l.Activity))],
            Departure = input.Departure,
        }.Checked();
        if (stored is { Version: > 0 } && stored.Advice.SaysTheSameAs(advice)) return RecommendationDetail.Written.Of(stored);
        (await work.PlenaryAsync(round, cancel)).CheckOpenToWriting(round, person.Id);

        var recommendation = stored ?? Recommendation.For(round, person.Id);
        var before = RecommendationDetail.Written.Of(stored);
        try
        {
            work.Db.RecommendationVersions.Add(recommendation.Write(round, advice, work.Author(), input.BasedOn, work.Now));
        }
        catch (RuleViolation stale) when (stale.Code == "recommendation-stale")
        {
            throw new Overtaken<RecommendationDetail.Written>(stale, before);
        }

        if (stored is null) work.Db.Recommendations.Add(recommendation);
        await work.RecordAsync(round, EventKind.RecommendationWritten, RoundFacts.Recommendation(round, recommendation), cancel);
        return RecommendationDetail.Written.Of(recommendation);
    }

    // A post named before keeps the title it had then.
    private static async Task<IReadOnlyList<TargetPost>> TargetsAsync(Work work, List<Guid> ids, Recommendation? stored, CancellationToken cancel)
    {
        var targets = new List<TargetPost>();
        foreach (var id in ids.Select(i => new PostId(i)))
        {
            if (stored?.Targets.FirstOrDefault(t => t.Id == id) is { } known) targets.Add(known);
            else if (await work.Db.Posts.FirstOrDefaultAsync(p => p.Id == id, cancel) is { } post) targets.Add(new TargetPost(post.Id, post.Title));
            else throw new RuleViolation("target-unknown", "Jabatan tujuan itu tidak ada lagi. Cari dan pilih yang lain.");
        }

        return targets;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Kind).IsInEnum().When(i => i.Kind is not null).WithMessage("Pilih jenis rekomendasi.");
            RuleFor(i => i.Opinion).MaximumLength(Advice.OpinionMaxLength).WithMessage($"Saran pendapat paling panjang {Advice.OpinionMaxLength} huruf.");
            RuleFor(i => i.Notes).MaximumLength(Advice.NotesMaxLength).WithMessage($"Catatan paling panjang {Advice.NotesMaxLength} huruf.");
            RuleFor(i => i.Departure).MaximumLength(Advice.DepartureMaxLength).WithMessage($"Alasan penyimpangan paling panjang {Advice.DepartureMaxLength} huruf.");
            RuleFor(i => i.Targets.Count).LessThanOrEqualTo(10).WithName("Targets").WithMessage("Terlalu banyak jabatan tujuan.");
            RuleFor(i => i.Plan.Count).LessThanOrEqualTo(Advice.MostSteps).WithName("Plan").WithMessage($"Rencana pengembangan paling banyak {Advice.MostSteps} baris.");
        }
    }
}
