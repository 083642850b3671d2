using System.Buffers.Binary;
using System.Text;
using CsCheck;
using UjiKompetensi.Domain.Files;

namespace UjiKompetensi.Domain.Tests.Files;

public sealed class FileContentTests
{
    [Fact]
    public void Each_accepted_format_is_found_by_its_content()
    {
        FileContent.Detect(MakeFile.Pdf()).ShouldBe(FileFormat.Pdf);
        FileContent.Detect(MakeFile.Png()).ShouldBe(FileFormat.Png);
        FileContent.Detect(MakeFile.Jpeg()).ShouldBe(FileFormat.Jpeg);
        FileContent.Detect(MakeFile.Docx()).ShouldBe(FileFormat.Docx);
        FileContent.Detect(MakeFile.Pptx()).ShouldBe(FileFormat.Pptx);
    }

    public static TheoryData<string, string, byte[]> Hostile => new()
    {
        { "nothing", "file-empty", [] },
        { "a page called cv.pdf", "file-unknown", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray() },
        { "a drawing with a script", "file-unknown", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"u8.ToArray() },
        { "a program", "file-unknown", "MZ\u0090\0\u0003"u8.ToArray() },
        { "a shell script", "file-unknown", "#!/bin/sh\nrm -rf /"u8.ToArray() },
        { "a picture of the old kind", "file-unknown", "GIF89a"u8.ToArray() },
        { "a page before a PDF", "file-unknown", [.. "<html>"u8, .. MakeFile.Pdf()] },
        { "a page behind a PDF", "file-broken", [.. MakeFile.Pdf(), .. "<script>alert(1)</script>"u8] },
        { "an archive behind a PDF", "file-broken", [.. MakeFile.Pdf(), .. MakeFile.Docx()] },
        { "a PDF without an end", "file-broken", "%PDF-1.7\n1 0 obj"u8.ToArray() },
        { "a page behind a picture", "file-broken", [.. MakeFile.Png(), .. "<script>"u8] },
        { "half a picture", "file-broken", MakeFile.Png()[..20] },
        { "a photo without a size", "file-broken", [0xFF, 0xD8, 0xFF, 0xD9] },
        { "an empty archive", "file-unknown", MakeFile.Zip(("readme.txt", "x")) },
        { "a spreadsheet", "file-unknown", MakeFile.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "")) },
        { "a name of a part without its type", "file-unknown", MakeFile.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "")) },
        { "text and slides at once", "file-unknown", MakeFile.Zip(("[Content_Types].xml", MakeFile.Word + MakeFile.Slides), ("word/document.xml", ""), ("ppt/presentation.xml", "")) },
        { "macros by part", "file-macro", MakeFile.Docx(("word/vbaProject.bin", "x")) },
        { "macros by type", "file-macro", MakeFile.Zip(("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), ("word/document.xml", "")) },
        { "a part outside of the archive", "file-broken", MakeFile.Docx(("../../evil.sh", "x")) },
        { "a part twice", "file-broken", MakeFile.Docx(("word/document.xml", "x")) },
        { "an archive with something behind", "file-broken", [.. MakeFile.Docx(), .. "<html>"u8] },
        { "a link in an archive", "file-broken", MakeFile.Linked(MakeFile.Docx(), "word/document.xml") },
        { "half an archive", "file-broken", MakeFile.Docx()[..60] },
        { "a bomb", "file-broken", MakeFile.Bomb() },
        { "a list of parts that is a bomb", "file-broken", MakeFile.Zip(("[Content_Types].xml", new string(' ', 3 * 1024 * 1024)), ("word/document.xml", "")) },
        { "one byte too many", "file-too-large", MakeFile.Pdf(padding: FileContent.MaximumBytes - MakeFile.Pdf().Length + 1) },
        { "a photo of 65535 x 65535", "file-pixels", MakeFile.Jpeg(65535, 65535) },
        { "a picture of 50000001 pixels", "file-pixels", MakeFile.Png(50_000_001, 1) },
        { "a picture of four thousand million squared", "file-pixels", MakeFile.Png(-1, -1) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_only_pretends_is_refused(string what, string code, byte[] bytes) => Refused.Code(() => FileContent.Detect(bytes)).ShouldBe(code, what);

    [Fact]
    public void The_largest_file_and_the_largest_picture_are_taken()
    {
        FileContent.Detect(MakeFile.Pdf(padding: FileContent.MaximumBytes - MakeFile.Pdf().Length)).ShouldBe(FileFormat.Pdf);
        FileContent.Detect(MakeFile.Png(50_000_000, 1)).ShouldBe(FileFormat.Png);
    }

    [Fact]
    public void Broken_bytes_are_refused_and_never_crash() => Gen.Select(Gen.Int[0, 4], Gen.Int[0, 400], Gen.Byte, Gen.Int[0, 400]).Sample((which, at, value, cut) =>
    {
        byte[][] whole = [MakeFile.Pdf(), MakeFile.Png(), MakeFile.Jpeg(), MakeFile.Docx(), MakeFile.Pptx()];
        var bytes = whole[which];
        bytes[at % bytes.Length] = value;
        try { FileContent.Detect(bytes[..Math.Max(1, bytes.Length - cut % bytes.Length)]); }
        catch (RuleViolation) { }
    }, iter: 1000);
}
