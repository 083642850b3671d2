using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>One event as its reader may know it.</summary>
/// <param name="Sequence">Null where the gaps between numbers would tell how much is hidden.</param>
/// <param name="Who">Name of the account, or of the command line.</param>
/// <param name="Sentence">What he did, with its verb in front.</param>
public sealed record TrailRow(int? Sequence, DateTimeOffset At, EventKind Kind, string Who, string Sentence, IReadOnlyList<TrailDifference> Changes)
{
    private const string NoAccount = "Sistem";

    /// <param name="links">In any order; the rows come in the same.</param>
    internal static async Task<IReadOnlyList<TrailRow>> OfAsync(AppDbContext db, TrailRound trail, IReadOnlyList<RoundEvent> links, CancellationToken cancel)
    {
        var (names, veil) = (new TrailNames(trail.Round), trail.Veil);
        var accounts = await NamesAsync(db, links.Select(l => l.ActorId), cancel);
        var earlier = await EarlierAsync(db, trail, links, cancel);
        return [.. links.Select(link =>
        {
            var facts = veil.Over(link.Kind, Facts.Read(link.Facts));
            return new TrailRow(veil.TellsSequence ? link.Sequence : null, link.At, link.Kind, accounts.GetValueOrDefault(link.ActorId, NoAccount), TrailSentence.Of(link.Kind, facts, names), Changes(link, facts));
        })];

        IReadOnlyList<TrailDifference> Changes(RoundEvent link, IReadOnlyDictionary<string, string> facts) =>
            TrailChange.Subject(link.Kind, Facts.Read(link.Facts)) is { } subject && earlier[subject].LastOrDefault(e => e.Sequence < link.Sequence) is { } before
                ? TrailChange.Between(link.Kind, veil.Over(before.Kind, Facts.Read(before.Facts)), facts) : [];
    }

    internal static async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(AppDbContext db, IEnumerable<Guid> accounts, CancellationToken cancel)
    {
        var wanted = accounts.Distinct().ToArray();
        return await db.Users.Where(u => wanted.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
    }

    // What the same things said before, for all rows at once.
    private static async Task<ILookup<string, RoundEvent>> EarlierAsync(AppDbContext db, TrailRound trail, IReadOnlyList<RoundEvent> links, CancellationToken cancel)
    {
        var changing = links.Where(l => TrailChange.Kinds.Contains(l.Kind)).ToList();
        if (changing.Count == 0) return Array.Empty<RoundEvent>().ToLookup(_ => "");
        var kinds = changing.Select(l => l.Kind).Append(EventKind.ConflictDeclared).Distinct().ToArray();
        var last = changing.Max(l => l.Sequence);
        var patterns = changing.Select(l => TrailChange.Tracer(l.Kind) is { } fact ? $"%\"{fact}\":\"{Facts.Read(l.Facts).GetValueOrDefault(fact, "")}\"%" : "%").Distinct().ToArray();
        var found = await db.EventsOf(trail).Where(e => e.Sequence < last && kinds.Contains(e.Kind) && patterns.Any(p => EF.Functions.Like(e.Facts, p))).OrderBy(e => e.Sequence).ToListAsync(cancel);
        return found.Select(e => (Event: e, Subject: TrailChange.Subject(e.Kind, Facts.Read(e.Facts)))).Where(e => e.Subject is not null).ToLookup(e => e.Subject!, e => e.Event);
    }
}
