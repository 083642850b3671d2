using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.UseCases;

/// <summary>What a command works with: one context, one transaction, one actor, one instant.</summary>
public sealed class Work
{
    // The acceptance itself, and what a wrong proof on the way to it leaves.
    private static readonly EventKind[] WrittenPastAGap = [EventKind.GapAccepted, EventKind.SignatureRefused, EventKind.PassRevoked];

    private readonly ChainKey? _key;
    private (RoundId Round, ChainHead? Head)? _read;

    /// <param name="key">Signs the chain at the moments that ask for it.</param>
    /// <param name="rounds">What is remembered of rounds that stay the same.</param>
    internal Work(AppDbContext db, CurrentUser user, DateTimeOffset now, ChainKey? key = null, RoundMemory? rounds = null) => (Db, User, Now, _key, Rounds) = (db, user, now, key, rounds ?? new RoundMemory());

    public CurrentUser User { get; }
    public DateTimeOffset Now { get; }
    internal AppDbContext Db { get; }
    internal RoundMemory Rounds { get; }

    /// <summary>
    /// Loads a round this person can see and holds its row until the commit. Commands on one round thereby happen
    /// one after the other: a save can never slip in after the lock or the phase change that forbids it.
    /// </summary>
    internal async Task<Round> RoundAsync(string slug, CancellationToken cancel)
    {
        await Db.Database.ExecuteSqlAsync($"SELECT 1 FROM rounds WHERE slug = {slug} FOR NO KEY UPDATE", cancel);
        return await Db.RoundsVisibleTo(User).WholeAsync(Db, slug, cancel) ?? throw new NotVisible();
    }

    /// <summary>The chain's end, read after this round's row was held: what is recorded next follows it.</summary>
    internal void Follows(RoundId round, ChainHead? head) => _read = (round, head);

    /// <summary>Appends to the round's evidence chain, in the same transaction as what it tells of.</summary>
    /// <param name="actor">Who did it, where that is not the signed-in person: whoever is just signing in.</param>
    internal async Task RecordAsync(Round round, EventKind kind, Facts facts, CancellationToken cancel, Guid? actor = null)
    {
        var head = Db.RoundEvents.Local.Where(e => e.RoundId == round.Id).MaxBy(e => e.Sequence) is { } own ? new ChainHead(own.Sequence, own.Hash)
            : (await Db.Database.SqlQuery<ChainHead>($"SELECT sequence, hash FROM chain_head({round.Id.Value})").ToListAsync(cancel)).SingleOrDefault();
        if (_key is not null) await _key.Anchors.CheckAsync(Db, round, head, passes: WrittenPastAGap.Contains(kind), cancel);
        var link = RoundEvent.After(head, round.Id, kind, actor ?? User.Id, Now, facts);
        Db.RoundEvents.Add(link);
        if (_key is not null) await _key.SignAsync(this, round, link, cancel);
    }

    /// <summary>The next link after what was read (<see cref="Follows"/>), for whoever stores it by hand: of a kind that nobody signs.</summary>
    internal async Task<RoundEvent> NextAsync(Round round, EventKind kind, Facts facts, CancellationToken cancel)
    {
        var head = _read is { } read && read.Round == round.Id ? read.Head : throw new InvalidOperationException("The chain's end was not read.");
        if (_key is not null) await _key.Anchors.CheckAsync(Db, round, head, passes: false, cancel);
        var link = RoundEvent.After(head, round.Id, kind, User.Id, Now, facts);
        Follows(round.Id, new ChainHead(link.Sequence, link.Hash));
        return link;
    }

    /// <summary>After the commit: what was signed in it is what this machine has seen.</summary>
    internal void Seen() => _key?.Anchors.See(Db.ChainSignatures.Local);

    /// <summary>Notes a change of a register row, in the same transaction as the change; nothing when it says the same.</summary>
    /// <param name="before">Null for a new row.</param>
    /// <param name="after">Null for a removed row.</param>
    internal void Note(RegisterSubject subject, Guid id, Facts? before, Facts? after, ImportId? import = null)
    {
        if (before?.Canonical() != after?.Canonical()) Db.RegisterChanges.Add(RegisterChange.Of(subject, id, before, after, User.Id, Now, import));
    }
}
