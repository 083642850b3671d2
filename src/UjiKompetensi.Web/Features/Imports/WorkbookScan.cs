using System.Globalization;
using System.Xml;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>What a workbook's parts say, read once in a stream: enough to refuse what would be misread, nothing of the values.</summary>
internal sealed class WorkbookScan
{
    private bool _hasSharedTexts;
    private int _sharedTexts;
    private int _highestShared = -1;

    public void Read(string part, XmlReader xml)
    {
        var isSheet = part.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && !part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        var isShared = part.Equals("xl/sharedStrings.xml", StringComparison.OrdinalIgnoreCase);
        _hasSharedTexts |= isShared;
        var place = new SheetPlace();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (isSheet) place.Read(xml, index => _highestShared = Math.Max(_highestShared, index));
            else if (isShared && xml.LocalName == "si") _sharedTexts++;
            else if (xml.LocalName == "Relationship") PackageGuard.Refuse(string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase), "import-external",
                "Berkas ini menunjuk ke luar (tautan web, surel, atau buku kerja lain). Hapus tautannya, atau salin sebagai nilai ke buku kerja baru.");
            else if (xml.LocalName is "Override" or "Default") PackageGuard.Refuse(xml.GetAttribute("ContentType")?.Contains("macro", StringComparison.OrdinalIgnoreCase) == true, "import-macro", PackageGuard.MacroSentence);
            else if (xml.LocalName == "workbookPr") PackageGuard.Refuse(xml.GetAttribute("date1904") is "1" or "true", "import-date1904",
                "Buku kerja ini memakai hitungan tanggal 1904 sehingga tanggalnya akan bergeser empat tahun. Salin sebagai nilai ke buku kerja baru di Excel untuk Windows.");
        }
    }

    public void CheckWhole() => PackageGuard.Refuse(_highestShared >= 0 && (!_hasSharedTexts || _highestShared >= _sharedTexts), "import-broken",
        "Berkas ini rusak: sebagian teksnya hilang. Buka di Excel, simpan sebagai .xlsx baru, lalu unggah lagi.");

    /// <summary>Where in one sheet the reader stands: rows and cells must come in order, or numbers on the screen would be another row's.</summary>
    private sealed class SheetPlace
    {
        private int _row;
        private int _column;
        private int _filled;
        private bool _rowIsFilled;
        private bool _isShared;

        public void Read(XmlReader xml, Action<int> shared)
        {
            switch (xml.LocalName)
            {
                case "row":
                    var row = xml.GetAttribute("r") is { } number ? Number(number) : _row + 1;
                    Broken(row <= _row);
                    (_row, _column, _rowIsFilled) = (row, 0, false);
                    break;
                case "c":
                    var column = xml.GetAttribute("r") is { } cell ? Column(cell) : _column + 1;
                    Broken(column <= _column || _row == 0);
                    _column = column;
                    _isShared = xml.GetAttribute("t") == "s";
                    PackageGuard.Refuse(column > ImportLimits.Columns, "import-columns", $"Lembar ini memakai lebih dari {ImportLimits.Columns} kolom. Hapus kolom kosong di sebelah kanan tabel, lalu simpan.");
                    break;
                case "dimension" when xml.GetAttribute("ref") is { } reference:
                    PackageGuard.Refuse(Column(reference.Split(':')[^1]) > ImportLimits.Columns, "import-columns", $"Lembar ini memakai lebih dari {ImportLimits.Columns} kolom. Hapus kolom kosong di sebelah kanan tabel, lalu simpan.");
                    break;
                case "v" or "is":
                    if (!_rowIsFilled) _filled++;
                    _rowIsFilled = true;
                    // One heading and what stands above it come on top of the rows themselves.
                    PackageGuard.Refuse(_filled > ImportLimits.Rows + 1 || _row > (ImportLimits.Rows * 2), "import-rows", $"Lembar ini berisi lebih dari {ImportLimits.Rows:N0} baris. Bagi menjadi beberapa berkas.");
                    if (_isShared && xml.LocalName == "v" && !xml.IsEmptyElement && xml.Read() && xml.NodeType is XmlNodeType.Text) shared(Number(xml.Value));
                    break;
            }
        }

        private static int Column(string reference)
        {
            var column = 0;
            foreach (var letter in reference.TrimStart('$').TakeWhile(char.IsAsciiLetter).Take(4)) column = (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1;
            Broken(column == 0);
            return column;
        }

        private static int Number(string text)
        {
            Broken(!int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number));
            return number;
        }

        private static void Broken(bool broken) => PackageGuard.Refuse(broken, "import-broken",
            "Susunan lembar kerja ini rusak. Buka di Excel, simpan sebagai .xlsx baru, lalu unggah lagi.");
    }
}
