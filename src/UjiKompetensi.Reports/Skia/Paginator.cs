using UjiKompetensi.Reports.Drawing;

namespace UjiKompetensi.Reports.Skia;

internal readonly record struct PlacedPiece(Piece Piece, float Y);

/// <summary>Puts pieces on pages: what must stay together moves together, and a table brings its header along.</summary>
internal sealed class Paginator(float height)
{
    private readonly List<List<PlacedPiece>> pages = [[]];
    private float y;
    private TableHeader? open;

    public static List<List<PlacedPiece>> Paginate(IReadOnlyList<Piece> pieces, float height)
    {
        var paginator = new Paginator(height);
        for (var i = 0; i < pieces.Count;)
            i = paginator.PlaceChain(pieces, i);
        if (paginator.pages.Count > 1 && paginator.pages[^1].Count == 0)
            paginator.pages.RemoveAt(paginator.pages.Count - 1);
        return paginator.pages;
    }

    private int PlaceChain(IReadOnlyList<Piece> pieces, int start)
    {
        var end = start;
        var needed = pieces[start].Height;
        while (pieces[end].KeepWithNext && end + 1 < pieces.Count)
            needed += pieces[++end].Height;
        // A chain that no page can hold is cut where it must be, but still starts where it stands.
        var header = HeaderNeededBy(pieces[start]);
        if (!Fits(needed + header) && needed + (pieces[start].Header?.Height ?? 0) <= height)
            StartPage();
        for (var i = start; i <= end; i++)
            Place(pieces[i]);
        return end + 1;
    }

    private void Place(Piece piece)
    {
        if (piece is PageBreakPiece)
        {
            if (pages[^1].Count > 0)
                StartPage();
            return;
        }
        if (piece.IsAir && (pages[^1].Count == 0 || !Fits(piece.Height)))
            return;
        if (!Fits(piece.Height + HeaderNeededBy(piece)) && pages[^1].Count > 0)
            StartPage();
        if (piece.Header is { } header && !ReferenceEquals(header, open))
        {
            foreach (var row in header.Rows)
                Put(row);
        }
        open = piece.Header;
        Put(piece);
    }

    private float HeaderNeededBy(Piece piece) =>
        piece.Header is { } header && !ReferenceEquals(header, open) ? header.Height : 0;

    private bool Fits(float needed) => y + needed <= height + 0.01f;

    private void StartPage()
    {
        pages.Add([]);
        y = 0;
        open = null;
    }

    private void Put(Piece piece)
    {
        pages[^1].Add(new PlacedPiece(piece, y));
        y += piece.Height;
    }
}
