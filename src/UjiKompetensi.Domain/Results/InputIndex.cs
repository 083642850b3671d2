using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// A checked input by dense numbers instead of codes: the marks of one official for one aspect lie side by side in the
/// order of the panel (a "cell"), so that computing walks through memory once. Built in time linear in what is listed.
/// </summary>
internal sealed class InputIndex
{
    /// <summary>Officials × aspects × panelists, and officials × components: all the heads of office of the whole country before nine panelists in twenty aspects.</summary>
    public const int Most = 5_000_000;

    // Per mark: where it is listed, from 1, and what computing asks of it, side by side with its neighbours.
    private readonly int[] _listed;
    private readonly decimal[] _values;
    private readonly bool[] _isGiven;
    private readonly bool[] _hasValue;
    private readonly int[] _results;

    private InputIndex(ResultInput input)
    {
        Input = input;
        input.CheckRules();
        FirstAspects = new int[input.Components.Count];
        for (var c = 0; c < FirstAspects.Length; c++) (FirstAspects[c], Aspects) = (Aspects, Aspects + input.Components[c].Aspects.Count);
        var largest = (decimal)input.Officials.Count * Math.Max(Aspects * (long)Math.Max(input.Panelists.Count, 1), FirstAspects.Length);
        RuleViolation.ThrowIf(largest > Most, "input-too-large", $"Masukan terlalu besar: peserta × aspek × panelis dan peserta × komponen masing-masing paling banyak {Most}.");

        var officials = new CodePlaces(input.Officials.Select(o => o.Code), "peserta");
        var components = new CodePlaces(input.Components.Select(c => c.Code), "komponen");
        var places = input.Officials.Count * Aspects * input.Panelists.Count;
        (_listed, _values, _isGiven, _hasValue) = (new int[places], new decimal[places], new bool[places], new bool[places]);
        PlaceMarks(officials, components);
        _results = ResultPlaces(officials, components);
    }

    public ResultInput Input { get; }

    /// <summary>Of all components together.</summary>
    public int Aspects { get; }

    /// <summary>Per component, the number of its first aspect.</summary>
    public int[] FirstAspects { get; }

    /// <exception cref="RuleViolation">The input cannot be computed as it stands.</exception>
    public static InputIndex Of(ResultInput input) => new(input);

    /// <summary>Copies the values of an official's marks for an aspect; null while a mark is blank.</summary>
    public int? Values(int official, int aspect, decimal[] values)
    {
        var (first, count) = (((official * Aspects) + aspect) * Input.Panelists.Count, 0);
        for (var place = first; place < first + Input.Panelists.Count; place++)
        {
            if (!_isGiven[place]) return null;
            if (_hasValue[place]) values[count++] = _values[place];
        }

        return count;
    }

    public Mark Mark(int official, int aspect, int panelist) =>
        _listed[(((official * Aspects) + aspect) * Input.Panelists.Count) + panelist] is var place and > 0 ? Input.Marks[place - 1].Mark : Scoring.Mark.Blank;

    /// <summary>Null where nothing is listed.</summary>
    public InputResult? Result(int official, int component) =>
        _results[(official * FirstAspects.Length) + component] is var place and > 0 ? Input.Results[place - 1] : null;

    private void PlaceMarks(CodePlaces officials, CodePlaces components)
    {
        var panelists = new CodePlaces(Input.Panelists.Select(p => p.Code), "panelis");
        var aspects = Input.Components.Select(c => c.Source == ComponentSource.Panel ? new CodePlaces(c.Aspects.Select(a => a.Code), "aspek") : null).ToArray();
        Each("marks", Input.Marks.Count, PlaceMark);

        void PlaceMark(int i)
        {
            var mark = Input.Marks[i];
            var (panelist, official, component) = (panelists.Of(mark.Panelist), officials.Of(mark.Official), components.Of(mark.Component));
            if (aspects[component] is not { } known) throw Unknown("komponen panel", mark.Component);
            var place = (((official * Aspects) + FirstAspects[component] + known.Of(mark.Aspect)) * Input.Panelists.Count) + panelist;
            if (_listed[place] > 0) throw Twice("nilai panelis", $"{mark.Panelist}/{mark.Official}/{mark.Component}/{mark.Aspect}");
            (_listed[place], _isGiven[place]) = (i + 1, mark.Mark.Kind != MarkKind.Blank);
            if (mark.Mark.Value is not { } value) return;
            CheckOn(Input.Components[component].Scale, value);
            (_values[place], _hasValue[place]) = (value, true);
        }
    }

    private int[] ResultPlaces(CodePlaces officials, CodePlaces components)
    {
        var places = new int[Input.Officials.Count * FirstAspects.Length];
        Each("results", Input.Results.Count, PlaceResult);
        return places;

        void PlaceResult(int i)
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
    }

    /// <summary>Places a list's entries one after the other; whichever is refused is named by its number.</summary>
    private static void Each(string list, int count, Action<int> place)
    {
        var i = 0;
        try
        {
            for (; i < count; i++) place(i);
        }
        catch (RuleViolation refused)
        {
            throw refused.At($"{list}[{i}]");
        }
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
