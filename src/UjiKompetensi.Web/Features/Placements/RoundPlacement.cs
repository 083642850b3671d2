using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Placements;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Placements;

/// <summary>
/// Who of an opened round could hold which post, as arithmetic has it: the best plan, those as good, the next best, and
/// what every other wish would cost. Advice for the chair, the Sekda and the operator; it stores nothing.
/// </summary>
public sealed class RoundPlacement(UseCaseParts parts) : Query<RoundPlacement.Input, PlacementView>(parts)
{
    public sealed record Input(string Slug, PlacementAsk Ask);

    /// <summary>More plans of equal total than anybody reads are not listed.</summary>
    public static readonly PlacementOptions Options = new(TieLimit: 12, Alternatives: 5);

    protected override Policy Policy => Policies.SeePlacement;

    protected override async Task<PlacementView> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var desk = await PlacementDesk.OfAsync(reading, input.Slug, input.Ask, cancel);
        var round = desk.Round;
        // Up to half a second of arithmetic must not hold the page's own thread.
        var advice = desk.People.Count == 0 ? null : await Task.Run(() => Placement.Advise(desk.Case, Options), cancel);
        return new PlacementView(round.Slug, round.Name, round.Phase, round.Display.ShowsRanking, desk.Fits.Sentence,
            [desk.Fits.Rules.CompetencyWeight, desk.Fits.Rules.PerformanceWeight, desk.Fits.Rules.ExperienceWeight], desk.Fits.Rubric is not null, desk.Fits.Performance is null,
            [.. desk.People.Select(p => PersonOf(desk, p))], [.. desk.Posts.Select((p, i) => PostOf(desk, p, i + 1))], desk.KeptPosts,
            [.. desk.Refused.Select(r => Sentence(desk, r))], advice, advice is null ? null : PlacementPlan.Today(desk.Case with { Locks = [] }).TotalFit);
    }

    private static PlacementView.Person PersonOf(PlacementDesk desk, Participant person) => new(
        person.OfficialId!.Value, person.Code, person.Name.Bare, desk.Written.FirstOrDefault(r => r.ParticipantId == person.Id)?.Sentence ?? "");

    private static PlacementView.PostColumn PostOf(PlacementDesk desk, Post post, int number)
    {
        var holder = desk.Case.Officials.FirstOrDefault(o => o.Post == post.Id)?.Name ?? desk.Case.Posts.First(p => p.Id == post.Id).KeptBy;
        return new PlacementView.PostColumn(post.Id, PlacementAsk.KeyOf(post.Id), number, post.Title, holder);
    }

    private static string Sentence(PlacementDesk desk, RefusedLock refused)
    {
        var name = desk.Case.Officials.FirstOrDefault(o => o.Id == refused.Wanted.Official)?.Name ?? "Pejabat";
        var post = desk.Case.Posts.FirstOrDefault(p => p.Id == refused.Wanted.Post)?.Title ?? "jabatan yang tidak ada lagi";
        return $"{name} pada {post}: {string.Join(" ", refused.Reasons)}";
    }
}
