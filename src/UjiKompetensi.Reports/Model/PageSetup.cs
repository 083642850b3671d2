namespace UjiKompetensi.Reports.Model;

/// <summary>The paper sizes Indonesian offices print on.</summary>
public enum Paper
{
    A4,

    /// <summary>Folio as sold in Indonesia, 215 x 330 mm.</summary>
    F4,
}

/// <summary>Margins in millimetres, as office rules state them.</summary>
internal sealed record Margins(float Top, float Right, float Bottom, float Left)
{
    public static Margins Office { get; } = new(25, 25, 25, 30);
}

internal sealed record PageSetup(Paper Paper, Margins Margins)
{
    private const float PointsPerMillimetre = 72f / 25.4f;

    /// <summary>Body text in points; tables are set two points smaller.</summary>
    public float TextSize { get; init; } = 11;

    public float LineSpacing { get; init; } = 1.35f;

    public static float Points(float millimetres) => millimetres * PointsPerMillimetre;

    /// <summary>Width and height in points.</summary>
    public (float Width, float Height) Size(bool landscape)
    {
        var (width, height) = Paper == Paper.F4 ? (Points(215), Points(330)) : (Points(210), Points(297));
        return landscape ? (height, width) : (width, height);
    }
}
