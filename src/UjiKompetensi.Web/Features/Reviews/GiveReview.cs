using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Reviews;

/// <summary>The Sekda agrees with a recommendation, or returns it with comments to its paragraphs.</summary>
public sealed class GiveReview(UseCaseParts parts) : Command<GiveReview.Input, Nothing>(parts)
{
    /// <param name="Seen">The recommendation's version he read.</param>
    public sealed record Input(string Slug, int Number, int Seen, Verdict Verdict, IReadOnlyList<Comment> Comments);

    /// <param name="Paragraph">From 1; 0 for the whole.</param>
    public sealed record Comment(int Paragraph, string? Text);

    protected override Policy Policy => Policies.ReviewRecommendations;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var person = round.PersonOf(input.Number);
        var recommendation = await work.Db.Recommendations.AsNoTracking().FirstOrDefaultAsync(r => r.RoundId == round.Id && r.ParticipantId == person.Id && r.Version > 0, cancel)
            ?? throw new RuleViolation("review-not-concluded", "Panel belum menulis rekomendasi ini.");
        var last = await work.Db.Reviews.Where(r => r.RoundId == round.Id && r.ParticipantId == person.Id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel);
        var review = Review.Give(round, await work.PlenaryAsync(round, cancel), recommendation, last, input.Verdict, input.Comments.Select(c => new ParagraphComment(c.Paragraph, c.Text ?? "")),
            work.Author(), input.Seen, work.Now);
        work.Db.Reviews.Add(review);
        await work.RecordAsync(round, EventKind.RecommendationReviewed, PlenaryFacts.Of(round, review), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Verdict).IsInEnum().WithMessage("Pilih setuju atau kembalikan.");
            RuleFor(i => i.Comments.Count).LessThanOrEqualTo(Review.MostComments * 5).WithName("Comments").WithMessage("Terlalu banyak komentar.");
            RuleForEach(i => i.Comments).Must(c => (c.Text?.Length ?? 0) <= Review.CommentMaxLength).WithMessage($"Satu komentar paling panjang {Review.CommentMaxLength} huruf.");
        }
    }
}
