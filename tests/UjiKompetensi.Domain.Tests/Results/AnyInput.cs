using CsCheck;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Results;

/// <summary>
/// Whole inputs that use everything the calculation knows: a panel component with two aspects by percent or factor on
/// any scale, one with a single aspect, and an import with values, matches and reasons. Few different marks, so that
/// ties are common.
/// </summary>
internal static class AnyInput
{
    private static readonly string[] Keys = ["w", "w/x", "w/y", "m", "a", "@tenure", "@grade", "@age"];
    private static readonly Scale[] Scales = [Scale.Percent, new(1, 5), new(0, 400), new(10, 90)];

    /// <summary>Each one can be computed.</summary>
    public static readonly Gen<ResultInput> Computable =
        from rules in Rules()
        from components in Components()
        from panelists in Gen.Int[1, 7]
        from officials in Gen.Int[1, 6]
        from coarse in Gen.Bool
        from marks in Gen.Select(Gen.Int[0, 99], coarse ? Gen.Int[12, 18].Select(n => n * 500) : Gen.Int[0, 10_000]).Array[panelists * officials * 3]
        from results in Gen.Select(Gen.Int[0, 9], coarse ? Gen.Int[6, 9].Select(n => n * 1000) : Gen.Int[0, 10_000], Gen.Int[20, 45]).Array[officials]
        from people in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 3]).Array[officials]
        select new ResultInput("uji", "Uji", rules, components,
            [.. Enumerable.Range(1, panelists).Select(p => new InputPanelist($"P{p}", $"Panelis {p}", p == 1))],
            [.. people.Select((p, o) => new InputOfficial($"{o + 1:00}", $"Pejabat {o + 1}", "", Day(2020, p.Item1), p.Item2 == 0 ? null : (Rank)p.Item2, Day(1970, p.Item3)))],
            [.. marks.Select((m, i) => MarkOf(m, i, panelists, components)).Where(m => m is not null).Select(m => m!)],
            [.. results.Select(ResultOf).Where(r => r is not null).Select(r => r!)]);

    private static Gen<RoundRules> Rules() =>
        from aggregation in Gen.Enum<Aggregation>()
        from step in Gen.Enum<RoundingStep>()
        from missing in Gen.Enum<MissingPolicy>()
        from decimals in Gen.Int[0, 4]
        from minimum in Gen.Int[3, 9]
        from cap in Gen.Int[0, 2]
        from order in Gen.Int[0, 1000].Array[Keys.Length]
        from count in Gen.Int[0, Keys.Length]
        select new RoundRules
        {
            Aggregation = aggregation, RoundingStep = step, Missing = missing, Decimals = decimals, MinimumToDrop = minimum, JpmCap = cap == 0 ? null : 80 + (cap * 10),
            TieOrder = Keys.Zip(order).OrderBy(k => k.Second).Take(count).Select(k => k.First).ToList(), Bands = [new(0, "Kurang"), new(68, "Cukup"), new(80, "Baik")],
        };

    private static Gen<IReadOnlyList<InputComponent>> Components() =>
        from first in Gen.Int[1, 17]
        from second in Gen.Int[1, 18 - first]
        from scale in Gen.Int[0, Scales.Length - 1]
        from factor in Gen.Bool
        from x in factor ? Gen.Int[1, 10_000] : Gen.Int[1, 19].Select(n => n * 500)
        from y in Gen.Int[1, 10_000]
        from stages in Gen.Int[0, 2]
        select (IReadOnlyList<InputComponent>)
        [
            new("w", "Wawancara", first * 5, ComponentSource.Panel, Scales[scale], [new("x", "Aspek x", x / 100m), new("y", "Aspek y", factor ? y / 100m : 100 - (x / 100m))],
                stages == 0 ? "" : "Tahap II", factor ? AspectWeighing.Factor : AspectWeighing.Percent),
            new("m", "Makalah", second * 5, ComponentSource.Panel, Scale.Percent, [new("m", "Makalah", 100)], stages == 0 ? "" : "Tahap I"),
            new("a", "Asesmen", 100 - ((first + second) * 5), ComponentSource.Import, new Scale(0, 200), [], stages == 2 ? "Tahap I" : ""),
        ];

    private static InputMark? MarkOf((int Kind, int Hundredths) mark, int place, int panelists, IReadOnlyList<InputComponent> components)
    {
        var (component, aspect) = (place % 3) switch { 0 => ("w", "x"), 1 => ("w", "y"), _ => ("m", "m") };
        var scale = components.First(c => c.Code == component).Scale;
        var value = decimal.Round(scale.Minimum + ((scale.Maximum - scale.Minimum) * mark.Hundredths / 10_000m), 2);
        return mark.Kind < 2 ? null : new InputMark($"P{(place / 3 % panelists) + 1}", $"{(place / 3 / panelists) + 1:00}", component, aspect, mark.Kind switch
        {
            2 => Mark.Blank,
            < 8 => Mark.Abstained("a"),
            _ => Mark.Of(value),
        });
    }

    private static InputResult? ResultOf((int Kind, int Hundredths, int Reached) result, int official) => result.Kind switch
    {
        0 => null,
        1 => new InputResult($"{official + 1:00}", "a", null, Scale.Percent, Reason: "sakit"),
        < 6 => new InputResult($"{official + 1:00}", "a", result.Hundredths / 100m, Scale.Percent),
        _ => new InputResult($"{official + 1:00}", "a", null, new Scale(0, 200), Jpm: new InputMatch(result.Reached, 36)),
    };

    private static DateOnly? Day(int year, int number) => number == 0 ? null : new DateOnly(year, number, 1);
}
