using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Placements;

/// <summary>One official in a plan: the post he holds now, the one he would hold, and why, where a word is needed.</summary>
/// <param name="From">Null for somebody without a post today.</param>
/// <param name="To">Null when no post is left for him.</param>
/// <param name="Fit">0–100; null without a post, and for a fit that cannot be computed.</param>
/// <param name="Why">For whoever stays for want of data or is left without a post: the reasons, each once.</param>
public sealed record PlacementSeat(PlacementOfficial Official, PlacementPost? From, PlacementPost? To, decimal? Fit, IReadOnlyList<string> Why)
{
    public bool Moves => To is not null && From is not null && To.Id != From.Id;
    internal bool Leaves => From is not null && To?.Id != From.Id;
}

/// <summary>Who would hold what: one possible assignment, with what follows from it. A proposal to talk about, not a decision.</summary>
/// <param name="Seats">All officials in the order of the case.</param>
/// <param name="EmptyPosts">Posts nobody would hold, for open selection.</param>
/// <param name="Chains">Moves that hang together, each official in one chain at most.</param>
/// <param name="TotalFit">Sum of the fits that are known; officials whose fit is not known add nothing.</param>
public sealed record PlacementPlan(
    IReadOnlyList<PlacementSeat> Seats, IReadOnlyList<PlacementPost> EmptyPosts, IReadOnlyList<PlacementChain> Chains, decimal TotalFit)
{
    public int Placed => Seats.Count(s => s.To is not null);
    public int Moved => Seats.Count(s => s.Moves);
    public IEnumerable<PlacementSeat> WithoutPost => Seats.Where(s => s.To is null);

    /// <exception cref="RuleViolation">The official is not in this plan.</exception>
    public PlacementSeat Of(OfficialId official) => Seats.FirstOrDefault(s => s.Official.Id == official)
        ?? throw new RuleViolation("official-unknown", "Pejabat ini tidak ada dalam penataan. Muat ulang halaman.");

    /// <summary>Everybody where he is today, to compare with or to swap from.</summary>
    /// <exception cref="RuleViolation">The case is not in order.</exception>
    public static PlacementPlan Today(PlacementCase @case)
    {
        var board = PlacementBoard.Of(@case);
        return Of(board, @case.Officials.Select(o => o.Post is { } post ? board.Columns[post] : -1).ToList());
    }

    internal static PlacementPlan Of(PlacementBoard board, IReadOnlyList<int> columns)
    {
        var (officials, posts) = (board.Case.Officials, board.Case.Posts);
        var seats = officials.Select((official, row) => new PlacementSeat(
            official, official.Post is { } own ? posts[board.Columns[own]] : null,
            columns[row] < 0 ? null : posts[columns[row]], columns[row] < 0 ? null : board[row, columns[row]].Fit, Why(board, row, columns[row]))).ToList();
        var filled = columns.ToHashSet();
        var empty = posts.Where((post, column) => !filled.Contains(column) && post.KeptBy.Length == 0).ToList();
        return new PlacementPlan(seats, empty, PlacementChain.Of(seats), seats.Sum(s => s.Fit ?? 0));
    }

    private static List<string> Why(PlacementBoard board, int row, int column)
    {
        if (column >= 0) return board[row, column].State is PairState.Held ? [.. board[row, column].Reasons] : [];
        var pairs = Enumerable.Range(0, board.Columns.Count).Select(c => board[row, c]).ToList();
        return pairs.Exists(p => p.State == PairState.Open) ? ["Semua jabatan yang terbuka baginya diisi pejabat lain."]
            : [.. pairs.SelectMany(p => p.Reasons).Distinct().DefaultIfEmpty("Tidak ada jabatan dalam daftar.")];
    }
}
