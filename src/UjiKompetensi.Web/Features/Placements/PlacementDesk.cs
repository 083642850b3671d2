using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Placements;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Placements;

/// <summary>
/// An opened round as a case of placement: its officials, the posts they hold and the vacant ones, by the registers of
/// today, counted to the round's last day. Nothing of it is stored.
/// </summary>
/// <param name="KeptPosts">How many posts others hold who are not in the round; they are not in the case.</param>
internal sealed record PlacementDesk(
    Round Round, PlacementFits Fits, PlacementCase Case, IReadOnlyList<RefusedLock> Refused, IReadOnlyList<Participant> People, IReadOnlyList<Post> Posts,
    IReadOnlyDictionary<OfficialId, FitEvidence> Evidence, IReadOnlyList<Recommendation> Written, int KeptPosts)
{
    public PostFit FitOf(OfficialId official, PostId post) => PostFit.Of(Fits.Rules, Posts.First(p => p.Id == post), Evidence[official], Case.On);

    /// <exception cref="NotVisible">The round is not open to this person.</exception>
    /// <exception cref="NotAllowed">A member of the panel who does not lead it: the advice is for those who steer the talk.</exception>
    public static async Task<PlacementDesk> OfAsync(Reading reading, string slug, PlacementAsk ask, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(slug, AccessKind.Analysis, cancel);
        var round = opened.Round;
        var rights = await reading.Db.RightsInAsync(reading.User, round.Id, cancel);
        if (!rights.Is(Roles.Operator, Roles.Sekda, Roles.Auditor) && !round.IsLedBy(reading.User.Id)) throw new NotAllowed();

        var fits = PlacementFits.Of(round, ask);
        var people = round.Participants.Where(p => p.OfficialId is not null).ToList();
        var ids = people.Select(p => p.OfficialId!.Value).ToList();
        var officials = await reading.Db.Officials.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        people = people.Where(p => officials.ContainsKey(p.OfficialId!.Value)).ToList();
        var holders = await reading.Db.Officials.Select(o => new { o.Id, o.PostId, o.Name }).ToListAsync(cancel);
        var others = holders.Where(h => !officials.ContainsKey(h.Id)).ToLookup(h => h.PostId, h => h.Name.Bare);
        var written = await reading.Db.RecommendationsVisibleTo(reading.User).Where(r => r.RoundId == round.Id).ToListAsync(cancel);
        var named = written.SelectMany(r => r.Targets).Select(t => t.Id).ToHashSet();
        var held = officials.Values.Select(o => o.PostId).ToHashSet();
        var all = await reading.Db.Posts.OrderBy(p => p.Title).ThenBy(p => p.Id).ToListAsync(cancel);
        // Own posts in the order of their holders, so that staying is the diagonal of the matrix; the vacant ones follow by title.
        var place = people.Select((p, i) => (officials[p.OfficialId!.Value].PostId, i)).DistinctBy(p => p.PostId).ToDictionary(p => p.PostId, p => p.i);
        var posts = all.Where(p => held.Contains(p.Id) || named.Contains(p.Id) || !others.Contains(p.Id)).OrderBy(p => place.GetValueOrDefault(p.Id, int.MaxValue)).ToList();

        var assessments = (await reading.Db.AssessmentRecords.Where(a => ids.Contains(a.OfficialId)).ToListAsync(cancel)).ToLookup(a => a.OfficialId);
        var ratings = (await reading.Db.PerformanceRatings.Where(r => ids.Contains(r.OfficialId)).ToListAsync(cancel)).ToLookup(r => r.OfficialId);
        var result = opened.Compute();
        var evidence = people.ToDictionary(p => p.OfficialId!.Value, p => fits.Evidence(opened, p, result.Of(p.Code), [.. assessments[p.OfficialId!.Value]], ratings[p.OfficialId!.Value]));
        var on = round.HeldUntil;
        var @case = new PlacementCase(on,
            [.. people.Select(p => Person(p, officials[p.OfficialId!.Value], on))],
            [.. posts.Select(p => new PlacementPost(p.Id, p.Title, KeptBy: held.Contains(p.Id) ? "" : string.Join(", ", others[p.Id])))],
            [.. people.SelectMany(p => posts.Select(post => PlacementFit.Of(p.OfficialId!.Value, post.Id, PostFit.Of(fits.Rules, post, evidence[p.OfficialId!.Value], on))))],
            [.. Chosen(people, posts, ask.BarredPairs).Select(c => new PlacementBar(c.Official, c.Post, "Dilarang pada halaman ini, untuk perhitungan ini saja."))], []);
        var (locked, refused) = WantedLock.Take(@case, [.. Chosen(people, posts, ask.LockedPairs).Select(c => new WantedLock(c.Official, c.Post)), .. OfPanel(ask.Use, people, officials, written)]);
        return new PlacementDesk(round, fits, locked, refused, people, posts, evidence, written, all.Count - posts.Count);
    }

    // Whoever took up his post only after the round has been in it for no time at all on its last day.
    private static PlacementOfficial Person(Participant person, Official official, DateOnly on) =>
        new(official.Id, person.Name.Bare, official.Rank, official.PostId, official.InPostSince > on ? on : official.InPostSince);

    private static IEnumerable<(OfficialId Official, PostId Post)> Chosen(List<Participant> people, List<Post> posts, IReadOnlyList<(string Code, string Post)> pairs) =>
        from pair in pairs
        let person = people.Find(p => p.Code == pair.Code)
        let post = posts.Find(p => PlacementAsk.KeyOf(p.Id) == pair.Post)
        where person is not null && post is not null
        select (person.OfficialId!.Value, post.Id);

    private static IEnumerable<WantedLock> OfPanel(PanelUse use, List<Participant> people, Dictionary<OfficialId, Official> officials, List<Recommendation> written)
    {
        if (use == PanelUse.None) yield break;
        foreach (var person in people)
        {
            if (written.Find(r => r.ParticipantId == person.Id) is not { Kind: { } kind } advice) continue;
            if (advice.Targets.Count > 0) yield return new WantedLock(person.OfficialId!.Value, advice.Targets[0].Id);
            else if (use == PanelUse.All && kind is RecommendationKind.Stay or RecommendationKind.Extend or RecommendationKind.Develop or RecommendationKind.Retest)
                yield return new WantedLock(person.OfficialId!.Value, officials[person.OfficialId!.Value].PostId);
        }
    }
}
