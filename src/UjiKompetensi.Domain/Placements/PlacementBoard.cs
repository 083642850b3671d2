using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Placements;

/// <summary>What a pair of official and post is in the calculation.</summary>
public enum PairState
{
    /// <summary>May be chosen.</summary>
    Open,

    /// <summary>Forbidden; the reasons say why.</summary>
    Barred,

    /// <summary>Allowed, but its fit cannot be computed; never chosen, and not taken for zero.</summary>
    Unknown,

    /// <summary>Settled beforehand.</summary>
    Locked,

    /// <summary>Stays on his own post because nobody can say how well he fits it: nobody is moved for want of data.</summary>
    Held,
}

/// <summary>A case with every pair of official and post looked at once.</summary>
internal sealed class PlacementBoard
{
    private readonly (PairState State, decimal? Fit, IReadOnlyList<string> Reasons)[,] _pairs;

    private PlacementBoard(PlacementCase @case, Dictionary<OfficialId, int> rows, Dictionary<PostId, int> columns) =>
        (Case, Rows, Columns, _pairs) = (@case, rows, columns, new (PairState, decimal?, IReadOnlyList<string>)[rows.Count, columns.Count]);

    public PlacementCase Case { get; }
    public IReadOnlyDictionary<OfficialId, int> Rows { get; }
    public IReadOnlyDictionary<PostId, int> Columns { get; }

    public (PairState State, decimal? Fit, IReadOnlyList<string> Reasons) this[int row, int column] => _pairs[row, column];

    /// <exception cref="RuleViolation">As <see cref="PlacementCase.Check"/>; <c>lock-barred</c> for a lock on a forbidden pair.</exception>
    public static PlacementBoard Of(PlacementCase @case)
    {
        @case.Check();
        var board = new PlacementBoard(@case, Index(@case.Officials.Select(o => o.Id)), Index(@case.Posts.Select(p => p.Id)));
        board.Fill();
        board.Lock();
        board.Hold();
        return board;
    }

    private void Fill()
    {
        var fits = Case.Fits.ToDictionary(f => (f.Official, f.Post));
        var bars = Case.Bars.ToLookup(b => (b.Official, b.Post), b => b.Reason);
        foreach (var (official, row) in Case.Officials.Select((o, i) => (o, i)))
            foreach (var (post, column) in Case.Posts.Select((p, i) => (p, i)))
            {
                var fit = fits.GetValueOrDefault((official.Id, post.Id));
                List<string> reasons = [.. bars[(official.Id, post.Id)], .. Rules(official, post)];
                _pairs[row, column] = reasons.Count > 0 ? (PairState.Barred, fit?.Value, reasons)
                    : fit?.Value is { } value ? (PairState.Open, value, [])
                    : (PairState.Unknown, null, fit is { Missing.Count: > 0 } ? fit.Missing : ["kesesuaian belum dihitung"]);
            }
    }

    /// <summary>What follows from tenure, rank and holders. Each is lifted by changing what it rests on, with a reason; none is a verdict on a person.</summary>
    private IEnumerable<string> Rules(PlacementOfficial official, PlacementPost post)
    {
        if (post.KeptBy.Length > 0) yield return $"Diduduki {post.KeptBy}, yang tidak ikut dalam penataan ini.";
        if (official.Post == post.Id)
        {
            if (official.MustMoveReason.Length > 0) yield return $"Tidak dapat tetap pada jabatannya: {official.MustMoveReason}";
        }
        else
        {
            if (official.Rank < post.MinimumRank) yield return $"Pangkat {official.Rank.Title()} di bawah {post.MinimumRank.Value.Title()}, pangkat terendah jabatan ini.";
            if (official.InPostSince is { } since && official.EarlyMoveReason.Length == 0
                && Tenure.Between(since, Case.On) is { Track: TenureTrack.UnderTwoYears } tenure)
                yield return $"Baru {tenure} menjabat, belum dua tahun (PP 11/2017 ps. 132). Tulis alasannya untuk membuka (SE MenPANRB 19/2023).";
        }
    }

    private void Lock()
    {
        foreach (var @lock in Case.Locks)
        {
            var (row, column) = (Rows[@lock.Official], Columns[@lock.Post]);
            RuleViolation.ThrowIf(_pairs[row, column].State == PairState.Barred, "lock-barred",
                $"{Case.Officials[row].Name} dikunci pada {Case.Posts[column].Title}, padahal terlarang: {string.Join(" ", _pairs[row, column].Reasons)} Lepaskan kuncinya atau larangannya.");
            Settle(row, column, PairState.Locked, $"{Case.Officials[row].Name} dikunci pada {Case.Posts[column].Title}.");
        }
    }

    private void Hold()
    {
        foreach (var (official, row) in Case.Officials.Select((o, i) => (o, i)))
            if (official.Post is { } own && Columns[own] is var column && _pairs[row, column].State == PairState.Unknown)
                Settle(row, column, PairState.Held, $"{official.Name} tetap pada {Case.Posts[column].Title} sampai datanya lengkap.");
    }

    private void Settle(int row, int column, PairState state, string reason)
    {
        for (var other = 0; other < Columns.Count; other++) if (other != column) Bar(row, other, reason);
        for (var other = 0; other < Rows.Count; other++) if (other != row) Bar(other, column, reason);
        _pairs[row, column] = (state, _pairs[row, column].Fit, _pairs[row, column].Reasons);
    }

    private void Bar(int row, int column, string reason)
    {
        var pair = _pairs[row, column];
        _pairs[row, column] = (PairState.Barred, pair.Fit, pair.State == PairState.Barred ? [.. pair.Reasons, reason] : [reason]);
    }

    private static Dictionary<T, int> Index<T>(IEnumerable<T> all) where T : notnull => all.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
}
