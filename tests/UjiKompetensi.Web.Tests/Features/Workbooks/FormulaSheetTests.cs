using System.Diagnostics;
using System.Globalization;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.Features.Workbooks;

namespace UjiKompetensi.Web.Tests.Features.Workbooks;

/// <summary>The formulas come to the totals of the domain, whatever is declared: once by a small evaluator, once by LibreOffice where it is installed.</summary>
public sealed class FormulaSheetTests
{
    private const int Rounds = 300;

    [Fact]
    public void Formulas_come_to_the_totals_and_to_what_the_file_says_already()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var rules = new RoundRules
            {
                Aggregation = (Aggregation)random.Next(3), RoundingStep = (RoundingStep)random.Next(2), Missing = (MissingPolicy)random.Next(2), Decimals = random.Next(5), MinimumToDrop = random.Next(3, 7),
            };
            var input = Made(rules, random.Next(1, 8), random.Next(1, 5), seed);
            var result = RoundCalculation.Of(input);
            var sheet = new FormulaReading(Written(input, result), FormulaSheet.Name);
            foreach (var cell in sheet.Cells.Where(c => c.CellFormula is not null)) Close(sheet[cell.CellReference!.Value!], FormulaReading.Plain(cell));
            foreach (var (official, i) in result.Officials.Select((o, i) => (o, i))) Exact(sheet[$"{LastColumn(sheet)}{7 + i}"], official.Total);
        }
    }

    [Fact]
    public void Texts_never_become_formulas()
    {
        string[] names = ["=1+1", "+SUM(A1:A9)", "-2+3", "@SUM(1)", "=HYPERLINK(\"http://x\")", "\t=1"];
        var input = Made(new RoundRules(), 3, names.Length, 5) is var made
            ? made with { Officials = [.. made.Officials.Select((o, i) => o with { Name = names[i] })], Panelists = [.. made.Panelists.Select(p => p with { Name = "=cmd|' /C calc'!A0" })], RoundName = "=1" } : null!;
        var sheet = new FormulaReading(Written(input, RoundCalculation.Of(input)), FormulaSheet.Name);
        foreach (var (name, i) in names.Select((n, i) => (n, i)))
        {
            var cell = sheet.Cells.Single(c => c.CellReference!.Value == $"B{7 + i}");
            (cell.CellFormula, cell.InlineString!.Text!.Text).ShouldBe((null, name));
        }

        sheet.Cells.Where(c => c.CellFormula is not null).ShouldAllBe(c => !c.CellFormula!.Text.Contains("cmd") && !c.CellFormula.Text.Contains("HYPERLINK"));
    }

    [Fact]
    public void LibreOffice_recomputes_the_same_totals()
    {
        var office = new[] { "/usr/bin/libreoffice", "/usr/bin/soffice" }.FirstOrDefault(File.Exists);
        Assert.SkipUnless(office is not null, "LibreOffice is not installed: apt-get install libreoffice-calc. The small evaluator checks the same formulas.");
        var folder = Directory.CreateTempSubdirectory("uji-rumus-").FullName;
        try
        {
            var inputs = (from aggregation in Enum.GetValues<Aggregation>()
                          from step in Enum.GetValues<RoundingStep>()
                          from missing in Enum.GetValues<MissingPolicy>()
                          select Made(new RoundRules { Aggregation = aggregation, RoundingStep = step, Missing = missing }, 5, 4, (int)aggregation + 7)).ToList();
            foreach (var (input, i) in inputs.Select((n, i) => (n, i)))
                File.WriteAllBytes(Path.Combine(folder, $"rumus{i}.xlsx"), FormulaReading.WithoutResults(Written(input, RoundCalculation.Of(input))));
            using var convert = Process.Start(new ProcessStartInfo(office!, ["-env:UserInstallation=file://" + Path.Combine(folder, "profil"), "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false", "--outdir", folder,
                .. inputs.Select((_, i) => Path.Combine(folder, $"rumus{i}.xlsx"))]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            convert.WaitForExit(TimeSpan.FromMinutes(3)).ShouldBeTrue();
            foreach (var (input, i) in inputs.Select((n, i) => (n, i)))
            {
                var lines = File.ReadAllLines(Path.Combine(folder, $"rumus{i}.csv"));
                foreach (var (official, n) in RoundCalculation.Of(input).Officials.Select((o, n) => (o, n)))
                    Exact(lines[6 + n].Split(';')[^1].Trim('"') is { Length: > 0 } text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : "", official.Total);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Exact(object computed, decimal? total) => computed.ShouldBe(total is { } value ? value : "");

    // Between two roundings a third has more digits than a spreadsheet keeps.
    private static void Close(object computed, object stored)
    {
        if (computed is decimal number && stored is decimal kept) Math.Abs(number - kept).ShouldBeLessThan(0.000_000_001m);
        else computed.ShouldBe(stored);
    }

    private static string LastColumn(FormulaReading sheet) => new([.. sheet.Cells.Where(c => c.CellReference!.Value!.EndsWith('6') && c.CellReference.Value.Count(char.IsDigit) == 1)
        .Select(c => c.CellReference!.Value!).OrderBy(a => a.Length).ThenBy(a => a, StringComparer.Ordinal).Last().TakeWhile(char.IsAsciiLetterUpper)]);

    private static byte[] Written(ResultInput input, RoundResult result) => Workbook.Bytes([Sheet(input, result)]);

    private static WorkbookSheet Sheet(ResultInput input, RoundResult result) => FormulaSheet.Of(input, result, [.. input.Officials.Select(o => o.Code)]);

    /// <summary>A round with every kind of mark: levels and percents, abstentions, absences, imports on scales of their own and imports that are missing.</summary>
    private static ResultInput Made(RoundRules rules, int panelists, int officials, int seed)
    {
        var random = new Random(seed);
        InputComponent[] components =
        [
            new("wawancara", "Wawancara", 37.5m, ComponentSource.Panel, Scale.Percent, [new("a", "Kerja Sama", 33.33m), new("b", "Keputusan", 66.67m)]),
            new("makalah", "Makalah", 22.5m, ComponentSource.Panel, Scale.Of(1, 5), [new("isi", "Isi", 3), new("bahasa", "Bahasa", 1.5m)], AspectWeighing: AspectWeighing.Factor),
            new("asesmen", "Asesmen", 40, ComponentSource.Import, Scale.Percent, []),
        ];
        var people = Enumerable.Range(1, officials).Select(n => new InputOfficial($"{n:00}", $"Pejabat {n}")).ToList();
        var panel = Enumerable.Range(1, panelists).Select(n => new InputPanelist($"P{n}", $"Panelis {n}")).ToList();
        Mark MarkOf(Scale scale) => random.Next(12) switch
        {
            0 => Mark.Abstained("tidak tahu"), 1 => Mark.Absent("sakit"), _ => Mark.Of(scale.Minimum + (random.Next((int)(scale.Maximum - scale.Minimum) * 100 + 1) / 100m)),
        };
        var marks = from person in people from member in panel from component in components from aspect in component.Aspects
                    select new InputMark(member.Code, person.Code, component.Code, aspect.Code, MarkOf(component.Scale));
        var results = people.Where(_ => random.Next(6) > 0).Select(p => random.Next(8) == 0 ? new InputResult(p.Code, "asesmen", null, Scale.Percent, Reason: "sakit")
            : random.Next(2) == 0 ? new InputResult(p.Code, "asesmen", random.Next(40_001) / 100m, Scale.Of(0, 400), "Lembaga") : new InputResult(p.Code, "asesmen", random.Next(10_001) / 100m, Scale.Percent, "Lembaga"));
        return new ResultInput("uji", "Uji", rules, components, panel, people, [.. marks], [.. results]);
    }
}
