namespace UjiKompetensi.Web.Components;

/// <param name="Values">One for each axis, 0 to 5; null where there is none.</param>
/// <param name="Look">1 to 4: line, dash and marker differ, so that no one needs the colour.</param>
public sealed record RadarSeries(string Title, IReadOnlyList<int?> Values, int Look);
