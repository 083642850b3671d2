using System.Text.RegularExpressions;

namespace UjiKompetensi.Web.Tests.Architecture;

/// <summary>
/// What the product itself writes into addresses, titles of pages and names of files: each expression there was read for
/// whether it can be a name, a NIP, a score or a text of somebody, and a new one has to be read too.
/// </summary>
public sealed partial class NamelessTests
{
    /// <summary>Short names, numbers, ids, keys of links and words of lists: the last part of what stands in an address.</summary>
    private static readonly string[] InAddresses =
    [
        "Slug", "slug", "_round", "Code", "Component", "Number", "Nomor", "n", "a", "b", "next", "copy", "year", "place", "Place", "Placement", "page", "Page",
        "Id", "Id.Value", "PostId.Value", "_outcome.Value", "Sheet", "sheet", "official", "code", "Kind.Address()", "Kind.Word()", "Query", "ending",
        // The number of the official that was chosen in a list of numbers.
        "chosen.Value",
        // An address by its nature: whoever has it may come in, until it ends.
        "Token", "token",
        // Where the visitor himself wanted to go.
        "SignIn.SafeReturn(Back)",
        // What somebody types into a search box stands in the address of his own page; nothing logs it (decision 0033).
        "_search.Trim()",
        // A code of SsoWords; the way back on this site; a sealed ticket of ten minutes, good for one person in one session.
        "Cut", "back", "_ticket",
    ];

    private static readonly string[] InTitles =
    [
        "Title", "RoundName", "view.RoundName", "round.Name", "_title", "view.Title",
        // Of rounds.
        "view.Name",
        """(_view is null ? "Lembar nilai" : $"{(_view.Subject.Person is null ? "" : _view.Subject.Code + " ")}{_view.Subject.Name}")""",
        """(_saved is null ? "" : "Galat: ")""", """(_outcome is null ? "" : "Galat: ")""",
        """(_profile is null ? "Profil peserta" : $"Peserta {_profile.Code}")""", """(_detail is null ? "Rekomendasi" : $"Rekomendasi {_detail.Official.Code}")""",
    ];

    private static readonly string[] InFileNames =
    [
        "slug", "round.Slug", "trail.Round.Slug", "component!.Code", "input.Kind.Word()", "Preview.Kind.Word()",
        // Of papers, made of a kind, a round and a number (PaperEndpoints).
        "name",
    ];

    [Fact]
    public void Addresses_carry_nobody()
    {
        var written = Sources.Below("src/UjiKompetensi.Web", ".cs", ".razor").Concat(Sources.Below("src/UjiKompetensi.Domain/Notices", ".cs")).Where(f => !f.Path.EndsWith("PostgresCluster.cs", StringComparison.Ordinal))
            .SelectMany(f => Address().Matches(f.Text).SelectMany(m => Hole().Matches(m.Groups[1].Value)).Concat(Attribute().Matches(f.Text).SelectMany(m => Mention().Matches(m.Groups[1].Value))).Select(m => (f.Path, What: Last(m.Groups[1].Value)))).ToList();
        written.Count.ShouldBeGreaterThan(200);
        written.Where(w => !InAddresses.Contains(w.What)).Select(w => $"{w.Path}: {w.What}").Distinct().ShouldHaveNone("may it be a name, a NIP, a score or a text?");
        InAddresses.Except(written.Select(w => w.What)).ShouldHaveNone("nobody writes it any more");
    }

    [Fact]
    public void Titles_of_pages_carry_nobody_but_the_sheet_its_own_official()
    {
        var titles = Sources.Below("src/UjiKompetensi.Web", ".razor").SelectMany(f => Title().Matches(f.Text).Select(m => (f.Path, Text: m.Groups[1].Value))).ToList();
        titles.Count.ShouldBeGreaterThan(40);
        titles.Where(t => t.Text.Contains('@')).SelectMany(t => Parts(t.Text).Where(p => !InTitles.Contains(p)).Select(p => $"{t.Path}: {p}")).ShouldHaveNone("a title stands in the browser's history and on the projector");
    }

    [Fact]
    public void Names_of_files_carry_nobody()
    {
        var names = Sources.Below("src/UjiKompetensi.Web", ".cs", ".razor").Where(f => !f.Path.Contains("Data/Sample", StringComparison.Ordinal)).SelectMany(f => FileName().Matches(f.Text).SelectMany(m => Hole().Matches(m.Groups[1].Value)).Select(m => (f.Path, What: m.Groups[1].Value))).ToList();
        names.Count.ShouldBeGreaterThan(6);
        names.Where(n => !InFileNames.Contains(n.What)).Select(n => $"{n.Path}: {n.What}").Distinct().ShouldHaveNone("may it be a name, a NIP, a score or a text?");
    }

    /// <summary>The last name of an expression, with the one before it where it says nothing alone.</summary>
    private static string Last(string expression)
    {
        var inner = Escaped().Match(expression) is { Success: true } escaped ? escaped.Groups[1].Value : expression;
        if (inner is "SignIn.SafeReturn(Back)" or "_search.Trim()") return inner;
        var parts = inner.Split(':')[0].Replace("!", "", StringComparison.Ordinal).Split('.');
        return parts is [.., var owner, "Value" or "Address()" or "Word()"] ? $"{owner}.{parts[^1]}" : parts[^1];
    }

    /// <summary>The expressions of a title, which are separated by words.</summary>
    private static IEnumerable<string> Parts(string title)
    {
        for (var at = title.IndexOf('@', StringComparison.Ordinal); at >= 0; at = title.IndexOf('@', at))
        {
            var (end, depth) = (at + 1, 0);
            while (end < title.Length && (depth > 0 || title[end] is '(' or '.' or '_' || char.IsLetterOrDigit(title[end])))
            {
                if (title[end] == '(') depth++;
                if (title[end] == ')' && --depth == 0) { end++; break; }
                end++;
            }

            yield return title[(at + 1)..end];
            at = end;
        }
    }

    [GeneratedRegex("""\$"(/[a-z][^"\n]*)["\n]""")]
    private static partial Regex Address();

    [GeneratedRegex("""(?:href|action|src|formaction)="(/[^"]*)["]""", RegexOptions.IgnoreCase)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\{([^{}?]+)\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"@\(?([A-Za-z_][\w.]*(?:\(\))?)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"^Uri\.EscapeDataString\((.+)\)$")]
    private static partial Regex Escaped();

    [GeneratedRegex("<PageTitle>(.*)</PageTitle>")]
    private static partial Regex Title();

    [GeneratedRegex("""\$"([^"\n/]*\{[^"\n]*\.(?:pdf|xlsx|zip|ics|csv|docx|age|json|html))["\n]""")]
    private static partial Regex FileName();
}
