using System.Globalization;
using System.Text.RegularExpressions;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Imports;

namespace UjiKompetensi.Web.Tests.Architecture;

/// <summary>docs/asvs.csv: every item once, each with an honest state, and every test it names is there.</summary>
public sealed partial class AsvsTests
{
    private const string Heading = "id;level;applies;state;reason_or_how;test";

    private static readonly IReadOnlyList<Item> Items = [.. Lines().Skip(1).Select(Item.Of)];

    [Fact]
    public void Every_item_of_the_standard_stands_there_once()
    {
        Lines()[0].ShouldBe(Heading);
        Items.GroupBy(i => i.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldHaveNone("one line for each");
        // OWASP ASVS 5.0.0.
        Items.GroupBy(i => i.Level).OrderBy(g => g.Key).Select(g => g.Count()).ShouldBe([70, 183, 92]);
        Items.Select(i => i.Id).ShouldBe(Items.Select(i => i.Id).OrderBy(id => id.Split('.').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Aggregate(0, (sum, n) => (sum * 1000) + n)), "in order");
    }

    [Fact]
    public void Every_line_says_whether_and_how()
    {
        Items.Where(i => i.Applies is not ("yes" or "no" or "part")).Select(i => i.Id).ShouldHaveNone("applies");
        Items.Where(i => i.Applies == "no" ? i.State != "-" || i.Tests.Count > 0 : i.State is not ("met" or "part" or "missing")).Select(i => i.Id).ShouldHaveNone("state");
        Items.Where(i => i.How.Length < 6).Select(i => i.Id).ShouldHaveNone("how, or why not");
        Items.Where(i => i.State == "missing" && i.Tests.Count > 0).Select(i => i.Id).ShouldHaveNone("what is missing has no test");
    }

    [Fact]
    public void Every_named_test_is_there()
    {
        var found = new HashSet<string>();
        foreach (var (_, text) in Sources.Below("tests", ".cs"))
            foreach (Match type in TestClass().Matches(text))
                foreach (Match method in TestMethod().Matches(text)) found.Add($"{type.Groups[1].Value}.{method.Groups[1].Value}");
        found.Count.ShouldBeGreaterThan(800);
        Items.SelectMany(i => i.Tests.Where(t => !found.Contains(t)).Select(t => $"{i.Id}: {t}")).ShouldHaveNone("renamed or gone");
    }

    [Fact]
    public async Task What_is_reached_is_counted_and_does_not_shrink()
    {
        foreach (var level in Items.GroupBy(i => i.Level).OrderBy(g => g.Key))
        {
            var applicable = level.Where(i => i.Applies != "no").ToList();
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"asvs.L{level.Key} {level.Count()} items, {applicable.Count} apply, {applicable.Count(i => i.State == "met")} met, {applicable.Count(i => i.State == "part")} in part, {applicable.Count(i => i.State == "missing")} missing; {applicable.Count(i => i.Tests.Count > 0)} with a test, {applicable.Count(i => i is { State: "met", Tests.Count: > 0 })} met with one"));
        }

        Items.Count(i => i is { Level: 3, State: "met", Tests.Count: > 0 }).ShouldBeGreaterThanOrEqualTo(Least.Three);
        Items.Count(i => i is { Level: < 3, State: "met", Tests.Count: > 0 }).ShouldBeGreaterThanOrEqualTo(Least.OneAndTwo);
    }

    [Fact]
    public void Figures_of_the_security_page_are_the_codes()
    {
        var page = Regex.Replace(File.ReadAllText(Path.Combine(Sources.Root, "docs/security.md")), @"\s+", " ");
        string[] said =
        [
            $"at least {AccessRegistration.ShortestPassword} characters", $"fewer than {PasswordWords.LeastBesides} letters", $"PBKDF2-HMAC-SHA512 with {AccessRegistration.HashRounds} rounds",
            $"{SignInThrottle.MaxTries} wrong tries for one name from one place close that pair for {SignInThrottle.Window.TotalMinutes} minutes", $"up to {SignInThrottle.LongestWait.TotalSeconds} seconds a try",
            $"At most {PasskeyDesk.Most} passkeys an account", $"good once, for {ResetCode.Life.TotalHours} hours", $"taken once, within {PasskeyDesk.Life.TotalMinutes} minutes", $"good once and for {UjiKompetensi.Web.Features.Account.SsoScheme.Life.TotalMinutes} minutes",
            $"lives {GuestPass.LongestLife.TotalDays} days at most", $"{UploadLink.MaximumDays} days at most", $"{SessionRules.Usual.Idle.TotalMinutes} minutes without a click", $"{Session.LongestLife.TotalHours} hours end it",
            $"{Panel.MaximumMembers} panel members", $"{ParticipantFile.MaximumFiles} files a participant", $"{ImportLimits.Rows} rows an import", $"{DocumentRegistration.ChecksPerMinute} questions a minute",
            $"{FileContent.MaximumBytes / 1024 / 1024} MB, {FileContent.MaximumPixels / 1_000_000} megapixels, unpacked {FileContent.MaximumUnpacked / 1024 / 1024} MB",
            $"{ImportLimits.Bytes / 1024 / 1024} MB, {ImportLimits.Entries} entries, unpacked {ImportLimits.Unpacked / 1024 / 1024} MB, {ImportLimits.Columns} columns", $"{OfficeSettings.EmblemMaximumBytes / 1024} kB",
        ];
        said.Where(s => !page.Contains(s, StringComparison.Ordinal)).ShouldHaveNone("docs/security.md tells another figure than the code has");
    }

    [Fact]
    public void Sections_that_the_table_cites_are_there()
    {
        var page = File.ReadAllLines(Path.Combine(Sources.Root, "docs/security.md"));
        var cited = Items.SelectMany(i => Section().Matches(i.How).Select(m => (i.Id, Section: m.Groups[1].Value))).ToList();
        cited.Count.ShouldBeGreaterThan(10);
        foreach (var (id, section) in cited)
        {
            var at = Array.FindIndex(page, line => line == $"## {section}");
            at.ShouldBeGreaterThanOrEqualTo(0, $"{id}: {section}");
            page.Skip(at + 1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Sum(line => line.Length).ShouldBeGreaterThan(150, $"{id}: {section} says nothing");
        }
    }

    private static string[] Lines() => File.ReadAllLines(Path.Combine(Sources.Root, "docs/asvs.csv"));

    [GeneratedRegex(@"public (?:sealed |static |abstract |partial )*class (\w+)")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\n]*\n(?:\s*\[[^\n]*\n|\s+[^\n]*\)\]\n)*\s*public (?:static )?(?:async )?[\w<>]+ (\w+)\(")]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"docs/security\.md, section ([A-Z][a-z ]+?)(?=,|$| by )")]
    private static partial Regex Section();

    /// <summary>How many are met and have a test, as of the last time somebody raised it.</summary>
    private static class Least
    {
        public const int OneAndTwo = 148;
        public const int Three = 44;
    }

    private sealed record Item(string Id, int Level, string Applies, string State, string How, IReadOnlyList<string> Tests)
    {
        public static Item Of(string line)
        {
            var cells = line.Split(';');
            cells.Length.ShouldBe(6, line);
            return new Item(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2], cells[3], cells[4], cells[5].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
