using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>The chain speaks in codes; this turns them into what people are called. A code that is not known any more stays a code.</summary>
public sealed class TrailNames
{
    private readonly Dictionary<string, string> _participants;
    private readonly Dictionary<string, string> _panelists;
    private readonly Dictionary<string, string> _components;
    private readonly Dictionary<string, string> _aspects;

    public TrailNames(Round round)
    {
        _participants = round.Participants.ToDictionary(p => p.Code, p => p.Name.Full);
        _panelists = round.Panel.ToDictionary(p => p.Code, p => p.Name.Full);
        _components = round.Components.ToDictionary(c => c.Code, c => c.Name);
        _aspects = round.Components.SelectMany(c => c.Aspects.Select(a => (Key: $"{c.Code}/{a.Code}", a.Title))).ToDictionary(a => a.Key, a => a.Title);
    }

    /// <summary><c>peserta 03 Budi Santosa</c>; without a code <c>seorang peserta</c>.</summary>
    public string Participant(string code) => code.Length == 0 ? "seorang peserta" : $"peserta {code}{(_participants.TryGetValue(code, out var name) ? " " + name : "")}";

    public string Panelist(string code) => code.Length == 0 ? "seorang panelis" : $"{code}{(_panelists.TryGetValue(code, out var name) ? " " + name : "")}";

    public string Component(string code) => _components.GetValueOrDefault(code, code);

    public string Aspect(string component, string aspect) => _aspects.GetValueOrDefault($"{component}/{aspect}", aspect);
}
