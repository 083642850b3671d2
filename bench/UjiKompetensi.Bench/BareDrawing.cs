using SkiaSharp;
using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Bench;

/// <summary>
/// The same content by the shortest way SkiaSharp offers: words measured and wrapped, strings drawn, nothing kept
/// together, no repeated heads, no justified lines. What the product's engine does beyond that is what it costs more.
/// </summary>
internal sealed class BareDrawing : IDisposable
{
    private const float Padding = 4;

    private static readonly SKTypeface[] Faces = [.. new[] { "Regular", "Bold", "Italic" }.Select(style => SKTypeface.FromStream(Face.Open($"NaskahSans-{style}.ttf")))];

    private readonly Dictionary<(TextStyle, float), SKFont> _fonts = [];
    private readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true };
    private readonly SKPaint _rule = new() { Color = SKColors.Black, IsStroke = true, StrokeWidth = 0.5f, IsAntialias = true };
    private readonly Ink _figures = new();
    private readonly SKDocument _pdf;
    private readonly Document _document;
    private SKCanvas _canvas = null!;
    private SKSize _page;
    private float _y, _left, _width, _bottom;

    private BareDrawing(SKDocument pdf, Document document) => (_pdf, _document) = (pdf, document);

    public static byte[] Render(Document document)
    {
        using var stream = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = document.Properties.Title.Value, PdfA = true, EncodingQuality = 101 }))
        {
            using var drawing = new BareDrawing(pdf, document);
            foreach (var section in document.Sections)
            {
                drawing.Begin(section.Landscape);
                drawing.Draw(section.Blocks, drawing._left, drawing._width);
                pdf.EndPage();
            }
            pdf.Close();
        }
        return stream.ToArray();
    }

    private void Begin(bool landscape)
    {
        var margins = _document.Page.Margins;
        var (width, height) = _document.Page.Size(landscape);
        (_page, _left, _y) = (new SKSize(width, height), PageSetup.Points(margins.Left), PageSetup.Points(margins.Top));
        (_width, _bottom) = (width - _left - PageSetup.Points(margins.Right), height - PageSetup.Points(margins.Bottom));
        _canvas = _pdf.BeginPage(width, height);
        _figures.Canvas = _canvas;
        WatermarkDrawing.Draw(_canvas, _document.Watermark.Value, _page);
        _canvas.DrawText(_document.Code.Value, _left, height - 35, Font(TextStyle.Regular, 8), _ink);
        _canvas.DrawText("Halaman 1 dari 1", _left + _width - 70, height - 35, Font(TextStyle.Regular, 8), _ink);
    }

    private void Next()
    {
        var landscape = _page.Width > _page.Height;
        _pdf.EndPage();
        Begin(landscape);
    }

    private void Draw(IReadOnlyList<Block> blocks, float x, float width)
    {
        foreach (var block in blocks) Draw(block, x, width);
    }

    private void Draw(Block block, float x, float width)
    {
        var size = _document.Page.TextSize;
        switch (block)
        {
            case Paragraph paragraph:
                Text(string.Concat(paragraph.Runs.Select(run => run.Text.Value)), paragraph.Runs.Count > 0 ? paragraph.Runs[0].Style : default, size + paragraph.SizeStep, x, width, paragraph.Alignment, _document.Page.LineSpacing);
                _y += PageSetup.Points(paragraph.SpaceAfter);
                break;
            case Heading heading:
                _y += PageSetup.Points(3);
                Text(heading.Text.Value, TextStyle.Bold, size, x, width, Alignment.Left, 1.25f);
                break;
            case ItemList list:
                foreach (var (i, item) in list.Items.Index()) Text($"{i + 1}. {item}", default, size, x, width, Alignment.Left, 1.35f);
                break;
            case KeyValues pairs:
                foreach (var (label, value) in pairs.Pairs)
                {
                    _canvas.DrawText(label.Value, x, _y + size, Font(default, size), _ink);
                    Text($": {value}", default, size, x + PageSetup.Points(pairs.LabelWidth), width - PageSetup.Points(pairs.LabelWidth), Alignment.Left, 1.3f);
                }
                _y += PageSetup.Points(3);
                break;
            case Table table:
                Draw(table, x, width);
                break;
            case Letterhead head:
                foreach (var line in head.GovernmentLines) Text(line.Value, default, 13.5f, x, width, Alignment.Center, 1.2f);
                Text(head.Unit.Value, TextStyle.Bold, 15.5f, x, width, Alignment.Center, 1.2f);
                foreach (var line in head.AddressLines) Text(line.Value, default, 9, x, width, Alignment.Center, 1.2f);
                _canvas.DrawLine(x, _y + 4, x + width, _y + 4, _rule);
                _y += 22;
                break;
            case SignatureBlock signatures:
                Draw(signatures, x, width);
                break;
            case KeepTogether group:
                if (_y + group.Blocks.Count * 22 > _bottom) Next();
                Draw(group.Blocks, x, width);
                break;
            case SideBySide columns:
                var top = _y;
                Draw(columns.Left, x, width * columns.LeftShare - 7);
                (var leftEnd, _y) = (_y, top);
                Draw(columns.Right, x + width * columns.LeftShare + 7, width * (1 - columns.LeftShare) - 7);
                _y = Math.Max(leftEnd, _y);
                break;
            case Radar radar:
                RadarDrawing.Draw(_figures, radar, x, _y, width, PageSetup.Points(radar.Height));
                _y += PageSetup.Points(radar.Height);
                break;
            case Qr code:
                QrDrawing.Draw(_canvas, code.Content, x, _y, PageSetup.Points(code.Side));
                _y += PageSetup.Points(code.Side);
                break;
            case Spacer spacer:
                _y += PageSetup.Points(spacer.Millimetres);
                break;
            case Room room:
                _y += PageSetup.Points(room.Millimetres);
                break;
            case PageBreak:
                Next();
                break;
        }
    }

    private void Draw(Table table, float x, float width)
    {
        var size = _document.Page.TextSize - 2 + table.SizeStep;
        var total = table.Columns.Sum(column => column.Width);
        foreach (var row in table.Header.Concat(table.Rows))
        {
            var style = row.IsBold || table.Header.Contains(row) ? TextStyle.Bold : TextStyle.Regular;
            var cells = new List<(float X, float Width, List<string> Lines, Alignment Alignment)>();
            var (column, left) = (0, x);
            foreach (var cell in row.Cells)
            {
                var share = table.Columns.Skip(column).Take(cell.Span).Sum(c => c.Width) / total * width;
                cells.Add((left, share, Wrap(cell.Text.Value, Font(style, size), share - 2 * Padding), cell.Alignment ?? table.Columns[column].Alignment));
                (left, column) = (left + share, column + cell.Span);
            }
            var height = cells.Max(cell => cell.Lines.Count) * size * 1.22f + 5.2f;
            if (_y + height > _bottom) Next();
            foreach (var cell in cells)
            {
                _canvas.DrawRect(cell.X, _y, cell.Width, height, _rule);
                foreach (var (i, line) in cell.Lines.Index()) Line(line, Font(style, size), cell.X + Padding, cell.Width - 2 * Padding, cell.Alignment, _y + 2.6f + size * (1 + 1.22f * i));
            }
            _y += height;
        }
        _y += PageSetup.Points(3);
    }

    private void Draw(SignatureBlock block, float x, float width)
    {
        var share = width / block.PerRow;
        foreach (var row in block.Signers.Chunk(block.PerRow))
        {
            if (_y + 100 > _bottom) Next();
            var top = _y;
            foreach (var (i, signer) in row.Index())
            {
                _y = top;
                Text($"{signer.Role},", default, 10.5f, x + i * share, share - 10, Alignment.Left, 1.25f);
                if (!signer.Position.IsEmpty) Text(signer.Position.Value, default, 9, x + i * share, share - 10, Alignment.Left, 1.25f);
                _y = top + 75;
                Text(signer.Name.Value, TextStyle.Bold, 10.5f, x + i * share, share - 10, Alignment.Left, 1.25f);
                if (!signer.EmployeeNumber.IsEmpty) Text($"NIP {signer.EmployeeNumber}", default, 10.5f, x + i * share, share - 10, Alignment.Left, 1.25f);
            }
            _y += 14;
        }
    }

    private void Text(string text, TextStyle style, float size, float x, float width, Alignment alignment, float spacing)
    {
        var font = Font(style, size);
        foreach (var line in Wrap(text, font, width))
        {
            if (_y + size * spacing > _bottom) Next();
            Line(line, font, x, width, alignment, _y + size);
            _y += size * spacing;
        }
    }

    private void Line(string line, SKFont font, float x, float width, Alignment alignment, float baseline)
    {
        var free = alignment is Alignment.Center or Alignment.Right ? width - font.MeasureText(line) : 0;
        _canvas.DrawText(line, x + (alignment == Alignment.Center ? free / 2 : free), baseline, font, _ink);
    }

    private static List<string> Wrap(string text, SKFont font, float width)
    {
        var lines = new List<string>();
        foreach (var part in text.Split('\n'))
            for (var start = 0; start <= part.Length;)
            {
                var fits = font.BreakText(part.AsSpan(start), width);
                if (start + fits >= part.Length)
                {
                    lines.Add(part[start..]);
                    break;
                }
                var blank = part.LastIndexOf(' ', start + fits, fits);
                var end = blank > start ? blank : start + Math.Max(1, fits);
                lines.Add(part[start..end]);
                start = blank > start ? end + 1 : end;
            }
        return lines;
    }

    private SKFont Font(TextStyle style, float size)
    {
        if (!_fonts.TryGetValue((style, size), out var font))
            _fonts.Add((style, size), font = new SKFont(Faces[(int)style], size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None });
        return font;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values) font.Dispose();
        _ink.Dispose();
        _rule.Dispose();
        _figures.Dispose();
    }
}
