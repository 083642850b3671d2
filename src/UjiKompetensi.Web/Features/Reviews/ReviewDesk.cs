using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Reviews;

/// <summary>The recommendations of one round as the Sekda reads them, one official at a time, with what changed since he last looked.</summary>
public sealed class ReviewDesk(UseCaseParts parts) : Query<ReviewDesk.Input, ReviewDesk.View>(parts)
{
    /// <param name="Number">Null for the first one that waits for him.</param>
    public sealed record Input(string Slug, int? Number);

    public enum State { NotConcluded, Waiting, Agreed, Returned }

    public sealed record Row(int Number, string Code, string Name, State State);

    /// <param name="Since">The version he reviewed last, as a difference to what is written now; empty when there was none or nothing changed.</param>
    /// <param name="Comments">His own last comments, by paragraph of the version they were about.</param>
    public sealed record Page(
        int Number, string Code, string Name, string Position, string Tenure, OfficialResult Result, string Sentence, IReadOnlyList<string> Paragraphs, string Notes,
        IReadOnlyList<DevelopmentStep> Plan, string Departure, IReadOnlyList<string> Dissents, int Version, State State, DateTimeOffset? ReviewedAt,
        IReadOnlyList<ParagraphComment> Comments, string FormerSentence, IReadOnlyList<DiffPart> Since);

    public sealed record View(RoundId Id, string Slug, string Name, RoundPhase Phase, bool IsNeeded, IReadOnlyList<Row> Rows, Page? Shown);

    protected override Policy Policy => Policies.ReviewRecommendations;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Review, cancel);
        var round = opened.Round;
        var basis = await reading.Db.BasisAsync(opened, await reading.PlenaryAsync(round, cancel), cancel);
        var rows = round.Participants.Select(p => new Row(p.Number, p.Code, p.Name.Full, StateOf(basis, p))).ToList();
        var number = input.Number ?? rows.Find(r => r.State == State.Waiting)?.Number ?? rows.FirstOrDefault()?.Number;
        return new View(round.Id, round.Slug, round.Name, round.Phase, round.PlenaryRules.NeedsReview, rows, number is { } n ? await PageAsync(reading, round, basis, round.PersonOf(n), cancel) : null);
    }

    private static State StateOf(ReleaseBasis basis, Participant person)
    {
        if (basis.Of(person.Id) is not { } written || basis.Plenary.StandingOn(person.Id) is null) return State.NotConcluded;
        return basis.LastReview(person.Id) is not { } review || review.RecommendationVersion != written.Version ? State.Waiting : review.Verdict == Verdict.Agreed ? State.Agreed : State.Returned;
    }

    private static async Task<Page> PageAsync(Reading reading, Round round, ReleaseBasis basis, Participant person, CancellationToken cancel)
    {
        var (written, review) = (basis.Of(person.Id), basis.LastReview(person.Id));
        var advice = written?.Advice ?? new Advice();
        var former = written is null || review is null || review.RecommendationVersion == written.Version ? null
            : await reading.Db.RecommendationVersions.FirstOrDefaultAsync(v => v.RecommendationId == written.Id && v.Version == review.RecommendationVersion, cancel);
        var dissents = round.Panel.Select(p => (p.Name.Full, Word: basis.Plenary.StanceOf(p.Id, person.Id))).Where(s => s.Word is { Text.Length: > 0 }).Select(s => $"{s.Full}: {s.Word!.Text}");
        return new Page(person.Number, person.Code, person.Name.Full, person.Position, person.TenureOn(round.HeldFrom)?.ToString() ?? "–", basis.Result.Of(person.Code), written?.Sentence ?? "",
            Paragraphs.Of(advice.Opinion), advice.Notes, advice.Plan, advice.Departure, [.. dissents], written?.Version ?? 0, StateOf(basis, person), review?.At, review?.Comments ?? [],
            former is null || former.Advice.Kind == advice.Kind && former.Advice.Targets.SequenceEqual(advice.Targets) ? "" : Said(former.Advice),
            former is null || former.Advice.Opinion == advice.Opinion ? [] : WordDiff.Between(former.Advice.Opinion, advice.Opinion));
    }

    private static string Said(Advice advice) => advice.Targets.Count > 0 ? $"{advice.Kind.Title()}: {string.Join("; atau ", advice.Targets.Select(t => t.Title))}" : advice.Kind.Title();
}
