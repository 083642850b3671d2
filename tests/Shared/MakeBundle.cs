using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Tests;

/// <summary>Inputs of a calculation by their short codes, without a round behind them.</summary>
internal static partial class Make
{
    public const string Interview = "wawancara";

    /// <summary>One panel component of weight 100 with one aspect unless said otherwise; people are numbered from 1.</summary>
    public static ResultInput Bundle(
        IEnumerable<InputMark>? marks = null, RoundRules? rules = null, IReadOnlyList<InputComponent>? components = null,
        IEnumerable<InputResult>? results = null, int officials = 1, int panelists = 3) => new(
            "uji-contoh", "Uji Kompetensi Contoh", rules ?? new RoundRules(), components ?? [BundlePanel()],
            Enumerable.Range(1, panelists).Select(n => new InputPanelist($"P{n}", $"Panelis {n}", n == 1)).ToList(),
            Enumerable.Range(1, officials).Select(n => new InputOfficial($"{n:00}", $"Pejabat {n}")).ToList(),
            (marks ?? []).ToList(), (results ?? []).ToList());

    /// <summary>A panel component; without aspects it has one with its own code.</summary>
    public static InputComponent BundlePanel(string code = Interview, decimal weight = 100, Scale? scale = null, params (string Code, decimal Weight)[] aspects) => new(
        code, $"Nama {code}", weight, ComponentSource.Panel, scale ?? Scale.Percent,
        aspects.Length == 0 ? [new InputAspect(code, $"Aspek {code}", 100)] : aspects.Select(a => new InputAspect(a.Code, $"Aspek {a.Code}", a.Weight)).ToList());

    public static InputComponent BundleImport(string code, decimal weight, Scale? scale = null) =>
        new(code, $"Nama {code}", weight, ComponentSource.Import, scale ?? Scale.Percent, []);

    /// <summary>Marks of P1, P2 … for one official and aspect.</summary>
    public static IEnumerable<InputMark> BundleMarks(string official, params decimal[] values) =>
        BundleAspect(official, Interview, Interview, values);

    public static IEnumerable<InputMark> BundleAspect(string official, string component, string aspect, params decimal[] values) =>
        values.Select((value, i) => new InputMark($"P{i + 1}", official, component, aspect, Mark.Of(value)));

    public static InputResult BundleResult(string official, string component, decimal value, Scale? scale = null) =>
        new(official, component, value, scale ?? Scale.Percent, "Lembaga Contoh", new DateOnly(2025, 11, 3));
}
