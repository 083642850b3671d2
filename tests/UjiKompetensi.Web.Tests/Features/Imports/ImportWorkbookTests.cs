using System.IO.Compression;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Web.Features.Imports;
using static UjiKompetensi.Web.Tests.Features.Imports.ImportFiles;

namespace UjiKompetensi.Web.Tests.Features.Imports;

public sealed class ImportWorkbookTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    public static TheoryData<ImportKind> Kinds => [.. Enum.GetValues<ImportKind>().Where(k => k != ImportKind.AssessmentResult)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_template_passes_its_own_guard_and_every_heading_is_known(ImportKind kind)
    {
        var template = (await database.Use<ImportTemplate>().RunAsync(database.Operator, new(kind), Cancel)).Value!;
        var row = FileReading.Read(template.FileName, template.Bytes, kind).Single();
        HeadingGuess.Of(ImportColumns.Of(kind), row).Count.ShouldBe(ImportColumns.Of(kind).Count);
        Refused.Code(() => FileReading.Read(template.FileName, template.Bytes, kind == ImportKind.Opd ? ImportKind.Post : ImportKind.Opd)).ShouldBe("import-other-template");
        Part(template.Bytes, "xl/worksheets/sheet").Contains("dataValidation", StringComparison.Ordinal).ShouldBe(ImportColumns.Of(kind).Any(c => c.Allowed.Count > 0));
    }

    [Fact]
    public async Task The_template_for_results_names_the_rounds_participants()
    {
        var round = await database.DraftRoundAsync("templat-nilai");
        var code = round.Components.Single(c => c.Source == Domain.Rounds.ComponentSource.Import).Code;
        var template = (await database.Use<ImportTemplate>().RunAsync(database.Operator, new(ImportKind.AssessmentResult, round.Slug, code), Cancel)).Value!;
        FileReading.Read("a.xlsx", template.Bytes, ImportKind.AssessmentResult).Skip(1).Select(r => r[0]).ShouldBe(round.Participants.Select(p => new RawCell(p.EmployeeNumber.Digits)));
        (await database.Use<ImportTemplate>().RunAsync(database.Operator, new(ImportKind.AssessmentResult, round.Slug, "wawancara"), Cancel)).Value.ShouldBeNull();
        (await database.Use<ImportTargets>().RunAsync(database.Operator, 0, Cancel)).Value!.Single(t => t.Slug == round.Slug).Components.Single().Code.ShouldBe(code);
    }

    [Fact]
    public async Task Wrong_rows_come_back_as_texts_whatever_they_say()
    {
        string[] nasty = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "=HYPERLINK(\"http://contoh.invalid\")", "=cmd|' /C calc'!A0", "a\u0001b", "\uD83D\uDE00 x", "<b>&amp;", "_x0041_", new string('x', 40_000), "＝1", "007", "1E5", "TRUE"];
        var preview = new ImportPreview(ImportKind.Opd, ["nama"], new Dictionary<string, int> { ["nama"] = 0 }, ImportColumns.Of(ImportKind.Opd), [],
            nasty.Select((text, i) => new ImportRow(i + 2, RowState.Wrong, new Dictionary<string, string> { ["nama"] = text }, [], [new CellFault("nama", text, "=Salah")])).ToList(), "");
        var bytes = (await database.Use<ImportErrors>().RunAsync(database.Operator, preview, Cancel)).Value!;
        Part(bytes, "xl/worksheets/sheet").ShouldNotContain("<x:f>");
        Part(bytes, "xl/worksheets/sheet").ShouldNotContain("<f>");
        var rows = FileReading.Read("a.xlsx", bytes, ImportKind.Opd).Skip(1).ToList();
        rows.Count.ShouldBe(nasty.Length);
        foreach (var (row, text) in rows.Zip(nasty))
        {
            row[0].Form.ShouldBe(CellForm.Text);
            row[0].Text.ShouldBe(Components.CellText.Writable(text));
        }
    }

    private static string Part(byte[] bytes, string start)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.Entries.First(e => e.FullName.StartsWith(start, StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }
}
