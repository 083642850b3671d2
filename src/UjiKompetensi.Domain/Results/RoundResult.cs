using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Results;

/// <summary>What a round's numbers come to, officials in the order of the input.</summary>
public sealed class RoundResult
{
    private readonly ScoreTable _table;
    private readonly Dictionary<string, int> _places;

    internal RoundResult(ScoreTable table, bool showsOrder = true)
    {
        (_table, Input) = (table, table.Index.Input);
        Officials = Enumerable.Range(0, Input.Officials.Count).Select(place => new OfficialResult(table, place, showsOrder)).ToArray();
        _places = new Dictionary<string, int>(Officials.Count);
        for (var place = 0; place < Officials.Count; place++) _places.Add(Input.Officials[place].Code, place);
    }

    /// <summary>What it was computed from.</summary>
    public ResultInput Input { get; }
    public IReadOnlyList<OfficialResult> Officials { get; }

    public OfficialResult Of(string code) => Officials[_places[code]];

    /// <summary>The same as this round lets it be looked at: without places in the order unless it shows them.</summary>
    public RoundResult Shown(DisplayRules display) => display.ShowsRanking ? this : new RoundResult(_table, showsOrder: false);
}

/// <summary>What one official's numbers come to. Parts and trace are made when first asked for.</summary>
public sealed class OfficialResult
{
    private readonly ScoreTable _table;
    private readonly int _place;
    private readonly bool _showsOrder;
    private IReadOnlyList<ComponentResult>? _components;
    private TraceStep? _trace;

    internal OfficialResult(ScoreTable table, int place, bool showsOrder) => (_table, _place, _showsOrder) = (table, place, showsOrder);

    public string Code => Person.Code;
    public string Name => Person.Name;
    public IReadOnlyList<ComponentResult> Components => _components ??= ResultParts.Components(_table, _place);

    /// <summary>0–100, rounded; null while something is missing and the policy is to hold.</summary>
    public decimal? Total => Standing.Total;
    public string? Band => Total is { } total ? Rounds.Band.Of(total, _table.Index.Input.Rules.Bands)?.Name : null;

    /// <summary>What is not there, in words; empty when complete.</summary>
    public IReadOnlyList<string> Missing => Components.Where(c => c.Missing is not null).Select(c => $"{c.Name}: {c.Missing}").ToList();

    /// <summary>The total stands on fewer components than the others'.</summary>
    public bool IsReweighed => Standing.IsReweighed;

    /// <summary>Subtotals, in the order in which the stages appear among the components; empty in a round without stages.</summary>
    public IReadOnlyList<StageResult> Stages => ResultParts.Stages(_table, _place);

    /// <summary>From 1; equal ranks are shared (1, 2, 2, 4). Null without a total, and where the round shows no order.</summary>
    public int? Rank => _showsOrder && Standing.Rank > 0 ? Standing.Rank : null;
    public bool IsRankShared => _showsOrder && Standing.IsShared;

    /// <summary>
    /// The last <see cref="Rounds.TieKey"/>, as it is spelled, that was needed to tell this official from others with the
    /// same total; null where nobody has the same total, or no key tells them apart.
    /// </summary>
    public string? TieBrokenBy => _showsOrder && Standing.Decisive > 0 ? _table.Index.Input.Rules.TieOrder[Standing.Decisive - 1] : null;

    /// <summary>How the total came about, down to every mark.</summary>
    public TraceStep Trace => _trace ??= Results.Trace.Of(this);

    /// <summary>How many have a rank.</summary>
    internal int Ranked => _table.Ranked;
    internal ResultInput Input => _table.Index.Input;
    internal InputOfficial Person => Input.Officials[_place];

    internal InputResult? ResultFor(int component) => _table.Index.Result(_place, component);

    private ref Standing Standing => ref _table.Standings[_place];
}

/// <summary>One stage's part of the total: no step of its arithmetic, only a view on it.</summary>
/// <param name="Weight">Sum of the weights of its components, in percent of the total.</param>
/// <param name="Points">Sum of their contributions, rounded; null unless each has one, or the official is reweighed and one has.</param>
/// <param name="Value">0–100, rounded: Σ normalised × weight / Σ weight over the components that have a value; null as the points.</param>
public sealed record StageResult(string Name, decimal Weight, decimal? Points, decimal? Value);

/// <param name="Raw">On the component's own scale.</param>
/// <param name="Normalised">On 0–100.</param>
/// <param name="Contribution">Points that go into the total.</param>
/// <param name="MarksUsed">Marks with a value; of <paramref name="MarksExpected"/> that a full panel would give. Both 0 for an import.</param>
public sealed record ComponentResult(
    string Code, string Name, decimal Weight, decimal? Raw, decimal? Normalised, decimal? Contribution,
    int MarksUsed, int MarksExpected, string? Missing, IReadOnlyList<AspectResult> Aspects);

/// <param name="Weight">Percent of the component, or a factor.</param>
/// <param name="Value">Of all panelists together, on the component's raw scale; null while a mark is blank, and where none has a value.</param>
/// <param name="Marks">One per panelist, in the order of the panel.</param>
public sealed record AspectResult(string Code, string Title, decimal Weight, decimal? Value, IReadOnlyList<PanelMark> Marks)
{
    public int MarksUsed => Marks.Count(m => m.Mark.Value.HasValue);

    /// <summary>Why there is no value, in words.</summary>
    internal string WhyNone => Marks.Count(m => m.Mark.Kind == MarkKind.Blank) is var blank and > 0 ? $"belum diisi {blank} panelis" : "tidak dinilai satu panelis pun";
}

public sealed record PanelMark(string Panelist, string PanelistName, Mark Mark);
