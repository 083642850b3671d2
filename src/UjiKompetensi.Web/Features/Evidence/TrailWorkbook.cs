using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>The same trail as a workbook, all pages of it, oldest first. Texts stay texts whatever they begin with.</summary>
public sealed class TrailWorkbook(UseCaseParts parts) : Query<TrailWorkbook.Input, TrailWorkbook.Xlsx>(parts)
{
    public sealed record Input(string Slug, TrailFilter Filter);

    public sealed record Xlsx(string FileName, byte[] Bytes);

    protected override Policy Policy => Policies.SeeTrail;

    protected override async Task<Xlsx> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var trail = await TrailRound.OfAsync(reading, input.Slug, cancel);
        await trail.LookedAsync(reading, input.Filter.Official, cancel);
        var links = await reading.Db.EventsOf(trail).Matching(trail, input.Filter).OrderBy(e => e.Sequence).ToListAsync(cancel);
        var rows = await TrailRow.OfAsync(reading.Db, trail, links, cancel);
        // A hash says what was hashed to whoever can try out the few values there are.
        var hashes = trail.Veil.TellsSequence;
        string[] heads = ["Entri", "Waktu", "Pelaku", "Kejadian", "Keterangan", "Yang berubah", "Sebelum", "Sesudah", .. hashes ? ["SHA-256"] : Array.Empty<string>()];
        return new Xlsx($"jejak-{trail.Round.Slug}.xlsx", Workbook.Bytes([new WorkbookSheet("Jejak", [8, 26, 30, 30, 70, 24, 28, 28, 68], (2, 3),
        [
            [SheetCell.Of($"Jejak kegiatan: {trail.Round.Name}", CellLook.Title)],
            [SheetCell.Of(trail.Veil.IsOpen ? "" : "Isian nilai dan catatan disembunyikan")],
            [.. heads.Select(h => SheetCell.Of(h, CellLook.Head))],
            .. rows.Zip(links).Select(r => Line(r.First, hashes ? r.Second.Hash : null)),
        ])]));
    }

    private static List<SheetCell> Line(TrailRow row, string? hash)
    {
        List<SheetCell> line =
        [
            SheetCell.Of(row.Sequence, CellLook.Exact), SheetCell.Of(Words.Local(row.At).ToString("yyyy-MM-dd HH:mm:ss", Words.Indonesian) + " WIB"), SheetCell.Of(row.Who),
            SheetCell.Of(row.Kind.Title()), SheetCell.Of($"{row.Who} {row.Sentence}."),
            Joined(row.Changes.Select(c => c.Label)), Joined(row.Changes.Select(c => c.Before)), Joined(row.Changes.Select(c => c.After)),
        ];
        if (hash is not null) line.Add(SheetCell.Of(hash));
        return line;
    }

    private static SheetCell Joined(IEnumerable<string> lines) => SheetCell.Of(string.Join('\n', lines));
}
