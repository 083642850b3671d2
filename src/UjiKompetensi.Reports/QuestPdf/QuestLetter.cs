using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;
using UjiKompetensi.Reports.Skia;

namespace UjiKompetensi.Reports.QuestPdf;

/// <summary>Sets the head of a letter and the places to sign at its end.</summary>
internal static class QuestLetter
{
    private const float RoomToSign = 17;

    public static void Set(IContainer container, Letterhead head, float width) =>
        container.ShowEntire().PaddingBottom(PageSetup.Points(5)).Column(column =>
        {
            var beside = head.Emblem is null ? 0 : LetterheadFlow.EmblemColumn;
            column.Item().Row(row =>
            {
                if (head.Emblem is { } picture)
                    row.ConstantItem(beside).AlignMiddle().Height(LetterheadFlow.EmblemSide).Canvas((canvas, _) => EmblemDrawing.Draw(canvas, picture, 0, 0, LetterheadFlow.EmblemSide));
                row.RelativeItem().AlignMiddle().Column(lines => Lines(lines, head, width - 2 * beside));
                if (head.Emblem is not null)
                    row.ConstantItem(beside);
            });
            column.Item().PaddingTop(3).LineHorizontal(2.2f);
            column.Item().PaddingTop(1.2f).LineHorizontal(0.6f);
        });

    private static void Lines(ColumnDescriptor column, Letterhead head, float width)
    {
        foreach (var line in head.GovernmentLines)
            Center(column, line, Model.TextStyle.Regular, 13.5f, width);
        Center(column, head.Unit, Model.TextStyle.Bold, 15.5f, width);
        foreach (var line in head.AddressLines)
            Center(column, line, Model.TextStyle.Regular, 9, width);
    }

    public static void Set(IContainer container, SignatureBlock block, PageSetup setup, float width)
    {
        var gutter = PageSetup.Points(8);
        var half = (width - gutter * (block.PerRow - 1)) / block.PerRow;
        var size = setup.TextSize - 0.5f;
        container.Column(column =>
        {
            foreach (var pair in block.Signers.Chunk(block.PerRow))
            {
                // One row above, one below the room to sign: names stand on one line however long the posts are.
                column.Item().ShowEntire().PaddingBottom(PageSetup.Points(5)).Column(signers =>
                {
                    signers.Item().Row(row => Each(row, pair, half, gutter, (cell, signer) =>
                    {
                        Left(cell, $"{signer.Role},", Model.TextStyle.Regular, size, half);
                        if (!signer.Position.IsEmpty)
                            Left(cell, signer.Position, Model.TextStyle.Regular, size - 1.5f, half);
                    }));
                    signers.Item().Height(PageSetup.Points(RoomToSign));
                    signers.Item().Row(row => Each(row, pair, half, gutter, (cell, signer) =>
                    {
                        Left(cell, signer.Name, Model.TextStyle.Bold, size, half);
                        if (!signer.EmployeeNumber.IsEmpty)
                            Left(cell, $"NIP {signer.EmployeeNumber}", Model.TextStyle.Regular, size, half);
                    }));
                });
            }
        });
    }

    private static void Each(RowDescriptor row, Signer[] pair, float half, float gutter, Action<ColumnDescriptor, Signer> set)
    {
        foreach (var (index, signer) in pair.Index())
        {
            if (index > 0)
                row.ConstantItem(gutter);
            row.ConstantItem(half).Column(cell => set(cell, signer));
        }
    }

    private static void Center(ColumnDescriptor column, PlainText text, Model.TextStyle style, float size, float width) =>
        QuestText.Set(column.Item(), text, style, new TextForm(size, Alignment.Center), 1.2f, width);

    private static void Left(ColumnDescriptor column, PlainText text, Model.TextStyle style, float size, float width) =>
        QuestText.Set(column.Item(), text, style, new TextForm(size, Alignment.Left), 1.25f, width);
}
