namespace UjiKompetensi.Reports.Model;

/// <param name="Value">0 to 100; null leaves a gap instead of drawing a zero.</param>
/// <param name="Standard">What the post asks for, 0 to 100.</param>
internal readonly record struct RadarAxis(PlainText Label, decimal? Value, decimal? Standard = null);

/// <summary>A picture of numbers that a table beside it carries: nothing is shown only here.</summary>
/// <param name="Height">Millimetres.</param>
internal sealed record Radar(IReadOnlyList<RadarAxis> Axes, float Height = 70) : Block;

/// <summary>A code that leads to the page where a document can be checked. It is not a signature.</summary>
/// <param name="Side">Millimetres.</param>
internal sealed record Qr(PlainText Content, float Side = 24) : Block;
