using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Tests;

internal static partial class Make
{
    /// <summary>A computed result in which each official has the given total, or none.</summary>
    public static RoundResult Result(IReadOnlyList<Band> bands, params IReadOnlyList<(string Code, decimal? Total)> officials) => RoundCalculation.Of(new ResultInput(
        "contoh", "Contoh", new RoundRules { Bands = bands }, [new InputComponent("nilai", "Nilai", 100, ComponentSource.Import, Scale.Percent, [])], [],
        [.. officials.Select(o => new InputOfficial(o.Code, $"Pejabat {o.Code}"))], [],
        [.. officials.Where(o => o.Total.HasValue).Select(o => new InputResult(o.Code, "nilai", o.Total, Scale.Percent))]));
}
