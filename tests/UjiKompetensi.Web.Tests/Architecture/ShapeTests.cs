using System.Text.RegularExpressions;

namespace UjiKompetensi.Web.Tests.Architecture;

public sealed partial class ShapeTests
{
    [Theory]
    [InlineData("src", ".cs", 250)]
    [InlineData("tests", ".cs", 250)]
    [InlineData("bench", ".cs", 250)]
    [InlineData("src", ".razor", 200)]
    public void Files_stay_small(string folder, string ending, int most) => Sources.Below(folder, ending)
        .Select(f => (f.Path, Lines: f.Text.AsSpan().Count('\n'))).Where(f => f.Lines > most).Select(f => $"{f.Path}: {f.Lines} lines")
        .ShouldHaveNone("a file that grows hides a concept");

    [Fact]
    public void Program_is_a_beginning_and_nothing_more() =>
        File.ReadAllLines(Path.Combine(Sources.Root, "src/UjiKompetensi.Web/Program.cs")).Length.ShouldBeLessThanOrEqualTo(60);

    [Fact]
    public void No_file_hides_its_growth_behind_a_page_or_a_region()
    {
        Sources.Below("src", ".cs", ".razor").Where(f => f.Path.EndsWith(".razor.cs", StringComparison.Ordinal) || f.Text.Contains("#region")).Select(f => f.Path)
            .ShouldHaveNone("extract a component or move the logic down");
    }

    [Fact]
    public void Types_are_named_for_what_they_are() => Sources.Below("src", ".cs")
        .SelectMany(f => TypeName().Matches(f.Text).Select(m => $"{f.Path}: {m.Groups[1].Value}"))
        .ShouldHaveNone("Manager, Helper, Util, Service, Dto and Impl say nothing");

    [Fact]
    public void No_interface_has_one_implementation() => Sources.Below("src", ".cs")
        .SelectMany(f => InterfaceName().Matches(f.Text).Select(m => $"{f.Path}: {m.Groups[1].Value}"))
        .ShouldHaveNone("call the class");

    [GeneratedRegex(@"\b(?:class|record|struct|enum) (\w*(?:Manager|Helper|Helpers|Util|Utils|Service|Services|Dto|Impl))\b")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\binterface (I[A-Z]\w*)")]
    private static partial Regex InterfaceName();
}
