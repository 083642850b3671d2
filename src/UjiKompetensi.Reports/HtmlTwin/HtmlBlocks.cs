using System.Globalization;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.HtmlTwin;

/// <summary>Writes blocks below each other.</summary>
internal sealed class HtmlBlocks(HtmlWriter page)
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("id-ID");

    public void Write(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph { IsHidden: true } or Spacer or Room:
                break;
            case Paragraph paragraph:
                Write(paragraph);
                break;
            case Heading heading:
                page.Element(heading.Level == 1 ? "h2" : "h3", heading.Text);
                break;
            case ItemList list:
                Write(list);
                break;
            case IndentedLines lines:
                foreach (var (depth, text) in lines.Lines)
                    page.Element("p", text, ("class", "langkah"), ("style", $"margin-inline-start:{Math.Clamp(depth, 0, 8) * 1.5}em".Replace(',', '.')));
                break;
            case KeyValues pairs:
                Write(pairs);
                break;
            case Table table:
                Write(table);
                break;
            case Letterhead head:
                Write(head);
                break;
            case SignatureBlock signatures:
                Write(signatures);
                break;
            case KeepTogether group:
                Write(group.Blocks);
                break;
            case SideBySide columns:
                page.Open("div", ("class", "berdampingan")).Open("div");
                Write(columns.Left);
                page.Close("div").Open("div");
                Write(columns.Right);
                page.Close("div").Close("div");
                break;
            case Radar radar:
                page.Element("p", $"Grafik radar dengan nilai: {string.Join("; ", radar.Axes.Select(Axis))}.", ("class", "gambar"));
                break;
            case Qr code:
                page.Element("p", $"Kode QR berisi: {code.Content}", ("class", "gambar"));
                break;
            case PageBreak:
                page.Raw("<hr>\n");
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private static string Axis(RadarAxis axis) =>
        $"{axis.Label} {axis.Value?.ToString("0.00", Culture) ?? "tidak ada"}{(axis.Standard is { } standard ? $" (standar {standard.ToString("0.00", Culture)})" : "")}";

    private void Write(Paragraph paragraph)
    {
        var name = paragraph.IsTitle ? "h2" : "p";
        if (paragraph.Alignment is Alignment.Center or Alignment.Right)
            page.Open(name, ("class", paragraph.Alignment == Alignment.Center ? "tengah" : "kanan"));
        else
            page.Open(name);
        foreach (var run in paragraph.Runs)
        {
            var style = run.Style switch { TextStyle.Bold when !paragraph.IsTitle => "strong", TextStyle.Italic => "em", _ => "" };
            if (style.Length > 0)
                page.Open(style);
            page.Text(run.Text);
            if (style.Length > 0)
                page.Raw($"</{style}>");
        }
        page.Close(name);
    }

    private void Write(ItemList list)
    {
        var name = list.Marker == ListMarker.Bullet ? "ul" : "ol";
        if (list.Marker == ListMarker.Letter)
            page.Open(name, ("type", "a"));
        else
            page.Open(name);
        foreach (var item in list.Items)
            page.Element("li", item);
        page.Close(name);
    }

    private void Write(KeyValues pairs)
    {
        page.Open("dl");
        foreach (var (label, value) in pairs.Pairs)
            page.Element("dt", label).Element("dd", value);
        page.Close("dl");
    }

    private void Write(Table table)
    {
        // The box scrolls on a narrow screen: then the keyboard must reach it.
        page.Open("div", ("class", "tabel"), ("tabindex", "0"), ("role", "group"), ("aria-label", table.Caption.IsEmpty ? "Tabel" : table.Caption.Value)).Open("table");
        if (!table.Caption.IsEmpty)
            page.Element("caption", table.Caption);
        page.Open("thead");
        foreach (var row in table.Header)
            Write(row, isHead: true);
        page.Close("thead").Open("tbody");
        foreach (var row in table.Rows)
            Write(row, isHead: false);
        page.Close("tbody").Close("table").Close("div");
    }

    private void Write(Row row, bool isHead)
    {
        page.Open("tr");
        foreach (var cell in row.Cells)
        {
            // An empty head says nothing to anybody.
            var name = isHead && !cell.Text.IsEmpty ? "th" : "td";
            var span = cell.Span.ToString(CultureInfo.InvariantCulture);
            if (name == "th")
                page.Open(name, ("scope", cell.Span > 1 ? "colgroup" : "col"), ("colspan", span));
            else if (row.IsBold)
                page.Open(name, ("colspan", span), ("class", "tebal"));
            else
                page.Open(name, ("colspan", span));
            page.Text(cell.Text).Close(name);
        }
        page.Close("tr");
    }

    private void Write(Letterhead head)
    {
        page.Open("header", ("class", "kop"));
        if (head.Emblem is { } picture)
            page.Open("img", ("alt", "Lambang daerah"), ("src", $"data:{TypeOf(picture.Span)};base64,{Convert.ToBase64String(picture.Span)}"));
        page.Open("div");
        foreach (var line in head.GovernmentLines)
            page.Element("p", line);
        page.Element("p", head.Unit, ("class", "unit"));
        foreach (var line in head.AddressLines)
            page.Element("p", line, ("class", "alamat"));
        page.Close("div").Close("header");
    }

    private static string TypeOf(ReadOnlySpan<byte> picture) => picture.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? "image/jpeg" : "image/png";

    private void Write(SignatureBlock signatures)
    {
        page.Open("ul", ("class", "penanda"));
        foreach (var signer in signatures.Signers)
        {
            page.Open("li").Text(signer.Role).Raw("<br>");
            if (!signer.Position.IsEmpty)
                page.Text(signer.Position).Raw("<br>");
            page.Open("strong").Text(signer.Name).Raw("</strong>");
            if (!signer.EmployeeNumber.IsEmpty)
                page.Raw("<br>NIP ").Text(signer.EmployeeNumber);
            page.Close("li");
        }
        page.Close("ul");
    }
}
