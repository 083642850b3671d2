using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.UseCases;

/// <summary>
/// The newest signed entry of each round as this machine last saw it, in a file beside the key: what an older database put
/// in the place of a newer one cannot know. A chain without its anchor takes nothing more until the chair accepts the gap.
/// </summary>
/// <param name="path">Null remembers only while the process runs.</param>
internal sealed class ChainAnchors(string? path)
{
    public sealed record Anchor(int Sequence, string Hash, DateTimeOffset SeenAt)
    {
        public ChainHead Head => new(Sequence, Hash);
    }

    private readonly ConcurrentDictionary<Guid, Anchor> _seen = new(Load(path));

    // Found once in this process: from then on only this product appends, and the newest number tells of a shorter chain.
    private readonly ConcurrentDictionary<Guid, Anchor> _found = new();
    private readonly Lock _file = new();

    /// <summary>Beside the key, and with its name.</summary>
    public static string Beside(string key) => Path.ChangeExtension(key, ".terlihat");

    public IReadOnlyDictionary<Guid, Anchor> All => _seen;

    /// <summary>Takes what was signed and committed as seen.</summary>
    public void See(IEnumerable<ChainSignature> signatures)
    {
        var newest = signatures.GroupBy(s => s.RoundId.Value).Select(g => (Round: g.Key, Signature: g.MaxBy(s => s.Sequence)!)).ToList();
        if (newest.Count == 0) return;
        foreach (var (round, signature) in newest) _seen[round] = _found[round] = new Anchor(signature.Sequence, signature.Head, signature.SignedAt);
        Keep([.. newest.Select(n => n.Round)]);
    }

    /// <param name="passes">It is written all the same, and may make the chain as long as it was: from then on length tells nothing.</param>
    /// <exception cref="RuleViolation"><c>chain-gap</c>: the chain is not the one this machine has seen, or a shorter one.</exception>
    public async Task CheckAsync(AppDbContext db, Round round, ChainHead? head, bool passes, CancellationToken cancel)
    {
        if (_seen.GetValueOrDefault(round.Id.Value) is not { } anchor) return;
        if (_found.GetValueOrDefault(round.Id.Value) == anchor && head?.Sequence >= anchor.Sequence) return;
        if (await GapOfAsync(db, round.Id, cancel) is { } gap && !passes) throw new RuleViolation("chain-gap", Sentence(gap));
    }

    /// <summary>The anchor that this round's chain does not hold; null when it does, or when its chair has accepted that.</summary>
    public async Task<Anchor?> GapOfAsync(AppDbContext db, RoundId round, CancellationToken cancel)
    {
        if (_seen.GetValueOrDefault(round.Value) is not { } anchor) return null;
        if (await IsMissingAsync(db, round, anchor, cancel))
        {
            _found.TryRemove(round.Value, out _);
            return anchor;
        }

        _found[round.Value] = anchor;
        return null;
    }

    /// <summary>Compares every anchor with the database, and learns what other machines have signed since.</summary>
    /// <returns>A sentence for each round with a gap, and for each that is not in this database at all.</returns>
    public async Task<(IReadOnlyList<string> Gaps, IReadOnlyList<string> Lost)> CompareAsync(AppDbContext db, CancellationToken cancel)
    {
        var (rounds, gaps) = (await db.Rounds.OrderBy(r => r.Slug).Select(r => new { r.Id, r.Slug }).ToListAsync(cancel), new List<string>());
        foreach (var round in rounds)
            if (await GapOfAsync(db, round.Id, cancel) is { } gap) gaps.Add($"{round.Slug}: {Sentence(gap)}");
            else See(await db.ChainSignatures.AsNoTracking().Where(s => s.RoundId == round.Id).OrderByDescending(s => s.Sequence).Take(1).ToListAsync(cancel));
        return (gaps, [.. _seen.Where(s => rounds.TrueForAll(r => r.Id.Value != s.Key))
            .Select(s => $"Kegiatan {s.Key:D} terakhir dilihat mesin ini pada entri {s.Value.Sequence}, tetapi tidak ada di basis data ini.").Order(StringComparer.Ordinal)]);
    }

    /// <summary>What this is, and what to do.</summary>
    public static string Sentence(Anchor anchor) =>
        $"Basis data ini lebih lama daripada yang pernah dilihat mesin ini: entri {anchor.Sequence} pada jejak kegiatan ini hilang. Tidak ada yang dapat ditulis sampai ketua panel menerima celah itu di halaman Jejak kegiatan, atau cadangan yang lebih baru dipulihkan.";

    // Signed entries are of kinds that nobody is kept from seeing.
    private static async Task<bool> IsMissingAsync(AppDbContext db, RoundId round, Anchor anchor, CancellationToken cancel) =>
        !await db.RoundEvents.AnyAsync(e => e.RoundId == round && ((e.Sequence == anchor.Sequence && e.Hash == anchor.Hash) || (e.Kind == EventKind.GapAccepted && e.Facts.Contains(anchor.Hash))), cancel);

    private static Dictionary<Guid, Anchor> Load(string? path) =>
        path is not null && File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<Guid, Anchor>>(File.ReadAllText(path)) ?? [] : [];

    private void Keep(IReadOnlyList<Guid> changed)
    {
        if (path is null) return;
        lock (_file)
        {
            try
            {
                // Another instance on this machine keeps its rounds in the same file.
                var kept = Load(path);
                foreach (var round in changed) kept[round] = _seen[round];
                File.WriteAllText(path + ".baru", JsonSerializer.Serialize(kept));
                File.Move(path + ".baru", path, overwrite: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
            {
                // What was committed stays committed; an anchor that is too old finds less.
                Console.Error.WriteLine($"Jangkar jejak tidak dapat ditulis ke {path}. Periksa hak tulis dan ruang disk.");
            }
        }
    }
}
