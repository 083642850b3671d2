using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Papers;

/// <summary>The scan of a paper sheet: for its two typists until it is settled, then for nobody until the plenary, then for whoever sees every sheet.</summary>
public sealed class ScanToRead(UseCaseParts parts) : Query<ScanToRead.Which, ScanToRead.Scan>(parts)
{
    public sealed record Which(string Slug, Guid Sheet);

    public sealed record Scan(byte[] Bytes, FileFormat Format, string Name);

    protected override Policy Policy => Policies.SeeRounds;

    protected override async Task<Scan> LoadAsync(Reading reading, Which input, CancellationToken cancel)
    {
        var (db, user, id) = (reading.Db, reading.User, new SheetId(input.Sheet));
        var (visible, open) = (db.RoundsVisibleTo(user), db.RoundsOpenTo(user));
        var scan = await db.PaperEntries.Where(e => e.SheetId == id && db.Rounds.Any(r => r.Id == e.RoundId && r.Slug == input.Slug))
            .Where(e => (e.SettledAt == null && (e.FirstBy == user.Id || e.SecondBy == user.Id) && visible.Any(r => r.Id == e.RoundId))
                || (e.SettledAt != null && open.Any(r => r.Id == e.RoundId)))
            .OrderByDescending(e => e.Id).Join(db.PaperScans, e => e.ScanId, s => s.Id, (_, s) => s).FirstOrDefaultAsync(cancel) ?? throw new NotVisible();
        return new Scan(scan.Bytes, scan.Format, $"lembar-kertas-{input.Slug}.{scan.Format.Extension()}");
    }
}
