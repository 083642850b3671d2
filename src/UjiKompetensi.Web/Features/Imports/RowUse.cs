using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>That something points to a register's row: why an import that made the row cannot be taken back.</summary>
/// <param name="What">In words, such as <c>pejabat</c>.</param>
/// <param name="Name">Of what points to it; empty where it has none of its own.</param>
internal sealed record RowUse(Guid Row, string What, string Name = "")
{
    private const int NamesShown = 3;

    public static async Task<IReadOnlyList<RowUse>> OfOpdsAsync(AppDbContext db, CancellationToken cancel) =>
        (await db.Posts.Select(p => new { p.OpdId, p.Title }).ToListAsync(cancel)).ConvertAll(p => new RowUse(p.OpdId.Value, "jabatan", p.Title));

    public static async Task<IReadOnlyList<RowUse>> OfPostsAsync(AppDbContext db, CancellationToken cancel)
    {
        var officials = await db.Officials.Select(o => new { o.PostId, o.Name }).ToListAsync(cancel);
        var targets = (await db.Recommendations.AsNoTracking().Where(r => r.TargetPostId != null).ToListAsync(cancel)).SelectMany(r => r.Targets).Select(t => t.Id);
        return [.. officials.Select(o => new RowUse(o.PostId.Value, "pejabat", o.Name.Full)), .. targets.Select(t => new RowUse(t.Value, "rekomendasi"))];
    }

    public static async Task<IReadOnlyList<RowUse>> OfOfficialsAsync(AppDbContext db, CancellationToken cancel)
    {
        var rounds = await db.Rounds.Select(r => new { r.Id, r.Name }).ToDictionaryAsync(r => r.Id, r => r.Name, cancel);
        var participants = await db.Participants.Where(p => p.OfficialId != null).Select(p => new { OfficialId = p.OfficialId!.Value, p.RoundId }).ToListAsync(cancel);
        var penalties = await db.Penalties.Select(p => p.OfficialId).ToListAsync(cancel);
        var ratings = await db.PerformanceRatings.Select(p => p.OfficialId).ToListAsync(cancel);
        var records = await db.AssessmentRecords.Select(p => p.OfficialId).ToListAsync(cancel);
        return
        [
            .. participants.Select(p => new RowUse(p.OfficialId.Value, "peserta kegiatan", rounds.GetValueOrDefault(p.RoundId, ""))),
            .. penalties.Select(p => new RowUse(p.Value, "hukuman disiplin")),
            .. ratings.Select(p => new RowUse(p.Value, "predikat kinerja")),
            .. records.Select(p => new RowUse(p.Value, "riwayat asesmen")),
        ];
    }

    /// <summary><c>27 pejabat (Bahrul Ulum, M.Si.; …) dan 1 rekomendasi</c>.</summary>
    public static string Told(IEnumerable<RowUse> uses) => string.Join(", ", uses.GroupBy(u => u.What).Select(g =>
    {
        var names = g.Select(u => u.Name).Where(n => n.Length > 0).Distinct().ToList();
        var more = names.Count > NamesShown ? $"; dan {names.Count - NamesShown} lainnya" : "";
        return $"{g.Count()} {g.Key}{(names.Count > 0 ? $" ({string.Join("; ", names.Take(NamesShown))}{more})" : "")}";
    }));
}
