using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.QuestPdf;

/// <summary>Sets text. QuestPDF 2022.12 cannot justify: what the model wants justified is set ragged.</summary>
internal static class QuestText
{
    public static QuestPDF.Infrastructure.TextStyle Base(float size) =>
        QuestPDF.Infrastructure.TextStyle.Default.FontFamily("Naskah Sans").FontSize(size).Fallback(style => style.FontFamily("Liberation Sans"));

    public static void Set(IContainer container, IReadOnlyList<Run> runs, TextForm form, float lineHeight, float width) =>
        container.Text(text =>
        {
            Align(text, form.Alignment);
            text.DefaultTextStyle(style => style.FontSize(form.Size).LineHeight(lineHeight));
            if (form.FirstIndent > 0)
                text.Element().Width(form.FirstIndent).Height(1);
            foreach (var run in runs)
                Write(text, run, form.Size, width);
        });

    public static void Set(IContainer container, PlainText text, Model.TextStyle style, TextForm form, float lineHeight, float width) =>
        Set(container, [new Run(text, style)], form, lineHeight, width);

    private static void Align(TextDescriptor text, Alignment alignment)
    {
        switch (alignment)
        {
            case Alignment.Center:
                text.AlignCenter();
                break;
            case Alignment.Right:
                text.AlignRight();
                break;
            default:
                text.AlignLeft();
                break;
        }
    }

    // QuestPDF refuses a word wider than its line unless it may break anywhere; no other word should.
    private static void Write(TextDescriptor text, Run run, float size, float width)
    {
        var face = Face.For(run.Style);
        foreach (var (part, breaks) in Parts(run.Text.Value, word => face.Width(word, size) > width - 1))
        {
            var span = text.Span(part);
            if (run.Style == Model.TextStyle.Bold)
                span.Bold();
            if (run.Style == Model.TextStyle.Italic)
                span.Italic();
            if (breaks)
                span.WrapAnywhere();
        }
    }

    private static IEnumerable<(string Text, bool Breaks)> Parts(string text, Func<string, bool> isTooWide)
    {
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny(' ', '\n') is var found && found < 0 ? text.Length : at + found;
            if (isTooWide(text[at..end]))
            {
                if (at > start)
                    yield return (text[start..at], false);
                yield return (text[at..end], true);
                start = end;
            }
            at = end + 1;
        }
        if (start < text.Length)
            yield return (text[start..], false);
    }
}
