using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Web.Tests.Architecture;

/// <summary>
/// What the product is built from. Known holes are told by the package source, at each restore and by <c>./uji packages</c>;
/// these floors hold without any source as well.
/// </summary>
public sealed class PackagesTests
{
    /// <summary>The first version without a published hole that would matter here.</summary>
    private static readonly Dictionary<string, Version> Floors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.AspNetCore.DataProtection.EntityFrameworkCore"] = new(10, 0, 7),
        ["Npgsql"] = new(8, 0, 3),
        ["Newtonsoft.Json"] = new(13, 0, 1),
        ["System.IO.Packaging"] = new(8, 0, 1),
        ["System.Security.Cryptography.Pkcs"] = new(8, 0, 1),
        ["BouncyCastle.Cryptography"] = new(2, 3, 1),
        ["SkiaSharp"] = new(2, 88, 6),
        ["MailKit"] = new(4, 16, 0),
        ["System.Drawing.Common"] = new(5, 0, 3),
    };

    [Fact]
    public void Cookies_cannot_be_forged_by_the_hole_of_data_protection_before_10_0_7()
    {
        var loaded = typeof(KeyManagementOptions).Assembly;
        var information = loaded.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Version.Parse(information.Split('+', '-')[0]).ShouldBeGreaterThanOrEqualTo(new Version(10, 0, 7), loaded.Location);
        Checks.Runtime(new Version(10, 0, 6)).Holds.ShouldBeFalse("serve refuses a runtime that brings the hole");
        Checks.Runtime(new Version(10, 0, 12)).Holds.ShouldBeTrue();
    }

    [Fact]
    public void Every_resolved_version_is_above_its_floor()
    {
        var resolved = Resolved().ToList();
        foreach (var name in Floors.Keys) resolved.ShouldContain(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase), $"{name} is not used any more");
        resolved.Where(p => Floors.TryGetValue(p.Name, out var floor) && p.Version < floor).Select(p => $"{p.File}: {p.Name} {p.Version}").ShouldHaveNone("raise it");
    }

    [Fact]
    public void Every_project_has_its_versions_locked_with_their_hashes()
    {
        var projects = Sources.Below("src", ".csproj").Concat(Sources.Below("tests", ".csproj")).Select(p => Path.GetDirectoryName(p.Path)!).ToList();
        projects.Where(p => !File.Exists(Path.Combine(Sources.Root, p, "packages.lock.json"))).ShouldHaveNone("packages.lock.json");
        Resolved().Where(p => p.Hash.Length < 80).Select(p => $"{p.File}: {p.Name}").ShouldHaveNone("a hash of its content");
        Sources.Below("src", ".csproj").Where(p => p.Text.Contains("<PackageReference", StringComparison.Ordinal) && System.Text.RegularExpressions.Regex.IsMatch(p.Text, "<PackageReference[^>]*Version=")).Select(p => p.Path)
            .ShouldHaveNone("versions stand in Directory.Packages.props");
    }

    [Fact]
    public void A_restore_that_hears_of_a_hole_fails()
    {
        var props = File.ReadAllText(Path.Combine(Sources.Root, "Directory.Build.props"));
        foreach (var setting in new[] { "<NuGetAudit>true</NuGetAudit>", "<NuGetAuditMode>all</NuGetAuditMode>", "<NuGetAuditLevel>low</NuGetAuditLevel>", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>" }) props.ShouldContain(setting);
        Sources.Below("src", ".csproj").Append(("Directory.Build.props", props)).Where(f => f.Item2.Contains("NuGetAuditSuppress", StringComparison.Ordinal) || f.Item2.Contains("NU190", StringComparison.Ordinal)).Select(f => f.Item1).ShouldHaveNone("no hole is waved through");
    }

    private static IEnumerable<(string File, string Name, Version Version, string Hash)> Resolved()
    {
        foreach (var (path, text) in Sources.Below("src", "packages.lock.json").Concat(Sources.Below("tests", "packages.lock.json")))
        {
            using var json = JsonDocument.Parse(text);
            foreach (var framework in json.RootElement.GetProperty("dependencies").EnumerateObject())
                foreach (var package in framework.Value.EnumerateObject())
                    if (package.Value.TryGetProperty("resolved", out var version))
                        yield return (path, package.Name, Version.Parse(version.GetString()!.Split('-', '+')[0]), package.Value.GetProperty("contentHash").GetString()!);
        }
    }
}
