namespace UjiKompetensi.Reports.Model;

internal enum TextStyle
{
    Regular,
    Bold,
    Italic,
}

internal enum Alignment
{
    Left,
    Center,
    Right,
    Justified,
}

/// <summary>Text in one style.</summary>
internal readonly record struct Run(PlainText Text, TextStyle Style = TextStyle.Regular)
{
    public static implicit operator Run(string text) => new(text);

    public static Run Bold(string text) => new(text, TextStyle.Bold);

    public static Run Italic(string text) => new(text, TextStyle.Italic);
}
