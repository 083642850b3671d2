using CsCheck;
using UjiKompetensi.Domain.Files;

namespace UjiKompetensi.Domain.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("CV Budi.pdf", "CV Budi.pdf")]
    [InlineData("CV Budi, M.Si.PDF", "CV Budi, M.Si.pdf")]
    [InlineData("cv.pdf.exe", "cv.pdf")]
    [InlineData("cv.html", "cv.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\Users\\saya\\cv.pdf", "cv.pdf")]
    [InlineData("cv\u202Efdp.exe", "cvfdp.pdf")]
    [InlineData("c\u0000v\r\n.pdf", "cv.pdf")]
    [InlineData("cv\";filename=\"x.html", "cv--filename=-x.pdf")]
    [InlineData(".htaccess", "htaccess.pdf")]
    [InlineData("", "berkas.pdf")]
    [InlineData(null, "berkas.pdf")]
    [InlineData("   .pdf", "berkas.pdf")]
    public void Name_is_made_safe(string? typed, string expected) => FileName.Clean(typed, FileFormat.Pdf).ShouldBe(expected);

    [Fact]
    public void Any_name_ends_as_its_content_and_hides_nothing() => Gen.String.Sample(typed =>
    {
        var name = FileName.Clean(typed, FileFormat.Docx);
        name.ShouldEndWith(".docx");
        name.Length.ShouldBeInRange(6, FileName.MaxLength);
        name.IndexOfAny(['/', '\\', '\r', '\n', '"', '\u202E', '\0']).ShouldBe(-1);
    });

    [Fact]
    public void Long_name_is_cut_before_its_ending() => FileName.Clean(new string('a', 400) + ".pdf", FileFormat.Pptx).Length.ShouldBe(FileName.MaxLength);
}
