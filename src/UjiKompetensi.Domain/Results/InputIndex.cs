using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// A checked input by dense numbers instead of codes: the marks of one official for one aspect lie together (a
/// "cell"), so that computing walks through memory once. Built in time linear in what is listed.
/// </summary>
internal sealed class InputIndex
{
    /// <summary>Officials × (aspects + components): twenty times all the heads of office of the whole country in nine aspects.</summary>
    public const int MostCells = 5_000_000;

    private readonly int[] _cellStarts;
    private readonly Mark[] _marks;
    private readonly int[] _panelists;
    private readonly int[] _results;

    private InputIndex(ResultInput input)
    {
        Input = input;
        input.CheckRules();
        FirstAspects = new int[input.Components.Count];
        for (var c = 0; c < FirstAspects.Length; c++) (FirstAspects[c], Aspects) = (Aspects, Aspects + input.Components[c].Aspects.Count);
        RuleViolation.ThrowIf((long)input.Officials.Count * (Aspects + FirstAspects.Length) > MostCells, "input-too-large", $"Peserta × (aspek + komponen) paling banyak {MostCells}.");

        var officials = new CodePlaces(input.Officials.Select(o => o.Code), "peserta");
        var components = new CodePlaces(input.Components.Select(c => c.Code), "komponen");
        (_cellStarts, _marks, _panelists) = Cells(officials, components);
        _results = ResultPlaces(officials, components);
    }

    public ResultInput Input { get; }

    /// <summary>Of all components together.</summary>
    public int Aspects { get; }

    /// <summary>Per component, the number of its first aspect.</summary>
    public int[] FirstAspects { get; }

    /// <exception cref="RuleViolation">The input cannot be computed as it stands.</exception>
    public static InputIndex Of(ResultInput input) => new(input);

    public int Cell(int official, int aspect) => (official * Aspects) + aspect;

    /// <summary>The listed marks of a cell, in the order of the input.</summary>
    public ReadOnlySpan<Mark> MarksIn(int cell) => _marks.AsSpan(_cellStarts[cell].._cellStarts[cell + 1]);

    /// <summary>One mark per panelist, in the order of the panel; blank where none is listed.</summary>
    public IReadOnlyList<PanelMark> PanelMarks(int cell)
    {
        var marks = Input.Panelists.Select(p => new PanelMark(p.Code, p.Name, Mark.Blank)).ToArray();
        for (var i = _cellStarts[cell]; i < _cellStarts[cell + 1]; i++) marks[_panelists[i]] = marks[_panelists[i]] with { Mark = _marks[i] };
        return marks;
    }

    /// <summary>Null where nothing is listed.</summary>
    public InputResult? Result(int official, int component) =>
        _results[(official * FirstAspects.Length) + component] is var place and > 0 ? Input.Results[place - 1] : null;

    private (int[] Starts, Mark[] Marks, int[] Panelists) Cells(CodePlaces officials, CodePlaces components)
    {
        var (list, panelists) = (Input.Marks, new CodePlaces(Input.Panelists.Select(p => p.Code), "panelis"));
        var aspects = Input.Components.Select(c => c.Source == ComponentSource.Panel ? new CodePlaces(c.Aspects.Select(a => a.Code), "aspek") : null).ToArray();
        var (cells, seats, starts) = (new int[list.Count], new int[list.Count], new int[(Input.Officials.Count * Aspects) + 1]);
        for (var i = 0; i < cells.Length; i++)
        {
            var mark = list[i];
            seats[i] = panelists.Of(mark.Panelist);
            var (official, component) = (officials.Of(mark.Official), components.Of(mark.Component));
            if (aspects[component] is not { } known) throw Unknown("komponen panel", mark.Component);
            cells[i] = Cell(official, FirstAspects[component] + known.Of(mark.Aspect));
            if (mark.Mark.Value is { } value) CheckOn(Input.Components[component].Scale, value);
            starts[cells[i] + 1]++;
        }

        for (var cell = 1; cell < starts.Length; cell++) starts[cell] += starts[cell - 1];
        var (next, marks, places) = (starts[..^1], new Mark[cells.Length], new int[cells.Length]);
        for (var i = 0; i < cells.Length; i++)
        {
            var place = next[cells[i]]++;
            (marks[place], places[place]) = (list[i].Mark, seats[i]);
        }

        CheckOnce(starts, places);
        return (starts, marks, places);
    }

    private void CheckOnce(int[] starts, int[] panelists)
    {
        var seen = new int[Input.Panelists.Count];
        for (var cell = 0; cell + 1 < starts.Length; cell++)
            for (var i = starts[cell]; i < starts[cell + 1]; i++)
            {
                if (seen[panelists[i]] == cell + 1) throw Twice("nilai panelis", $"{Input.Panelists[panelists[i]].Code}/{PlaceOf(cell)}");
                seen[panelists[i]] = cell + 1;
            }
    }

    private int[] ResultPlaces(CodePlaces officials, CodePlaces components)
    {
        var places = new int[Input.Officials.Count * FirstAspects.Length];
        for (var i = 0; i < Input.Results.Count; i++)
        {
            var result = Input.Results[i];
            var (official, component) = (officials.Of(result.Official), components.Of(result.Component));
            if (Input.Components[component].Source != ComponentSource.Import) throw Unknown("komponen dari luar", result.Component);
            Scale.Of(result.Scale.Minimum, result.Scale.Maximum);
            if (result.Raw(Input.Rules) is { } raw)
            {
                if (result.Jpm is not null && !result.Scale.Contains(raw))
                    throw new RuleViolation("jpm-off-scale", $"JPM {Trace.Show(raw)} peserta {result.Official} di luar skala {result.Scale}: tetapkan batas JPM pada aturan hitung, atau ubah skala komponen.");
                CheckOn(result.Scale, raw);
            }

            ref var place = ref places[(official * FirstAspects.Length) + component];
            if (place > 0) throw Twice("hasil dari luar", $"{result.Official}/{result.Component}");
            place = i + 1;
        }

        return places;
    }

    private string PlaceOf(int cell)
    {
        var component = Array.FindLastIndex(FirstAspects, first => first <= cell % Aspects);
        var parts = Input.Components[component];
        return $"{Input.Officials[cell / Aspects].Code}/{parts.Code}/{parts.Aspects[(cell % Aspects) - FirstAspects[component]].Code}";
    }

    private static void CheckOn(Scale scale, decimal value)
    {
        if (!scale.Contains(value)) scale.Normalise(value);
    }

    private static RuleViolation Twice(string what, string code) => new("code-twice", $"Kode {what} \"{code}\" muncul lebih dari sekali.");

    private static RuleViolation Unknown(string what, string code) => new("code-unknown", $"Kode {what} \"{code}\" tidak dikenal.");

    /// <summary>The places of codes in their list. Lists of marks repeat a code or go to the next one, so both are tried before searching.</summary>
    private sealed class CodePlaces
    {
        private readonly string[] _codes;
        private readonly Dictionary<string, int> _places;
        private readonly string _what;
        private int _last;

        public CodePlaces(IEnumerable<string> codes, string what)
        {
            (_codes, _what) = (codes.ToArray(), what);
            _places = new Dictionary<string, int>(_codes.Length);
            for (var i = 0; i < _codes.Length; i++)
                if (!_places.TryAdd(_codes[i], i)) throw Twice(what, _codes[i]);
        }

        public int Of(string code)
        {
            if (_last < _codes.Length && _codes[_last] == code) return _last;
            if (_last + 1 < _codes.Length && _codes[_last + 1] == code) return ++_last;
            return _places.TryGetValue(code, out var place) ? _last = place : throw Unknown(_what, code);
        }
    }
}
