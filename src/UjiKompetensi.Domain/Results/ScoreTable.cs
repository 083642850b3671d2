using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>What one component of one official came to; nothing where there is no value.</summary>
internal record struct ComponentScore(decimal? Raw, decimal? Normalised, decimal? Contribution);

/// <summary>Where one official stands.</summary>
/// <param name="Rank">0 without a total.</param>
/// <param name="Decisive">The number of the tie key that was needed to place him, from 1; 0 for none.</param>
internal record struct Standing(decimal? Total, bool IsReweighed, int Rank, bool IsShared, int Decisive);

/// <summary>
/// The numbers of a whole round in a few long arrays. They cost a collector nothing, however many officials there are;
/// the objects that people and documents look at are made from them on demand.
/// </summary>
internal sealed class ScoreTable(InputIndex index)
{
    private readonly decimal?[] _aspects = new decimal?[index.Input.Officials.Count * index.Aspects];
    private readonly ComponentScore[] _components = new ComponentScore[index.Input.Officials.Count * index.Input.Components.Count];

    public InputIndex Index { get; } = index;
    public Standing[] Standings { get; } = new Standing[index.Input.Officials.Count];

    /// <summary>How many have a total.</summary>
    public int Ranked { get; set; }

    /// <summary>Name and weight of each stage, in the order in which they appear among the components.</summary>
    public IReadOnlyList<(string Name, decimal Weight)> Stages { get; } = index.Input.Components.Where(c => c.Stage.Length > 0)
        .GroupBy(c => c.Stage).Select(g => (g.Key, g.Sum(c => c.Weight))).ToList();

    public Span<ComponentScore> ComponentsOf(int official) => _components.AsSpan(official * Index.Input.Components.Count, Index.Input.Components.Count);

    public ref decimal? Aspect(int official, int component, int aspect) => ref _aspects[(official * Index.Aspects) + Index.FirstAspects[component] + aspect];
}
