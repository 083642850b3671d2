using System.Text.RegularExpressions;

namespace UjiKompetensi.Web.Tests.Architecture;

/// <summary>Ways of writing code that open a door whatever the rest does: none of them is in the product's sources.</summary>
public sealed partial class SafeCodeTests
{
    [Fact]
    public void Scripts_make_no_markup_of_text_and_run_none() => Found(Sources.Below("src", ".js"), InScript())
        .ShouldHaveNone("textContent, createElement and fixed handlers instead");

    [Fact]
    public void Scripts_listen_to_no_other_window_and_name_nothing_elsewhere() => Found(Sources.Below("src/UjiKompetensi.Web/wwwroot", ".js", ".css"), ElsewhereInScript())
        .ShouldHaveNone("everything comes from this origin, and no window of another one is heard");

    [Fact]
    public void Pages_load_nothing_from_elsewhere() => Found(Sources.Below("src", ".razor"), ElsewhereInPage())
        .ShouldHaveNone("scripts, styles, pictures and frames come from this origin");

    [Fact]
    public void Links_to_other_sites_hand_over_no_window() => Sources.Below("src", ".razor").SelectMany(f => NewWindow().Matches(f.Text).Select(m => (f.Path, m.Value)))
        .Where(l => !l.Value.Contains("noopener", StringComparison.Ordinal)).Select(l => $"{l.Path}: {l.Value}").ShouldHaveNone("rel=noopener");

    [Fact]
    public void Statements_are_never_put_together_from_text() => Found(Sources.Below("src", ".cs"), RawStatement())
        // Of a new cluster's own names, of a file that is built in, and of the catalogue's foreign keys.
        .Where(f => !f.Contains("/Hosting/", StringComparison.Ordinal) && !f.StartsWith("src/UjiKompetensi.Web/Features/Evidence/SqlTotal.cs", StringComparison.Ordinal) && !f.StartsWith("src/UjiKompetensi.Web/Features/Evidence/BrokenReferences.cs", StringComparison.Ordinal))
        .ShouldHaveNone("ExecuteSqlAsync, SqlQuery and FromSql make parameters of what stands in braces");

    [Fact]
    public void Randomness_that_matters_comes_from_the_system() => Found(Sources.Below("src/UjiKompetensi.Web", ".cs"), WeakRandom())
        .ShouldHaveNone("RandomNumberGenerator");

    [Fact]
    public void No_broken_hash_or_cipher_is_used() => Found(Sources.Below("src", ".cs"), WeakHash())
        .Where(f => !f.Contains("Access/Totp.cs", StringComparison.Ordinal)).ShouldHaveNone("SHA-256 and the platform's own authenticated encryption; a keyed SHA-1 for authenticator apps alone");

    [Fact]
    public void No_memory_is_handled_by_hand() => Found([.. Sources.Below("src", ".cs"), .. Sources.Below("src", ".csproj")], Unmanaged())
        .ShouldHaveNone("no unsafe code");

    [Fact]
    public void Nothing_read_decides_of_which_type_it_is() => Found(Sources.Below("src", ".cs"), TypeFromInput())
        .ShouldHaveNone("System.Text.Json into known records");

    [Fact]
    public void Certificates_of_other_services_are_checked() => Found(Sources.Below("src", ".cs"), UncheckedCertificate())
        .ShouldHaveNone("a wrong certificate ends the call");

    [Fact]
    public void Xml_is_read_without_definitions_and_outside_references()
    {
        var readers = Sources.Below("src", ".cs").Where(f => f.Text.Contains("XmlReader.Create(", StringComparison.Ordinal)).ToList();
        readers.ShouldNotBeEmpty();
        readers.ShouldAllBe(f => f.Text.Contains("DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null", StringComparison.Ordinal));
        Found(Sources.Below("src", ".cs"), OtherXml()).ShouldHaveNone("the one guarded reader");
    }

    [Fact]
    public void Patterns_are_fixed_and_cannot_run_away() => Found(Sources.Below("src", ".cs"), Nested())
        .ShouldHaveNone("compiled patterns of our own, without a repetition of a repetition");

    [Fact]
    public void No_shell_is_started_and_programs_in_one_place_only() => Found(Sources.Below("src", ".cs"), Shell())
        .Where(f => !f.StartsWith("src/UjiKompetensi.Web/Hosting/", StringComparison.Ordinal)).ShouldHaveNone("arguments as a list, to a program named by its path");

    [Fact]
    public void Nobody_is_let_in_by_mail_or_by_a_question() => Found(Sources.Below("src", ".cs"), LetInByMail())
        .ShouldHaveNone("no token by e-mail, no way back in by something others know");

    [Fact]
    public void Fields_of_secrets_hide_what_is_typed_and_take_a_paste()
    {
        var fields = Sources.Below("src", ".razor").SelectMany(f => SecretField().Matches(f.Text).Select(m => (f.Path, Field: m.Value))).ToList();
        fields.Count.ShouldBeGreaterThan(5);
        fields.Where(f => !f.Field.Contains("type=\"password\"", StringComparison.Ordinal) || f.Field.Contains("paste", StringComparison.OrdinalIgnoreCase)).Select(f => $"{f.Path}: {f.Field}").ShouldHaveNone("type=password, and nothing in the way of a password store");
    }

    [Theory]
    [InlineData("element.innerHTML = text", true)]
    [InlineData("eval(text)", true)]
    [InlineData("element.textContent = text", false)]
    public void What_is_looked_for_would_be_found(string script, bool isFound) => InScript().IsMatch(script).ShouldBe(isFound);

    private static IEnumerable<string> Found(IEnumerable<(string Path, string Text)> files, Regex what) =>
        files.SelectMany(f => f.Text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && what.IsMatch(line)).Select(line => $"{f.Path}: {line.Trim()}"));

    [GeneratedRegex(@"innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(|setTimeout\(\s*['""`]|setInterval\(\s*['""`]|javascript:|__proto__")]
    private static partial Regex InScript();

    [GeneratedRegex(@"addEventListener\(\s*'message'|window\.onmessage|https?://")]
    private static partial Regex ElsewhereInScript();

    [GeneratedRegex(@"<(script|link|img|iframe|source)\b[^>]*\b(src|href)=""(https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex ElsewhereInPage();

    [GeneratedRegex(@"<a\b[^>]*href=""https?://[^>]*>")]
    private static partial Regex NewWindow();

    [GeneratedRegex(@"SqlRaw\(|SqlRawAsync\(|SqlQueryRaw|CommandText\s*=\s*\$|new NpgsqlCommand\(\s*\$")]
    private static partial Regex RawStatement();

    [GeneratedRegex(@"new Random\(|Random\.Shared")]
    private static partial Regex WeakRandom();

    [GeneratedRegex(@"\b(MD5|SHA1|HMACMD5|HMACSHA1|DES|TripleDES|RC2|RijndaelManaged)\b|CipherMode\.(ECB|CBC)|RSAEncryptionPadding\.Pkcs1")]
    private static partial Regex WeakHash();

    [GeneratedRegex(@"\bunsafe\b\s*[({\w]|AllowUnsafeBlocks|Marshal\.(Alloc|Copy|PtrTo)|\bstackalloc\b[^;]*\*")]
    private static partial Regex Unmanaged();

    [GeneratedRegex(@"BinaryFormatter|NetDataContractSerializer|SoapFormatter|LosFormatter|TypeNameHandling|JsonPolymorphic|Type\.GetType\(|Assembly\.Load")]
    private static partial Regex TypeFromInput();

    [GeneratedRegex(@"ServerCertificate(Custom)?Validation|RemoteCertificateValidationCallback|DangerousAcceptAny|CheckCertificateRevocation\s*=\s*false|Trust Server Certificate")]
    private static partial Regex UncheckedCertificate();

    [GeneratedRegex(@"XmlDocument\b|XDocument\.Load|XElement\.Load|XmlTextReader|XPathDocument|XslCompiledTransform")]
    private static partial Regex OtherXml();

    [GeneratedRegex(@"GeneratePasswordReset|GenerateEmailConfirmation|GenerateTwoFactorToken|GenerateChangeEmail|GenerateUserToken|SecurityQuestion")]
    private static partial Regex LetInByMail();

    [GeneratedRegex(@"Process\.Start|ProcessStartInfo|UseShellExecute\s*=\s*true|/bin/(ba)?sh|cmd\.exe")]
    private static partial Regex Shell();

    [GeneratedRegex(@"<input\b[^>]*(autocomplete=""(current|new)-password""|Password|Passphrase|_passphrase)[^>]*>")]
    private static partial Regex SecretField();

    [GeneratedRegex(@"GeneratedRegex\(.*\([^)]*[+*]\)[+*]|new Regex\(|Regex\.(IsMatch|Match|Matches|Replace|Split)\(")]
    private static partial Regex Nested();
}
