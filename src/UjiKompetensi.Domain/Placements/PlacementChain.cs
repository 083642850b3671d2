using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Placements;

/// <summary>How a chain of moves ends: in a post that was vacant, where it began, or with a holder left without a post.</summary>
public enum ChainEnd { Vacancy, Circle, HolderWithoutPost }

/// <summary>Moves that hang together: the first takes the post of the second, the second that of the third, and so on.</summary>
/// <param name="Steps">In that order; the last one has no post when the chain ends with <see cref="ChainEnd.HolderWithoutPost"/>.</param>
/// <param name="LeavesEmpty">The post the first one leaves and nobody takes; null in a circle, or when he had none.</param>
public sealed record PlacementChain(IReadOnlyList<PlacementSeat> Steps, ChainEnd End, PlacementPost? LeavesEmpty)
{
    /// <summary>The chain in one Indonesian sentence.</summary>
    public string Sentence
    {
        get
        {
            var moves = string.Join(", ", Steps.Where(s => s.To is not null).Select(s => $"{s.Official.Name} ke {s.To!.Title}"));
            var end = End switch
            {
                ChainEnd.Vacancy => "yang lowong",
                ChainEnd.Circle => "sehingga lingkarannya tertutup",
                _ => $"sehingga {Steps[^1].Official.Name} tidak mendapat jabatan",
            };
            return $"{moves}{(End == ChainEnd.Vacancy ? " " : ", ")}{end}{(LeavesEmpty is null ? "" : $"; {LeavesEmpty.Title} menjadi lowong")}.";
        }
    }

    internal static IReadOnlyList<PlacementChain> Of(IReadOnlyList<PlacementSeat> seats)
    {
        var leaving = seats.Where(s => s.Leaves).ToDictionary(s => s.From!.Id);
        var taken = seats.Where(s => s.To is not null).Select(s => s.To!.Id).ToHashSet();
        var coming = seats.Where(s => s.To is not null && s.To.Id != s.From?.Id).ToList();
        var told = new HashSet<PlacementSeat>(ReferenceEqualityComparer.Instance);
        // Open chains begin with a post nobody takes over; what is left then are circles.
        var chains = coming.Where(s => s.From is null || !taken.Contains(s.From.Id)).Select(s => Follow(s, leaving, told)).ToList();
        chains.AddRange(coming.Where(s => !told.Contains(s)).Select(s => told.Contains(s) ? null : Follow(s, leaving, told)).OfType<PlacementChain>());
        return chains;
    }

    private static PlacementChain Follow(PlacementSeat first, Dictionary<PostId, PlacementSeat> leaving, HashSet<PlacementSeat> told)
    {
        var steps = new List<PlacementSeat>();
        for (var step = first; step is not null && told.Add(step); step = step.To is { } to ? leaving.GetValueOrDefault(to.Id) : null) steps.Add(step);
        var closed = first.From is not null && steps[^1].To?.Id == first.From.Id;
        return new PlacementChain(steps, closed ? ChainEnd.Circle : steps[^1].To is null ? ChainEnd.HolderWithoutPost : ChainEnd.Vacancy, closed ? null : first.From);
    }
}
