using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>
/// Stores the panel's recommendation for one official as its next version. Sending again what is stored already
/// changes nothing, so a save repeated after a broken connection is harmless.
/// </summary>
public sealed class WriteRecommendation(UseCaseParts parts) : Command<WriteRecommendation.Input, RecommendationDetail.Written>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public int Number { get; set; }
        public RecommendationKind? Kind { get; set; }
        public Guid? TargetPost { get; set; }
        public string Opinion { get; set; } = "";
        public string Notes { get; set; } = "";

        /// <summary>The version the writer saw, 0 for none.</summary>
        public int BasedOn { get; set; }
    }

    protected override Policy Policy => Policies.WriteRecommendations;

    /// <summary>The panel writes, and operators at its side; other panels' members and readers do not.</summary>
    internal static bool MayWrite(CurrentUser user, Round round) =>
        user.Is(Roles.Operator) || (user.Is(Roles.Panelist) && round.Panel.Any(p => p.AccountId == user.Id));

    internal static RecommendationDetail.Written Of(Recommendation? stored) => stored is null or { Version: 0 }
        ? new(null, null, "", "", "", 0, null)
        : new(stored.Kind, stored.TargetPostId?.Value, stored.TargetPostTitle, stored.Opinion, stored.Notes, stored.Version, stored.WrittenAt);

    protected override async Task<RecommendationDetail.Written> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        if (!MayWrite(await work.Db.RightsInAsync(work.User, round.Id, cancel), round))
            throw new RuleViolation("panel-only", "Hanya anggota panel kegiatan ini dan admin kegiatan yang menulis rekomendasi.");
        var person = round.Participants.FirstOrDefault(p => p.Number == input.Number) ?? throw new NotVisible();
        if (round.Panel.FirstOrDefault(p => p.AccountId == work.User.Id) is { } writer && round.IsParticipant(writer) && writer.EmployeeNumber == person.EmployeeNumber)
            throw new RuleViolation("recommendation-own-case", "Rekomendasi ini tentang Anda sendiri. Biarkan anggota panel lain yang menulisnya.");
        var stored = await work.Db.Recommendations.FirstOrDefaultAsync(r => r.RoundId == round.Id && r.ParticipantId == person.Id, cancel);
        if (stored is not null && IsSame(stored, input)) return Of(stored);

        var recommendation = stored ?? Recommendation.For(round, person.Id);
        var before = Of(stored);
        try
        {
            recommendation.Write(round, input.Kind!.Value, await TargetAsync(work, input.TargetPost, cancel), input.Opinion, input.Notes, input.BasedOn, work.Now);
        }
        catch (RuleViolation stale) when (stale.Code == "recommendation-stale")
        {
            throw new Overtaken<RecommendationDetail.Written>(stale, before);
        }

        if (stored is null) work.Db.Recommendations.Add(recommendation);
        await work.RecordAsync(round, EventKind.RecommendationWritten, RoundFacts.Recommendation(round, recommendation), cancel);
        return Of(recommendation);
    }

    private static bool IsSame(Recommendation stored, Input input) => stored.Version > 0 && stored.Kind == input.Kind
        && stored.TargetPostId?.Value == input.TargetPost && stored.Opinion == input.Opinion.Trim() && stored.Notes == input.Notes.Trim();

    private static async Task<TargetPost?> TargetAsync(Work work, Guid? id, CancellationToken cancel)
    {
        if (id is null) return null;
        var post = await work.Db.Posts.FirstOrDefaultAsync(p => p.Id == new PostId(id.Value), cancel)
            ?? throw new RuleViolation("target-unknown", "Jabatan tujuan itu tidak ada lagi. Cari dan pilih yang lain.");
        return new TargetPost(post.Id, post.Title);
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Kind).NotNull().WithMessage("Pilih jenis rekomendasi.").IsInEnum().WithMessage("Pilih jenis rekomendasi.");
            RuleFor(i => i.Opinion).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("Isi saran pendapat.")
                .MaximumLength(Recommendation.OpinionMaxLength).WithMessage($"Saran pendapat paling panjang {Recommendation.OpinionMaxLength} huruf.");
            RuleFor(i => i.Notes).MaximumLength(Recommendation.NotesMaxLength).WithMessage($"Catatan paling panjang {Recommendation.NotesMaxLength} huruf.");
            RuleFor(i => i.TargetPost).NotNull().When(i => i.Kind?.NeedsTarget() == true).WithMessage("Pilih jabatan yang dituju.");
        }
    }
}
