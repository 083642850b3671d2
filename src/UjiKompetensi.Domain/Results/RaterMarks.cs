using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>The marks of an input as tables, officials and panelists in the order of the input.</summary>
internal sealed class RaterMarks
{
    private readonly Dictionary<(string Component, string Aspect), decimal?[]> _cells = [];
    private readonly ResultInput _input;

    /// <exception cref="RuleViolation">A mark names an unknown code, or one value was given twice.</exception>
    public RaterMarks(ResultInput input)
    {
        _input = input;
        foreach (var component in Components)
            foreach (var aspect in component.Aspects)
                _cells.Add((component.Code, aspect.Code), new decimal?[input.Officials.Count * input.Panelists.Count]);
        var panelists = Places(input.Panelists.Select(p => p.Code));
        var officials = Places(input.Officials.Select(o => o.Code));
        foreach (var mark in input.Marks)
        {
            var place = (Place(officials, mark.Official, "peserta") * input.Panelists.Count) + Place(panelists, mark.Panelist, "panelis");
            if (!_cells.TryGetValue((mark.Component, mark.Aspect), out var cells)) throw Unknown("aspek", $"{mark.Component}/{mark.Aspect}");
            if (mark.Mark.Value is not { } value) continue;
            RuleViolation.ThrowIf(cells[place].HasValue, "code-twice", $"Nilai {mark.Panelist} untuk {mark.Official} pada {mark.Component}/{mark.Aspect} muncul lebih dari sekali.");
            cells[place] = value;
        }
    }

    public IEnumerable<InputComponent> Components => _input.Components.Where(c => c.Source == ComponentSource.Panel);

    public RaterTable Of(InputComponent component, InputAspect aspect) => Table(_cells[(component.Code, aspect.Code)]);

    /// <summary>Each panelist's own weighted value of the component; empty where one of its aspects has no value.</summary>
    public RaterTable Of(InputComponent component)
    {
        // Weighed as decimals: the same marks are then the same number, which nominal alpha and ranks rely on.
        var parts = component.Aspects.Select(a => (a.Weight, Cells: _cells[(component.Code, a.Code)])).ToList();
        var whole = new decimal?[_input.Officials.Count * _input.Panelists.Count];
        for (var i = 0; i < whole.Length; i++)
        {
            decimal? sum = 0;
            foreach (var (weight, cells) in parts) sum += cells[i] * weight;
            whole[i] = sum / component.AspectWhole;
        }

        return Table(whole);
    }

    /// <summary>On 0–100, so that aspects of different scales can be looked at together.</summary>
    public RaterTable Normalised(InputComponent component, InputAspect aspect)
    {
        var (low, width) = ((double)component.Scale.Minimum, (double)(component.Scale.Maximum - component.Scale.Minimum));
        return new RaterTable(_input.Panelists.Count, Array.ConvertAll(_cells[(component.Code, aspect.Code)], v => v is { } value ? ((double)value - low) * 100 / width : (double?)null));
    }

    private RaterTable Table(decimal?[] cells) => new(_input.Panelists.Count, Array.ConvertAll(cells, v => (double?)v));

    private static Dictionary<string, int> Places(IEnumerable<string> codes) =>
        codes.Select((code, place) => (code, place)).ToDictionary(c => c.code, c => c.place, StringComparer.Ordinal);

    private static int Place(Dictionary<string, int> places, string code, string what) =>
        places.TryGetValue(code, out var place) ? place : throw Unknown(what, code);

    private static RuleViolation Unknown(string what, string code) => new("code-unknown", $"Kode {what} \"{code}\" tidak dikenal.");
}
