using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Placements;

/// <summary>An official to find a post for. He may keep the one he holds unless <paramref name="MustMoveReason"/> says why not.</summary>
/// <param name="Post">The post he holds now, one of the case's; null for somebody without one.</param>
/// <param name="InPostSince">TMT jabatan; null for somebody without a post.</param>
/// <param name="EarlyMoveReason">Why he may move before two years are complete (SE MenPANRB 19/2023); empty for none.</param>
/// <param name="MustMoveReason">Why he does not keep his post; empty when he may.</param>
public sealed record PlacementOfficial(
    OfficialId Id, string Name, Rank Rank, PostId? Post = null, DateOnly? InPostSince = null, string EarlyMoveReason = "", string MustMoveReason = "");

/// <summary>A post to fill: vacant, held by an official of the case, or by somebody else who stays.</summary>
/// <param name="MinimumRank">Lowest rank for it; a setting, null for none.</param>
/// <param name="KeptBy">Name of a holder who is not in the case and does not leave it; empty for none.</param>
public sealed record PlacementPost(PostId Id, string Title, Rank? MinimumRank = null, string KeptBy = "");

/// <param name="Value">0 to 100 with at most two decimals; null when it cannot be computed.</param>
/// <param name="Missing">What is not there, in words (<see cref="PostFit.Missing"/>); without a value only.</param>
public sealed record PlacementFit(OfficialId Official, PostId Post, decimal? Value, IReadOnlyList<string> Missing)
{
    public static PlacementFit Of(OfficialId official, PostId post, PostFit fit) => new(official, post, fit.Value, fit.Missing);
}

/// <summary>Why an official cannot take a post, as somebody decided it: a conflict of interest, an approval refused ...</summary>
public sealed record PlacementBar(OfficialId Official, PostId Post, string Reason);

/// <summary>This official to this post, whatever the fit.</summary>
public sealed record PlacementLock(OfficialId Official, PostId Post);

/// <summary>Officials, posts, and what is known and decided of each pair. A pair without a fit is one whose fit is unknown.</summary>
/// <param name="On">The day tenure is counted to.</param>
public sealed record PlacementCase(
    DateOnly On, IReadOnlyList<PlacementOfficial> Officials, IReadOnlyList<PlacementPost> Posts, IReadOnlyList<PlacementFit> Fits,
    IReadOnlyList<PlacementBar> Bars, IReadOnlyList<PlacementLock> Locks)
{
    /// <exception cref="RuleViolation">Something is named twice or not at all, a fit is off its range, or locks contradict each other.</exception>
    internal void Check()
    {
        Once(Officials.Select(o => o.Id), "official-twice", "Satu pejabat tercantum dua kali. Hapus salah satunya.");
        Once(Posts.Select(p => p.Id), "post-twice", "Satu jabatan tercantum dua kali. Hapus salah satunya.");
        Once(Fits.Select(f => (f.Official, f.Post)), "fit-twice", "Kesesuaian satu pejabat dengan satu jabatan tercantum dua kali.");
        Once(Locks.Select(l => l.Official), "lock-twice", "Satu pejabat dikunci pada dua jabatan. Lepaskan salah satunya.");
        Once(Locks.Select(l => l.Post), "lock-twice", "Dua pejabat dikunci pada jabatan yang sama. Lepaskan salah satunya.");
        var (officials, posts) = (Officials.Select(o => o.Id).ToHashSet(), Posts.Select(p => p.Id).ToHashSet());
        var pairs = Fits.Select(f => (f.Official, f.Post)).Concat(Bars.Select(b => (b.Official, b.Post))).Concat(Locks.Select(l => (l.Official, l.Post)));
        RuleViolation.ThrowIf(pairs.Any(p => !officials.Contains(p.Official) || !posts.Contains(p.Post)), "pair-unknown",
            "Ada kesesuaian, larangan, atau kunci untuk pejabat atau jabatan di luar daftar. Muat ulang halaman.");
        RuleViolation.ThrowIf(Fits.Any(f => f.Value is { } v && (v is < 0 or > 100 || decimal.Round(v, 2) != v)), "fit-form",
            "Kesesuaian antara 0 dan 100, paling banyak dua angka di belakang koma.");
        foreach (var bar in Bars) RuleViolation.Text(bar.Reason, int.MaxValue, "alasan larangan");
        CheckHolders(posts);
    }

    private void CheckHolders(HashSet<PostId> posts)
    {
        if (Officials.FirstOrDefault(o => o.Post is { } post && !posts.Contains(post)) is { } outside)
            throw new RuleViolation("holder-post-unknown", $"Tambahkan jabatan {outside.Name} sekarang ke daftar jabatan.");
        var held = Officials.Where(o => o.Post is not null).Select(o => o.Post!.Value).ToList();
        Once(held.Concat(Posts.Where(p => p.KeptBy.Length > 0).Select(p => p.Id)), "post-two-holders", "Satu jabatan tercatat diduduki dua orang. Betulkan pada data induk.");
    }

    private static void Once<T>(IEnumerable<T> all, string code, string sentence)
    {
        var seen = new HashSet<T>();
        RuleViolation.ThrowIf(!all.All(seen.Add), code, sentence);
    }
}
