using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Architecture;

/// <summary>Items of the security standard (docs/asvs.csv) that are kept by how the product is written and shipped.</summary>
public sealed partial class StandardTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public void No_password_is_shipped_and_compose_refuses_to_start_without()
    {
        var said = Lines("docker-compose.yml").Where(l => !l.TrimStart().StartsWith('#') && l.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase)).ToList();
        said.Count.ShouldBeGreaterThan(3);
        said.Where(l => !l.Contains(":?}", StringComparison.Ordinal)).ShouldHaveNone("a password with a value of ours");
    }

    [Fact]
    public void Connection_of_the_owner_is_read_in_one_place_only()
    {
        Sources.Below("src", ".cs").Where(f => f.Text.Contains($"\"{Database.OwnerVariable}\"", StringComparison.Ordinal)).Select(f => Path.GetFileName(f.Path)).ShouldBe(["Database.cs"]);
        Sources.Below("src", ".cs").Where(f => f.Text.Contains("GetEnvironmentVariable(OwnerVariable)", StringComparison.Ordinal)).Select(f => Path.GetFileName(f.Path)).ShouldBe(["Database.cs"]);
    }

    [Fact]
    public void Logs_go_to_standard_output_and_nowhere_else() =>
        Sources.Below("src", ".cs").SelectMany(f => Sink().Matches(f.Text).Select(m => m.Groups[1].Value)).Distinct().ShouldBe(["Console"]);

    [Fact]
    public void Pages_embed_no_plug_in() =>
        Sources.Below("src", ".razor", ".js").Where(f => PlugIn().IsMatch(f.Text)).Select(f => f.Path).ShouldHaveNone("object, embed or applet");

    [Fact]
    public void Proxy_overwrites_the_headers_that_say_where_somebody_comes_from()
    {
        var set = Lines("docs/operations/nginx.conf").Select(l => l.Trim()).ToList();
        set.ShouldContain("proxy_set_header X-Forwarded-For $remote_addr;");
        set.ShouldContain(l => l.StartsWith("proxy_set_header X-Forwarded-Proto ", StringComparison.Ordinal));
        set.ShouldNotContain(l => l.Contains("$proxy_add_x_forwarded_for", StringComparison.Ordinal));
    }

    /// <summary>What a browser may send is what the input record names: no stored thing can be filled field by field.</summary>
    [Fact]
    public void No_use_case_takes_a_stored_thing_as_its_input()
    {
        using var db = database.Context();
        var stored = db.Model.GetEntityTypes().Select(e => e.ClrType).ToHashSet();
        var inputs = typeof(Database).Assembly.GetTypes().Select(InputOf).OfType<Type>().ToList();
        inputs.Count.ShouldBeGreaterThan(100);
        inputs.SelectMany(i => i.GetProperties().Select(p => p.PropertyType).SelectMany(t => t.GetGenericArguments().Prepend(t)).Prepend(i).Where(stored.Contains).Select(t => $"{i.FullName}: {t.Name}")).ShouldHaveNone("an entity in an input");
    }

    private static Type? InputOf(Type type)
    {
        if (type.IsAbstract) return null;
        for (var under = type.BaseType; under is not null; under = under.BaseType)
            if (under.IsGenericType && (under.GetGenericTypeDefinition() == typeof(Command<,>) || under.GetGenericTypeDefinition() == typeof(Query<,>))) return under.GetGenericArguments()[0];
        return null;
    }

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Sources.Root, file));

    [GeneratedRegex(@"WriteTo\.(\w+)")]
    private static partial Regex Sink();

    [GeneratedRegex(@"<(?:object|embed|applet)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PlugIn();
}
