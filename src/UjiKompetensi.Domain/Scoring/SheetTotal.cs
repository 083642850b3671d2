using System.Globalization;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Scoring;

/// <summary>
/// What one sheet's own values come to so far, for its panelist alone: each component is the weighted mean of its
/// aspects that have a value, on 0–100; those components are weighted among themselves; the end is rounded once. It
/// is a help to see oneself, never an input of a result.
/// </summary>
/// <param name="Value">Null while no aspect has a value.</param>
/// <param name="Counted">Aspects with a value; an abstention has none.</param>
/// <param name="Decimals">Places it is shown with.</param>
public sealed record SheetTotal(decimal? Value, int Counted, int Aspects, int Decimals)
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <summary><c>83,25</c>, or <c>82,10 dari 6 aspek</c> while not all of them count; empty without a value.</summary>
    public string Text => Value is not { } value ? ""
        : value.ToString(Decimals == 0 ? "0" : "0." + new string('0', Decimals), Indonesian) + (Counted < Aspects ? $" dari {Counted} aspek" : "");

    public static SheetTotal Of(ScoreSheet sheet, Round round)
    {
        var aspects = sheet.AspectsOf(round).ToList();
        var components = aspects.GroupBy(a => a.ComponentId).Select(g => (Component: round.ComponentOf(g.Key), Values: g.Where(a => sheet.MarkOf(a.Id).Value is not null).ToList()))
            .Where(g => g.Values.Count > 0)
            .Select(g => (g.Component.Weight, Value: Mean(g.Values.Select(a => (a.Weight, g.Component.Scale.Normalise(sheet.MarkOf(a.Id).Value!.Value)))))).ToList();
        return new SheetTotal(components.Count == 0 ? null : round.Rules.Round(Mean(components)), aspects.Count(a => sheet.MarkOf(a.Id).Value is not null), aspects.Count, round.Rules.Decimals);
    }

    private static decimal Mean(IEnumerable<(decimal Weight, decimal Value)> parts)
    {
        var all = parts.ToList();
        return all.Sum(p => p.Weight * p.Value) / all.Sum(p => p.Weight);
    }
}
